import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { DocumentId } from '../../text/document.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import { anyOf, denials, partAround } from '../facts/denials.ts';
import { coverage, termMatch } from '../find/relevance.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import { namesOtherKind } from './other-kind.ts';
import { longestSaid, saidText } from './said-topics.ts';

export interface BenefitMatch {
  readonly benefit: Benefit;
  /** Characters of the longest topic wording that was said. */
  readonly said: number;
  /** Share of the topic that rule and clause hold. */
  readonly covered: number;
  readonly rank: number;
  /** The turn says that a condition of it is not met. */
  readonly denied: boolean;
}

/** A clause of its own needs most of the topic; the longer the wording said, the more else may be said beside it. */
const enough = 0.6;
const enoughBeside: readonly (readonly [length: number, covered: number])[] = [
  [3, 0.45],
  [4, 0.25],
  [5, 0.2],
];
const rankPerCharacter = 0.05;
const roleBonus = 0.2;
const mostMismatch = 0.45;
/** Characters of a wording that names a benefit beside one that is denied. */
const leastNamed = 2;
/** So long a wording stands for the benefit whatever else is said. */
const unmistakable = 4;

export interface MatchKnowledge {
  readonly words: Pick<QuestionWords, 'genericWords' | 'conditions'>;
  /** The words of the turn that say that a condition of the benefit is not met. */
  readonly deniedBy: (benefit: Benefit, inquiry: Inquiry) => readonly string[];
}

/** Benefits that an inquiry speaks of, best first; ties in the order of the rule files. */
export function matchBenefits(
  inquiry: Inquiry,
  benefits: readonly Benefit[],
  documentIds: ReadonlySet<DocumentId>,
  { words, deniedBy }: MatchKnowledge,
): BenefitMatch[] {
  const { genericWords, conditions } = words;
  const text = saidText(inquiry);
  const whole = [
    ...inquiry.topic.map((term) => term.text),
    ...genericWords.filter((word) => word.length > 1),
  ];
  const compares = inquiry.intents.includes('comparison');
  // Whether one qualifies is asked with a story around it: words that no document uses tell of the asker.
  const tells = inquiry.intents.includes('eligibility');
  const told = (topic: readonly TopicTerm[]): readonly TopicTerm[] =>
    tells ? topic.map((term) => (term.known ? term : { ...term, weight: term.weight * storyShare })) : topic;
  const inScope = benefits.filter(({ documentId }) => documentIds.has(documentId));
  const matches = inScope.flatMap((benefit): BenefitMatch[] => {
    const denied = deniedBy(benefit, inquiry);
    const isDenied = denied.length > 0;
    const others = isDenied ? conditions.grades : [];
    const worded = longestSaid(benefit.topics, { text, whole, grades: others });
    const said = worded === 0 && isDenied ? ownRun(benefit, inScope, inquiry) : worded;
    if (said === 0) return [];
    const topic = subjectOf(inquiry, { denied, about: benefit.about, words });
    const covered = isDenied && topic.length === 0 ? 1 : coverage(told(topic), benefit.about).share;
    const relevant =
      covered >= enough ||
      enoughBeside.some(([length, share]) => said >= length && covered >= share) ||
      (isDenied && covered >= enoughDenied) ||
      (compares && said >= 4);
    if (!relevant) return [];
    if (!compares && isOther(topic, benefit, said)) return [];
    if (!compares && !isDenied && namesOtherKind(inquiry, benefit.about, genericWords)) return [];
    const rank =
      covered +
      rankPerCharacter * said +
      ownShare * coverage(topic, benefit.own).share +
      (benefit.roles.some((role) => role.test(text)) ? roleBonus : 0);
    return [{ benefit, said, covered, rank, denied: isDenied }];
  });
  return withoutDenied(matches, inquiry.turn.understanding.folded, conditions)
    .map((match, order) => ({ match, order }))
    .sort((a, b) => b.match.rank - a.match.rank || a.order - b.order)
    .map(({ match }) => match);
}

/** 没有专利代理师,只有知识产权师: what is only denied is not asked about while something else is named. */
function withoutDenied(
  matches: readonly BenefitMatch[],
  folded: string,
  { negations, notNegations, denialEnds }: QuestionWords['conditions'],
): readonly BenefitMatch[] {
  if (matches.length < 2) return matches;
  const bare = folded.replace(anyOf(notNegations), (harmless) => ' '.repeat(harmless.length));
  const spans = denials(bare, { negation: anyOf(negations), ends: anyOf(denialEnds) });
  const affirmed = spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    folded,
  );
  const named = ({ benefit }: BenefitMatch, text: string): number =>
    longestSaid(benefit.topics, { text, whole: [], grades: [] });
  const isElsewhere = matches.some((match) => !match.denied && named(match, affirmed) >= leastNamed);
  const isOnlyDenied = (match: BenefitMatch): boolean =>
    named(match, folded) > 0 && named(match, affirmed) === 0;
  return isElsewhere ? matches.filter((match) => !isOnlyDenied(match)) : matches;
}

const storyShare = 0.3;
const ownShare = 0.2;

/** Where a condition of the benefit is spoken of, little else has to be. */
const enoughDenied = 0.2;

/**
 * The words of a topic that tell which benefit is meant. When something happened decides whether the document applies; the part of
 * the question that says why a condition is not met, what the asker is (我们券商) and in which county, tell of the asker.
 */
function subjectOf(
  { topic: whole, turn }: Inquiry,
  {
    denied,
    about,
    words,
  }: { readonly denied: readonly string[]; readonly about: string; readonly words: MatchKnowledge['words'] },
): TopicTerm[] {
  const { folded } = turn.understanding;
  const counties = turn.scope.counties;
  const isCounty = (term: TopicTerm): boolean =>
    turn.understanding.topic.includes(term) && overlapsAny(term, counties);
  const dated = whole.filter((term) => term.period !== true && !isCounty(term));
  if (denied.length === 0) return dated;
  const levels = new Set(words.conditions.levels.flat());
  const parts = denied.flatMap((said) => {
    const start = folded.indexOf(said);
    return start === -1 ? [] : [partAround(folded, { start, end: start + said.length })];
  });
  return dated.filter((term) => {
    const isOfTurn = folded.slice(term.start, term.end) === term.text;
    if (!isOfTurn || termMatch(term, about) > 0) return true;
    const isSelf = /(?:我们?|咱们?|俺们?|本)(?:是|这)?[家个]?$/.test(folded.slice(0, term.start));
    return !isSelf && !levels.has(term.text.charAt(0)) && !overlapsAny(term, parts);
  });
}

/**
 * True when the question names something else while the benefit is not named at length: a word that the documents use elsewhere,
 * or where the benefit is hardly named, one that narrows a word of the clause down.
 */
function isOther(topic: readonly TopicTerm[], { about }: Benefit, said: number): boolean {
  if (said >= unmistakable) return false;
  const absent = topic.filter((term) => !term.generic && termMatch(term, about) === 0);
  const narrows = (term: TopicTerm): boolean =>
    term.weight > narrowing && topic.some((next) => next.start === term.end && termMatch(next, about) > 0);
  return (
    absent.some((term) => term.known && term.weight > mostMismatch) ||
    (said < hardlyNamed && absent.some(narrows))
  );
}

const narrowing = 0.4;
const hardlyNamed = 3;

/** Characters of the longest run of the question that stands in the quotes of this benefit and of no other. */
function ownRun(benefit: Benefit, all: readonly Benefit[], { turn }: Inquiry): number {
  const { folded } = turn.understanding;
  const others = all.filter((other) => other !== benefit);
  for (let at = 0; at + leastRun <= folded.length; at++) {
    const run = folded.slice(at, at + leastRun);
    if (
      /^[一-龥]+$/.test(run) &&
      benefit.quoted.includes(run) &&
      !others.some(({ quoted }) => quoted.includes(run))
    )
      return leastRun;
  }
  return 0;
}

const leastRun = 4;
