import { saysAny } from '../../dialogue/intent.ts';
import type { IntentId, QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { DocumentKind, PolicyDocument } from '../../text/document.ts';
import { bareTitle } from '../compose/source-line.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import { notSet } from './compared-cell.ts';

/** One of the things that a question puts next to each other, with the documents that speak for it. */
export interface Side {
  /** Name of the place or the document. */
  readonly label: string;
  /** What is told when nothing is found: 未规定, or 未收录 for a place without documents. */
  readonly absent: string;
  readonly documents: readonly PolicyDocument[];
}

/** What a question compares. `found` is the least number of sides that have to hold an answer. */
export interface Sides {
  /** What was set out is compared with what was reached. */
  readonly reached: boolean;
  readonly sides: readonly Side[];
  readonly found: number;
}

export type FindSides = (inquiry: Inquiry, previous: State | undefined) => Sides | undefined;

/** Reads off an inquiry which places, or which documents of one place, it puts side by side. */
export function createFindSides(index: CorpusIndex, words: QuestionWords): FindSides {
  const says =
    (cues: readonly string[]): Says =>
    (folded) =>
      saysAny(folded, cues);
  const cues = {
    allPlaces: says(words.allPlaces),
    whichPlace: says(words.whichPlace),
    documentsTogether: says(words.documentsTogether),
    reached: says(words.reached),
    joinsOn: says(words.joinsOn),
  };
  return (inquiry, previous) =>
    placeSides(inquiry, previous, index, cues) ?? documentSides(inquiry, index, cues);
}

type Says = (folded: string) => boolean;
type Cues = Readonly<Record<'allPlaces' | 'whichPlace' | 'documentsTogether' | 'reached' | 'joinsOn', Says>>;

function placeSides(
  inquiry: Inquiry,
  previous: State | undefined,
  index: CorpusIndex,
  cues: Cues,
): Sides | undefined {
  const { uncovered } = inquiry.turn.scope;
  const { regions, found } = comparedRegions(inquiry, previous, index, cues);
  if (regions.length + uncovered.length < 2) return undefined;
  return {
    reached: false,
    found,
    sides: [
      ...regions.map((region) => ({
        label: region,
        absent: notSet,
        documents: index.documents.filter((document) => document.region === region),
      })),
      ...uncovered.map((place) => ({ label: place, absent: '未收录', documents: [] })),
    ],
  };
}

function comparedRegions(
  { intents, regions, turn }: Inquiry,
  previous: State | undefined,
  index: CorpusIndex,
  cues: Cues,
): { readonly regions: readonly string[]; readonly found: number } {
  const { folded } = turn.understanding;
  const { regions: named, otherGroup, uncovered } = turn.scope;
  const before = previous?.inquiry.regions ?? [];
  const seen = unique(previous?.regionsSeen ?? []);
  const ownTopic = turn.understanding.topic.some((term) => !term.generic);
  if (named.length > 1)
    return { found: 1, regions: ownTopic || !cues.joinsOn(folded) ? named : unique([...before, ...named]) };
  if (!intents.includes('comparison') || otherGroup) return { found: 1, regions: [] };
  const all = unique(index.documents.flatMap(({ region }) => region ?? []));
  if (cues.allPlaces(folded)) {
    const meansSeen = named.length === 0 && /[两俩]/.test(folded) && seen.length > 1;
    return { found: 1, regions: meansSeen ? seen.slice(-2) : unique([...named, ...all]) };
  }
  // 哪个最高, after they were told one by one.
  const beside = all.filter((region) => previous?.compared.includes(region));
  if (!ownTopic && named.length === 0 && beside.length > 1) return { found: 1, regions: beside };
  if (named.length === 1 || uncovered.length > 0)
    return { found: 1, regions: unique([...before, ...regions]) };
  if (seen.length > 1) return { found: 1, regions: seen };
  // 哪边高 may ask of two benefits of one place as well.
  return { found: 2, regions: cues.whichPlace(folded) ? all : [] };
}

/** Documents of one place: of the kinds that the question names, all of them, or what was set out against what was reached. */
function documentSides(
  { intents, kinds, regions, turn }: Inquiry,
  { documents }: CorpusIndex,
  cues: Cues,
): Sides | undefined {
  const { folded } = turn.understanding;
  const together = cues.documentsTogether(folded);
  const setOut =
    kinds.length > 0 ||
    together ||
    intents.includes('target') ||
    turn.understanding.quantities.some(({ kind }) => kind !== 'year' && kind !== 'date');
  // What was reached, without a word of what was set out, is a plain question.
  const reached = setOut && cues.reached(folded) && !intents.some((id) => ofDocuments.has(id));
  const compares = intents.some((id) => id === 'comparison' || id === 'conflict');
  const wanted: readonly DocumentKind[] | undefined =
    kinds.length > 1 && (compares || reached)
      ? kinds
      : reached && kinds.every((kind) => reporting.includes(kind))
        ? reporting
        : undefined;
  if (wanted === undefined && !(compares && together)) return undefined;
  const pool = documents.filter(
    ({ kind, region }) =>
      region !== undefined &&
      (regions.length === 0 || regions.includes(region)) &&
      (wanted === undefined || wanted.includes(kind)),
  );
  const places = unique(pool.flatMap(({ region }) => region ?? [])).filter((place) =>
    hasSeveral(
      pool.filter(({ region }) => region === place),
      wanted,
    ),
  );
  const sides = places.flatMap((place) =>
    labelled(pool.filter(({ region }) => region === place)).map((side) =>
      places.length > 1 ? { ...side, label: `${place}${side.label}` } : side,
    ),
  );
  return sides.length < 2 ? undefined : { reached, sides, found: 2 };
}

/** What is asked in these ways is not a figure that could have been reached. */
const ofDocuments: ReadonlySet<IntentId> = new Set(['validity', 'stage', 'responsible', 'procedure']);

/** Kinds of document that set out aims, and that report. */
const reporting: readonly DocumentKind[] = ['plan', 'reply'];

const hasSeveral = (held: readonly PolicyDocument[], wanted: readonly DocumentKind[] | undefined): boolean =>
  wanted === undefined
    ? held.length > 1
    : wanted.every((kind) => held.some((document) => document.kind === kind));

const kindNames: Readonly<Record<DocumentKind, string>> = {
  measures: '政策措施',
  plan: '方案',
  reply: '答复',
  regulation: '条例',
  guide: '办事指南',
  notice: '通知',
  other: '文件',
};

/** Plans before other documents; the kind tells them apart, or else the title. */
function labelled(documents: readonly PolicyDocument[]): Side[] {
  const plansFirst = [
    ...documents.filter(({ kind }) => kind === 'plan'),
    ...documents.filter(({ kind }) => kind !== 'plan'),
  ];
  return plansFirst.map((document) => {
    const alone = documents.filter(({ kind }) => kind === document.kind).length === 1;
    return {
      label: alone ? kindNames[document.kind] : `《${bareTitle(document)}》`,
      absent: notSet,
      documents: [document],
    };
  });
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
