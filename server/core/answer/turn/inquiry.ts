import type { IntentId, QuestionWords } from '../../dialogue/question-words.ts';
import { relativeYear } from '../../dialogue/relative-year.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { ClauseId, DocumentId, DocumentKind, Stage } from '../../text/document.ts';
import type { ReachAsked } from '../benefits/reach-asked.ts';
import type { BoundFacts } from '../facts/bind-facts.ts';
import type { Scope } from './scope.ts';

/** One turn with where it wants its answer from. */
export interface Turn {
  readonly understanding: Understanding;
  readonly scope: Scope;
}

/** What is to be answered: this turn, completed by what earlier turns left open. */
export interface Inquiry {
  readonly turn: Turn;
  readonly intents: readonly IntentId[];
  /** The folded turn whose question this is: 地标呢 asks what the turn before asked. */
  readonly asked: string;
  readonly topic: readonly TopicTerm[];
  readonly regions: readonly string[];
  /** Places asked about of which nothing is held, as said. */
  readonly uncovered: readonly string[];
  readonly named: readonly DocumentId[];
  readonly kinds: readonly DocumentKind[];
  /** What was taken over from earlier turns; told when it matters. */
  readonly carried: { readonly topic: boolean; readonly region: boolean };
  /** The place was chosen beside the question, not said in it: documents that hold everywhere count as well. */
  readonly placeIsDefault?: true;
}

/** Where the asker is, chosen beside the question. */
export type DefaultPlace = Pick<Scope, 'regions' | 'uncovered'>;

/** The inquiry in the place chosen beside it, when neither this turn nor an earlier one names a place or a document. */
export function inDefaultPlace(inquiry: Inquiry, place: DefaultPlace | undefined): Inquiry {
  const { regions, uncovered, named, turn } = inquiry;
  const saysWhere = regions.length > 0 || uncovered.length > 0 || named.length > 0;
  if (place === undefined || saysWhere || turn.scope.unknownNumbers.length > 0) return inquiry;
  return { ...inquiry, ...place, placeIsDefault: true };
}

/** A rule with the facts that it was worked out with. */
export type WorkedOut = BoundFacts & { readonly ruleId: string };

/** What a turn leaves behind for the next. Derived anew from the turns each time; nothing is stored. */
export interface State {
  readonly inquiry: Inquiry;
  /** Clause that the answer rested on. */
  readonly focus: ClauseId | undefined;
  /** Document that the answer was about. */
  readonly documentId: DocumentId | undefined;
  /** Number of a document that is not held, as long as the conversation is about it. */
  readonly notHeld: string | undefined;
  /** The work of a unit was asked for and listed. */
  readonly asksTasks: boolean;
  /** The stages that the answer told. */
  readonly stages: readonly Stage[];
  /** Rule that was worked out, with the facts given for it so far. */
  readonly facts: WorkedOut | undefined;
  /** What the conversation worked out so far, each rule with its last facts, the latest last. */
  readonly worked: readonly WorkedOut[];
  /** How many of the latest the last answer told; several where it summed them up. */
  readonly summed: number;
  /** What was aimed at, where it was asked what that takes. */
  readonly reach: ReachAsked | undefined;
  /** What was stated, with figures, since the last question: 利息大概15万. A benefit asked about next takes its facts from it. */
  readonly statements: readonly Understanding[];
  /** The turns that spoke of the same matter, latest first. */
  readonly told: readonly Understanding[];
  /** What the answer set side by side. */
  readonly compared: readonly string[];
  /** Regions of all turns so far, latest last. */
  readonly regionsSeen: readonly string[];
}

/** Only a place that was said is handed on; one chosen beside the question is filled in again for each turn. */
const placeAsSaid = (inquiry: Inquiry): Inquiry =>
  inquiry.placeIsDefault === true ? { ...inquiry, regions: [], uncovered: [] } : inquiry;

/** The ways in which a turn can be read, best first to try: by itself, or as going on from the turn before. */
export function readings(turn: Turn, previous: State | undefined, words: QuestionWords): Inquiry[] {
  const { understanding, scope } = turn;
  const own: Inquiry = {
    turn,
    intents: understanding.intents,
    asked: understanding.folded,
    topic: understanding.topic,
    regions: scope.regions,
    uncovered: scope.uncovered,
    named: scope.named,
    kinds: scope.kinds,
    carried: { topic: false, region: false },
  };
  if (previous === undefined) return [own];
  const before = placeAsSaid(previous.inquiry);
  // 后来迁去东莞，钱要退吗 asks by the place that was spoken of.
  const uncoveredSaid =
    before.regions.length > 0
      ? scope.uncovered.filter((name) => !scope.left.includes(name))
      : scope.uncovered;
  const keepsPlace = scope.regions.length > 0 || uncoveredSaid.length > 0 || scope.named.length > 0;
  const regions = keepsPlace ? scope.regions : before.regions;
  const uncovered = keepsPlace ? uncoveredSaid : before.uncovered;
  const region = !keepsPlace && before.regions.length > 0;
  const elliptical = isElliptical(understanding, words);
  const intents = carriedIntents(understanding, before, elliptical);
  const asksNothing = elliptical && understanding.intents.length === 0 && !yesOrNo.test(understanding.folded);
  // 贯标企业要几家, 合同的总数呢: another thing need not be counted by the same classifier.
  const namesAnother = understanding.topic.some((term) => !term.generic);
  const askedBefore = namesAnother ? withoutClassifier(before.asked, words) : before.asked;
  const asked = asksNothing ? askedBefore : understanding.folded;
  const fresh: Inquiry = { ...own, intents, asked, regions, uncovered, carried: { topic: false, region } };
  const merged: Inquiry = {
    ...own,
    intents,
    asked: asksTheSame.test(understanding.folded) ? before.asked : asked,
    regions,
    uncovered,
    topic: mergeTopics(ofOtherYear(before.topic, understanding), understanding.topic, words),
    named: scope.named.length > 0 || scope.regions.length > 0 ? scope.named : before.named,
    kinds: keepsPlace || scope.kinds.length > 0 ? scope.kinds : before.kinds,
    carried: { topic: true, region },
  };
  if (!understanding.topic.some((term) => !term.generic)) return [merged];
  const weight = weightOf(understanding.topic);
  // A remark whose words lead nowhere is still about what was spoken of, as long as it is about the same time.
  const isDated = understanding.topic.some(({ period }) => period === true);
  const remarks: readonly Inquiry[] = isDated ? [] : [{ ...merged, topic: before.topic }];
  const givesFacts =
    previous.facts !== undefined &&
    (understanding.quantities.some(({ kind }) => factKinds.has(kind)) ||
      words.noneWords.some((none) => understanding.folded.includes(none)));
  // A statement goes on with what was spoken of, and a question is about what was stated before it.
  const states = understanding.intents.length === 0 && understanding.quantities.length > 0;
  if ((givesFacts || states || previous.statements.length > 0) && !keepsPlace)
    return [merged, fresh, ...remarks];
  if (isCircumstance(understanding) && !keepsPlace) return [merged, ...remarks];
  if (!elliptical) return weight < weakTopic ? [merged, fresh] : [fresh, merged];
  const spokenOf = before.topic.map(({ text }) => text).join('\n');
  const replaces = understanding.topic.some(({ text }) =>
    words.contrasts.some(
      (group) =>
        group.includes(text) &&
        (text.length <= longestModifier || group.some((word) => word !== text && spokenOf.includes(word))),
    ),
  );
  return weight >= strongTopic && !replaces && !lacksNoun(understanding)
    ? [fresh, merged, ...remarks]
    : [merged, fresh, ...remarks];
}

/** 钥匙拿到以后呢 asks the same for another time or case. */
const isCircumstance = ({ folded, intents }: Understanding): boolean =>
  intents.length === 0 && /(?:[以之]?[前后]|时候?|的话|期间)呢[\s\p{P}]*$/u.test(folded);

const withoutClassifier = (folded: string, { askedUnits }: QuestionWords): string =>
  folded.replace(new RegExp(`(多少|(?<![哪第])几)个?(?:${askedUnits.join('|')})`), '多少');

/** Weight of the words of a topic that are not generic ones. */
export const weightOf = (topic: readonly TopicTerm[]): number =>
  topic.reduce((sum, { generic, weight }) => sum + (generic ? 0 : weight), 0);

/** 他又怎么算, 满两年的多少: what is counted was said before. */
const asksTheSame = /(?:(?:怎么|咋|如何)算|(?:^|[,.;!?的是又该])多少)[了的呢啊呀嘛吧]*[\s\p{P}]*$/u;

/** …也照这套来吗 asks by itself. */
const yesOrNo = /[吗么嘛吧没不]\W*$/;

/** Kinds of figures that a benefit may ask for. */
const factKinds: ReadonlySet<Quantity['kind']> = new Set(['money', 'count', 'plain', 'duration', 'percent']);
/** 国内 and 省级 say which of a kind; 高级知识产权师 names a thing, which need not have been spoken of. */
const longestModifier = 3;
/** A topic this heavy stands by itself even after 那…呢. */
export const strongTopic = 0.6;
/** A topic this light is first looked for within what was spoken of. */
export const weakTopic = 0.45;

/** True when a turn leans on the one before: it asks nothing, opens with 那, ends with 呢, points back, or has no topic of its own. */
function isElliptical({ folded, topic, intents }: Understanding, words: QuestionWords): boolean {
  return (
    intents.length === 0 ||
    !topic.some((term) => !term.generic) ||
    leans(folded, words) ||
    lacksNoun({ folded, topic }) ||
    words.anaphora.some((word) => folded.includes(word))
  );
}

/** 那…, 如果…, …呢 */
export function leans(folded: string, { openers, closers }: QuestionWords): boolean {
  const bare = folded.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  return openers.some((word) => bare.startsWith(word)) || closers.some((word) => bare.endsWith(word));
}

/** 版权的有几起: 的 without the noun that was said before. */
const lacksNoun = ({ folded, topic }: Pick<Understanding, 'folded' | 'topic'>): boolean =>
  topic.some(({ end }) => nounLeftOut.test(folded.slice(end)));

const nounLeftOut =
  /^的(?:呢|又|也|却|则|就|都|各|才|一?共|总共|到底|大概)*(?:[有是要得能该给奖补占达归由谁哪怎咋几]|多少|什么|啥|$|[,.;!?])/;

/** A turn that only names a place, a level or a figure asks what the turn before asked. */
function carriedIntents(
  { intents }: Understanding,
  before: Inquiry,
  elliptical: boolean,
): readonly IntentId[] {
  // 对照着看, 都列出来比比 puts side by side what was asked before.
  const light = intents.includes('comparison') ? lightBeside : lightIntents;
  const asksItself = intents.some((id) => !light.has(id));
  if (asksItself || (!elliptical && intents.length > 0)) return intents;
  return [...new Set([...before.intents.filter((id) => id !== 'basis' && id !== 'reason'), ...intents])];
}

/** Ways of asking that leave open what is asked. */
const lightIntents: ReadonlySet<IntentId> = new Set(['quantity', 'how', 'who']);
const lightBeside: ReadonlySet<IntentId> = new Set([...lightIntents, 'list', 'comparison']);

/** 国内维权 without 国内: what is left of a word of which one part is said anew. */
function without(term: TopicTerm, replaced: ReadonlySet<string>): TopicTerm {
  const part = [...replaced].find((word) => term.text.startsWith(word) && term.text.length > word.length + 1);
  if (part === undefined) return term;
  const text = term.text.slice(part.length);
  return { ...term, text, forms: [text], start: term.start + part.length };
}

/** 那2023年呢, 今年呢 after 2024年: one year is said instead of the other. */
const ofOtherYear = (
  before: readonly TopicTerm[],
  { folded, topic }: Pick<Understanding, 'folded' | 'topic'>,
): readonly TopicTerm[] =>
  relativeYear(folded) !== undefined || topic.some(({ period }) => period === true)
    ? before.filter(({ period }) => period !== true)
    : before;

/** Earlier topic words first; a new word drops the earlier one that it is said instead of (海外 for 国内). */
function mergeTopics(
  before: readonly TopicTerm[],
  now: readonly TopicTerm[],
  { contrasts }: QuestionWords,
): TopicTerm[] {
  const said = new Set(now.map((term) => term.text));
  const replaced = new Set(
    contrasts
      .filter((group) => group.some((word) => said.has(word)))
      .flat()
      .filter((word) => !said.has(word)),
  );
  const kept = before.filter((term) => !said.has(term.text) && !replaced.has(term.text));
  // What is counted is what the later turn counts.
  const counts = now.some(({ head }) => head === true);
  const carried = kept.map((term) => without(term, replaced));
  return [...(counts ? carried.map(({ head: _, ...term }) => term) : carried), ...now];
}
