import type { QuestionWords } from '../dialogue/question-words.ts';
import type { TopicTerm } from '../dialogue/topic.ts';
import { type BoundRule, clauseIdOf } from '../rules/parse-rules.ts';
import type { RuleFile } from '../rules/schema.ts';
import type { Clause, ClauseId, DocumentId, Span } from '../text/document.ts';
import { findFolded, fold, foldWithOffsets } from '../text/fold.ts';
import { overlapsAny, partAround } from './denials.ts';
import type { Inquiry } from './inquiry.ts';
import { namesOtherKind } from './other-kind.ts';
import { coverage, termMatch } from './relevance.ts';

/** A reviewed rule made ready for matching. */
export interface Benefit {
  readonly bound: BoundRule;
  readonly clause: Clause;
  readonly documentId: DocumentId;
  /** Topic wordings; each holds the parts that must all be said. Folded. */
  readonly topics: readonly (readonly string[])[];
  /** Wordings that mean something else; each holds the parts that must all be said. */
  readonly notFor: readonly (readonly string[])[];
  /** How askers say that they are what the benefit is for: 我是银行的. */
  readonly roles: readonly RegExp[];
  /** Verbatim spans of the clause that the rule rests on. */
  readonly quotes: readonly Span[];
  /** Folded text of rule and clause. */
  readonly about: string;
  /** Folded text of the rule alone: tells it from others of the same clause. */
  readonly own: string;
}

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

/** Reviewed rules whose clause is held; drafts never answer. */
export function createBenefits(
  files: readonly RuleFile[],
  clauseOf: (id: ClauseId) => Clause | undefined,
): Benefit[] {
  return files.flatMap((file) =>
    file.rules.flatMap((rule): Benefit[] => {
      const bound = { file, rule };
      const clause = clauseOf(clauseIdOf(bound) as ClauseId);
      if (rule.status !== 'reviewed' || clause === undefined) return [];
      const inputWords =
        rule.kind === 'amount' ? rule.inputs.flatMap(({ label, words }) => [label, ...words]) : [];
      const own = fold([rule.title, ...rule.topics, ...rule.roles, ...inputWords, ...rule.quote].join('\n'));
      return [
        {
          bound,
          clause,
          documentId: clause.documentId,
          topics: rule.topics.map((topic) => topic.split('+').map(fold)),
          roles: rule.roles.map((role) => new RegExp(`(?:我|我们|咱们|本)是?(?:一家|做|个)?${fold(role)}`)),
          quotes: quoteSpans(rule.quote, clause),
          notFor: rule.notFor.flatMap(({ words }) => words.map((word) => word.split('+').map(fold))),
          own,
          about: `${own}\n${fold(clause.text)}`,
        },
      ];
    }),
  );
}

function quoteSpans(quotes: readonly string[], clause: Clause): Span[] {
  const folded = foldWithOffsets(clause.text);
  return quotes.flatMap((quote) => findFolded(folded, quote) ?? []);
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
  return inScope
    .flatMap((benefit): BenefitMatch[] => {
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
    })
    .map((match, order) => ({ match, order }))
    .sort((a, b) => b.match.rank - a.match.rank || a.order - b.order)
    .map(({ match }) => match);
}

const storyShare = 0.3;
const ownShare = 0.2;

/** Where a condition of the benefit is spoken of, little else has to be. */
const enoughDenied = 0.2;

/**
 * The words of a topic that tell which benefit is meant. When something happened decides whether the document applies; the part of
 * the question that says why a condition is not met, and what the asker is (我们券商), tell of the asker.
 */
function subjectOf(
  { topic, turn }: Inquiry,
  {
    denied,
    about,
    words,
  }: { readonly denied: readonly string[]; readonly about: string; readonly words: MatchKnowledge['words'] },
): TopicTerm[] {
  const { folded } = turn.understanding;
  const dated = topic.filter(({ period }) => period !== true);
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
  const quoted = ({ bound }: Benefit): string => fold(bound.rule.quote.join('\n'));
  const own = quoted(benefit);
  const others = all.filter((other) => other !== benefit).map(quoted);
  for (let at = 0; at + leastRun <= folded.length; at++) {
    const run = folded.slice(at, at + leastRun);
    if (/^[一-龥]+$/.test(run) && own.includes(run) && !others.some((text) => text.includes(run)))
      return leastRun;
  }
  return 0;
}

const leastRun = 4;

/** True when words of the question say that this benefit is not meant: 海外 for one that pays 国内 alone. */
export function isRuledOut({ notFor }: Benefit, inquiry: Inquiry): boolean {
  const text = saidText(inquiry);
  return notFor.some((parts) => parts.every((part) => text.includes(part)));
}

/**
 * Benefits that would match if the question said one more word, where that word has a counterpart (国内, 海外) and the
 * question says neither: the choice has to be asked for.
 */
export function siblings(
  inquiry: Inquiry,
  benefits: readonly Benefit[],
  documentIds: ReadonlySet<DocumentId>,
  { contrasts, genericWords }: QuestionWords,
): Benefit[] {
  const text = saidText(inquiry);
  const open = new Set(contrasts.filter((group) => !group.some((word) => text.includes(word))).flat());
  return benefits.filter(
    ({ documentId, topics }) =>
      documentIds.has(documentId) &&
      topics.some((parts) => {
        const unsaid = parts.filter((part) => !text.includes(part));
        const anchored = parts.some((part) => text.includes(part) && !genericWords.includes(part));
        return parts.length > 1 && unsaid.length === 1 && anchored && open.has(unsaid[0] ?? '');
      }),
  );
}

/** What was said, earlier topic words included: neighbouring words joined again, official wordings added. */
export function saidText({ topic, turn }: Inquiry): string {
  let joined = '';
  let end = -1;
  for (const term of topic) {
    joined += (term.start === end ? '' : ' ') + term.text;
    end = term.end;
  }
  const official = topic.flatMap(({ forms }) => forms.slice(1));
  return `${turn.understanding.folded} ${joined} ${official.join(' ')}`;
}

interface Said {
  readonly text: string;
  /** Words of the question that must not be cut into. */
  readonly whole: readonly string[];
  /** Scales of which another grade may have been said: 试点园区 asks after the benefit for 示范园区. */
  readonly grades: readonly (readonly string[])[];
}

/** Characters of the longest wording whose parts are all said; a part that ends inside a word (专利奖 in 专利|奖励) is not said. */
function longestSaid(topics: readonly (readonly string[])[], { text, whole, grades }: Said): number {
  const isSaid = (part: string): boolean =>
    (text.includes(part) && !whole.some((word) => cutsInto(part, word, text))) ||
    inOtherGrades(part, grades).some((form) => text.includes(form));
  let longest = 0;
  for (const parts of topics) {
    if (!parts.every(isSaid)) continue;
    longest = Math.max(
      longest,
      parts.reduce((sum, part) => sum + part.length, 0),
    );
  }
  return longest;
}

const inOtherGrades = (part: string, grades: readonly (readonly string[])[]): string[] =>
  grades.flatMap((scale) =>
    scale
      .filter((grade) => part.includes(grade))
      .flatMap((grade) => scale.map((other) => part.replace(grade, other))),
  );

/** True when every place of the part in the text breaks off inside `word`, which begins within the part and goes on behind it. */
function cutsInto(part: string, word: string, text: string): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    let broken = false;
    for (let kept = 1; kept < word.length && kept < part.length; kept++) {
      broken ||= text.startsWith(word, end - kept);
    }
    if (!broken) return false;
  }
  return true;
}
