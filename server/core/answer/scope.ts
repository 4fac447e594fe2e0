import type { QuestionWords } from '../dialogue/question-words.ts';
import { type AddressedMention, findAddresses } from '../retrieval/clause-address.ts';
import type { CorpusIndex } from '../retrieval/corpus.ts';
import type { DocumentMention } from '../retrieval/document-mention.ts';
import type { DocumentId, DocumentKind, Span } from '../text/document.ts';
import type { Gazetteer, PlaceMention } from '../text/places.ts';

/** Where a question wants its answer from. Spans count in the folded question. */
export interface Scope {
  /** Regions that the documents cover and the question names, in order. */
  readonly regions: readonly string[];
  /** Places named that no document covers, as said. */
  readonly uncovered: readonly string[];
  /** Documents named by number, title or alias. */
  readonly named: readonly DocumentId[];
  /** Mentions of numbers that no held document bears. */
  readonly unknownNumbers: readonly DocumentMention[];
  readonly clauses: readonly AddressedMention[];
  /** Kind of document that the question speaks of (方案, 答复). */
  readonly kind: DocumentKind | undefined;
  /** Stretches that are no topic. */
  readonly struck: readonly Span[];
}

export interface ScopeKnowledge {
  readonly index: CorpusIndex;
  readonly gazetteer: Gazetteer;
  readonly words: QuestionWords;
}

/** Finds places, documents and clauses in a folded question. */
export function findScope(folded: string, { index, gazetteer, words }: ScopeKnowledge): Scope {
  const covered = coveredRegions(index);
  const mentions = gazetteer
    .find(folded)
    .filter((mention) => !isPassing(folded, mention, words.passingPlaces));
  const resolved = mentions.map((mention) => ({ mention, ...resolvePlace(mention, covered) }));
  const regions = unique(resolved.flatMap(({ region }) => region ?? []));
  const documentIds = index.documents
    .filter(({ region }) => regions.length === 0 || (region !== undefined && regions.includes(region)))
    .map(({ id }) => id);
  const { documents, clauses } = findAddresses(folded, index, documentIds);
  const known = documents.filter((mention) => mention.documentIds.length > 0);
  const insideTitle = (span: Span): boolean =>
    known.some((other) => other.start <= span.start && span.end <= other.end);
  const kindWord = longestKindWord(folded, words);
  return {
    regions,
    uncovered: unique(
      resolved.flatMap(({ mention, region, above }) =>
        region === undefined && !above && !insideTitle(mention) ? [mention.text] : [],
      ),
    ),
    named: unique(known.flatMap((mention) => narrow(mention.documentIds, documentIds))),
    unknownNumbers: documents.filter((mention) => mention.documentIds.length === 0),
    clauses,
    kind: kindWord?.kind,
    struck: [
      // A county stays a topic word: the city tells the document, the county the place in it. So does a province: 江苏专利奖.
      ...resolved.filter(({ isCounty, above }) => !isCounty && !above).map(({ mention }) => mention),
      ...documents,
      ...clauses.map(({ mention }) => mention),
      ...(kindWord === undefined ? [] : [kindWord]),
    ],
  };
}

function coveredRegions(index: CorpusIndex): ReadonlySet<string> {
  return new Set(index.documents.flatMap(({ region }) => region ?? []));
}

/**
 * The covered region that a mention means: itself, or the city of a county. `above` marks a place that contains a covered
 * region or lies above all (江苏 where 连云港市 is covered): it narrows nothing and is not missing either.
 */
function resolvePlace({ places }: PlaceMention, covered: ReadonlySet<string>) {
  const regionOf = places.flatMap(({ province, city, county }) =>
    [county, city, county === undefined && city === undefined ? province : undefined].filter(
      (name): name is string => name !== undefined && covered.has(name),
    ),
  );
  const isCounty =
    places.every(({ county }) => county !== undefined) &&
    !places.some(({ county }) => county !== undefined && covered.has(county));
  const above = places.some(({ city, county }) => city === undefined && county === undefined);
  return { region: regionOf[0], isCounty, above };
}

/** Stands for the place in a passing-through pattern; folded from ＊. */
const placeMark = '*';

/** True where the place is only passed through: 刚从南京回来. */
function isPassing(folded: string, { start, end, text }: PlaceMention, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const said = pattern.replace(placeMark, text);
    const at = start - pattern.indexOf(placeMark);
    return at >= 0 && folded.startsWith(said, at) && at + said.length >= end;
  });
}

function longestKindWord(
  folded: string,
  { kindWords }: QuestionWords,
): (Span & { kind: DocumentKind }) | undefined {
  return kindWords
    .flatMap(({ kind, words }) => words.map((word) => ({ kind, start: folded.indexOf(word), word })))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => b.word.length - a.word.length || a.start - b.start)
    .map(({ kind, start, word }) => ({ kind, start, end: start + word.length }))[0];
}

/** An alias that several documents share means those in scope, where there are any. */
function narrow(ids: readonly DocumentId[], scope: readonly DocumentId[]): readonly DocumentId[] {
  const inScope = ids.filter((id) => scope.includes(id));
  return inScope.length > 0 ? inScope : ids;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
