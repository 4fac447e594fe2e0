import { partsOf } from '../../dialogue/asking.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { PolicyDocument, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { isUnknownThing } from '../find/acceptance.ts';
import { levelsIn } from '../find/levels.ts';
import { termMatch } from '../find/relevance.ts';
import { isForeignWord } from './aside.ts';
import { type Inquiry, strongTopic, weightOf } from './inquiry.ts';
import type { ReadPart } from './several.ts';

/** The same inquiry without the talk around it; undefined where there is none, or nothing else. */
export function withoutTalk(inquiry: Inquiry): Inquiry | undefined {
  const topic = inquiry.topic.filter(
    ({ talk, act, foreign }) => talk !== true && (act !== true || foreign === true),
  );
  const saysLess = topic.length < inquiry.topic.length;
  return saysLess && weightOf(topic) >= leastSubject ? { ...inquiry, topic } : undefined;
}

/** The same inquiry without the steps of a scale of honours (一等奖); undefined where it names none, or nothing else. */
export function withoutSteps(inquiry: Inquiry): Inquiry | undefined {
  const topic = inquiry.topic.filter(({ text }) => levelsIn(text).length === 0);
  return topic.length < inquiry.topic.length && topic.some(isSubject) ? { ...inquiry, topic } : undefined;
}

/** What is left of a turn without its talk has to be this heavy. */
const leastSubject = 0.4;

/**
 * The same inquiry without what the titles say of the one place that it names (试点 where there is one plan for it), in the documents
 * that bear all of it; undefined where the titles say none or all of it.
 */
export function withoutTitleWords(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
): Inquiry | undefined {
  const [place, another] = inquiry.regions;
  const inPlace = documents.filter(({ region }) => another === undefined && region === place);
  const stands = (term: TopicTerm, { title }: PolicyDocument): boolean =>
    !term.generic && termMatch(term, fold(title)) === 1;
  const titled = inquiry.topic.filter((term) => inPlace.some((document) => stands(term, document)));
  const topic = inquiry.topic.filter((term) => !titled.includes(term));
  if (titled.length === 0 || !topic.some((term) => !term.generic)) return undefined;
  const bearing = inPlace.filter((document) => titled.every((term) => stands(term, document)));
  const tellsWhich = inquiry.named.length === 0 && bearing.length < inPlace.length;
  return { ...inquiry, topic, ...(tellsWhich && { named: bearing.map(({ id }) => id) }) };
}

/**
 * The same inquiry with the words of the name that it calls its document by, read anew by `readPart`: 公积金条例里单位交多少 says nothing
 * else of what is paid. Undefined where it says enough besides.
 */
export function withNameWords(inquiry: Inquiry, readPart: ReadPart): Inquiry | undefined {
  const { scope, understanding } = inquiry.turn;
  const isOfName = ({ start, end }: Span): boolean =>
    scope.names.some((name) => name.start <= start && end <= name.end);
  if (scope.names.length === 0 || inquiry.topic.length === 0) return undefined;
  if (weightOf(inquiry.topic) >= strongTopic) return undefined;
  const struck = scope.struck.filter((span) => !isOfName(span));
  const added = readPart(understanding.folded, struck)
    .topic.filter(
      (term) => isOfName(term) && !term.generic && !scope.names.some(({ end }) => end === term.end),
    )
    .map((term) => ({ ...term, subject: true as const }));
  return added.length === 0 ? undefined : { ...inquiry, topic: inOrder([...added, ...inquiry.topic]) };
}

/** An inquiry narrowed to a part of its turn. */
export interface Part {
  readonly inquiry: Inquiry;
  /** The part asks, alone or with another; otherwise it only stands beside the question. */
  readonly asks: boolean;
}

/**
 * The same inquiry narrowed to the part of a long turn that asks, by itself and with each other part; and to the parts beside it,
 * unless the one that asks has a subject that no document knows. For turns that wrap the question in other talk.
 */
export function narrowed(inquiry: Inquiry): Part[] {
  const { folded, asking } = inquiry.turn.understanding;
  // A name in quotation marks is a part of its own.
  const parts = partsOf(folded, /[^,.;!?<>:"\n]+/g).map(({ start, end }) => ({
    asks: asking.some((part) => part.start <= start && end <= part.end),
    topic: inquiry.topic.filter((term) => start <= term.start && term.end <= end),
  }));
  const own = parts.filter(({ asks, topic }) => asks && topic.some(isSubject));
  const others = parts.filter(({ asks, topic }) => !asks && topic.some((term) => !term.generic));
  const together = own.flatMap(({ topic }) => [
    topic,
    ...others.map((other) => inOrder([...other.topic, ...topic])),
  ]);
  const asksAfterUnknown = own.some(({ topic }) => topic.some(isUnknownSubject));
  // What the documents do not treat is what is asked about, no talk around it: 公积金贷款…,利息怎么补.
  // So is a thing that no document knows, where the question ends with it: 补助到了账上,要交所得税吗.
  const last = asking.at(-1)?.start ?? folded.length;
  const foreign = inquiry.topic.filter(
    (term) => term.foreign === true || (term.start >= last && term.talk !== true && isUnknownThing(term)),
  );
  return [
    ...together.map((topic) => ({ topic, asks: true })),
    ...(asksAfterUnknown ? [] : others.map(({ topic }) => ({ topic, asks: false }))),
  ]
    .filter(
      ({ topic }) =>
        topic.length < inquiry.topic.length &&
        foreign.every((term) => topic.includes(term)) &&
        topic.some(({ text, generic }) => text.length > 1 && !generic),
    )
    .slice(0, 8)
    .map(({ topic, asks }) => ({ inquiry: { ...inquiry, topic }, asks }));
}

/** A word that can be what is asked about; what no dictionary knows and is short may be an accident of cutting. */
const isSubject = (term: TopicTerm): boolean => !term.generic && (term.known || isForeignWord(term));

/** True when enough of what is left is known to the documents. */
export const isTreated = ({ topic }: Inquiry): boolean =>
  weightOf(topic.filter(({ known }) => known)) >= leastSubject;

/** It can be looked up in no document, and is what is asked about. */
const isUnknownSubject = ({ generic, payment, known, isWord, forms, weight }: TopicTerm): boolean =>
  !generic && payment !== true && !known && (isWord === true || forms.length > 1) && weight >= strongTopic;

const inOrder = (topic: readonly TopicTerm[]): TopicTerm[] => [...topic].sort((a, b) => a.start - b.start);
