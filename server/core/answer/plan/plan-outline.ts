import { anyCue, saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { flatOutline, membersOf, type OutlineNode, outlineOf, printed } from '../find/outline-tree.ts';
import { termMatch } from '../find/relevance.ts';
import { type Inquiry, weightOf } from '../turn/inquiry.ts';
import { ofPlaceAndKind } from './documents-in-scope.ts';
import type { Plan } from './outcome.ts';

interface NamedPart {
  readonly document: PolicyDocument;
  readonly heading: OutlineNode;
  readonly members: readonly OutlineNode[];
}

/** A part of a document, or all of it. */
type Part = Omit<NamedPart, 'heading'> & { readonly heading: OutlineNode | undefined };

/** What a document, or the part of it that the question names, is made up of (基本原则有哪些几条, 一共多少条): the headings under it. */
export function planOutline(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
  { index, words }: { readonly index: CorpusIndex; readonly words: QuestionWords },
): Plan | undefined {
  const { folded, topic } = inquiry.turn.understanding;
  const isAsked = saysAny(folded, words.outlineCues);
  const counts = saysAny(folded, words.countCues);
  if (!isAsked && !counts && !isHeadingAlone(inquiry)) return undefined;
  const cue = anyCue([...words.countCues, ...words.outlineCues]);
  const inCue =
    cue === undefined
      ? []
      : [...folded.matchAll(cue)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }));
  const asked: Asked = {
    inquiry,
    topic: topic.filter(
      (term) => !term.generic && !inCue.some(({ start, end }) => start <= term.start && term.end <= end),
    ),
    isAlone: !isAsked && !counts,
  };
  const outlined = (those: readonly PolicyDocument[]) =>
    those.map((document) => ({ document, outline: outlineOf(index.clausesOf(document.id)) }));
  const namedIn = (those: readonly PolicyDocument[]): Part[] =>
    outlined(those).flatMap(({ document, outline }) => namedPart(document, outline, asked));
  // 保障措施 is a part of a plan, though 措施 is what another kind of document is called.
  const named = [documents, ofPlaceAndKind({ ...inquiry, kinds: [] }, index)]
    .map(namedIn)
    .find((some) => some.length > 0);
  const whole = counts ? outlined(documents).flatMap((part) => wholeOf(part, asked)) : [];
  const found = named ?? whole;
  const [only, another] = found;
  if (only === undefined) return undefined;
  if (another === undefined) return { outcome: { type: 'outline', ...only, counts }, fit: 1 };
  return asked.isAlone || inquiry.regions.length > 0
    ? undefined
    : {
        outcome: { type: 'document_choice', documents: found.map(({ document }) => document) },
        fit: chosenFit,
      };
}

/** Which document is asked for, unless another reading tells. */
const chosenFit = 0.7;

interface Asked {
  readonly inquiry: Inquiry;
  /** What the turn says besides the words that ask for a count. */
  readonly topic: Inquiry['topic'];
  /** A heading is said and nothing asked: 盐城的基本原则. */
  readonly isAlone: boolean;
}

/** The one part of a document that the question names by its heading, or by a word that all of its members hold: 聚焦哪五个方面. */
function namedPart(
  document: PolicyDocument,
  outline: readonly OutlineNode[],
  { inquiry, topic, isAlone }: Asked,
): Part[] {
  const { folded, quantities } = inquiry.turn.understanding;
  const candidates = flatOutline(outline)
    .map((heading) => ({ document, heading, members: membersOf(heading) }))
    .filter(({ members }) => members.length > 1);
  const called = candidates.filter(({ heading }) => names(folded, nameOf(heading)));
  const shared =
    called.length > 0 || isAlone || inquiry.intents.includes('amount')
      ? []
      : candidates.filter((part) => isSharedBy(part, topic));
  const [part, another] = called.length > 0 ? called : shared;
  if (part === undefined || another !== undefined) return [];
  // 试点坚持哪几条原则: words of the title and of the members ask for nothing more.
  const own = fold(
    [document.title, printed(part.heading), ...flatOutline(part.members).map(printed)].join('\n'),
  );
  // 立了四条原则: so many are there.
  const isCounted = quantities.some(
    ({ kind, value }) => kind === 'count' && Number(value) === part.members.length,
  );
  // Of another year the part says nothing.
  const isOfYear = inquiry.topic.every((term) => term.period !== true || termMatch(term, own) > 0);
  const beside = weightOf(topic.filter((term) => termMatch(term, own) === 0));
  return !isOfYear || (!isCounted && beside > mostBeside) ? [] : [part];
}

/** All of a document, where nothing but the document is named. */
function wholeOf(
  { document, outline }: { document: PolicyDocument; outline: readonly OutlineNode[] },
  { inquiry, topic }: Asked,
): Part[] {
  const { named, kinds } = inquiry.turn.scope;
  const beside = weightOf(topic.filter((term) => termMatch(term, fold(document.title)) === 0));
  const isNamed = named.length + kinds.length > 0;
  return !isNamed || beside > mostBeside || outline.length < 2
    ? []
    : [{ document, heading: undefined, members: outline }];
}

/** 盐城的基本原则: a place or a document and words of a heading, and nothing is asked. */
const isHeadingAlone = ({ intents, turn: { scope, understanding } }: Inquiry): boolean =>
  intents.every((id) => id === 'list') &&
  scope.regions.length + scope.named.length + scope.kinds.length > 0 &&
  understanding.quantities.length === 0 &&
  understanding.topic.some(({ generic }) => !generic);

/** A word that all members hold, and no others than those of the heading. */
function isSharedBy({ heading, members }: NamedPart, topic: Inquiry['topic']): boolean {
  const beside = topic.filter((term) => termMatch(term, fold(printed(heading))) === 0);
  const isInAll = (text: string): boolean => members.every((member) => fold(printed(member)).includes(text));
  return beside.length > 0 && beside.every(({ text }) => text.length > 1 && isInAll(text));
}

/** Words of more weight than this beside the heading ask for something within it. */
const mostBeside = 0.15;

/** 基本原则 of 二、基本原则 */
const nameOf = (heading: OutlineNode): string => fold(heading.clause.heading);

/** The name of the heading, four characters of its end (工作情况), or its noun by itself: 哪些原则 for 基本原则, but not 保护措施 for 保障措施. */
const names = (question: string, name: string): boolean =>
  name.length >= shortestName &&
  (question.includes(name.slice(-shortestName)) ||
    (name.length === 4 && new RegExp(`(?:^|[的些项几么条个大,])${name.slice(2)}`).test(question)));

const shortestName = 4;
