import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import { rememberEach } from '../../text/remember.ts';
import { speaksOfPaying } from '../find/expected.ts';
import { termMatch } from '../find/relevance.ts';
import { anyOf, denials, isDenied, partAround, spansOf } from './denials.ts';
import { createSaidLevels, type SaidLevel } from './said-levels.ts';

/** Words of a text that something has to fulfil, folded. */
export interface Requirement {
  /** What must be so: 获批国家级、省级知识产权运营中心. */
  readonly text: string;
  /** What it is about; a level that is said counts when it stands with a word of this. */
  readonly subject: string;
  /** Other wordings of the same thing: 验收合格 for 通过验收. */
  readonly met: RegExp;
  /** Wordings that tell that it is not so. */
  readonly unmet: RegExp;
}

/** What was said, judged by the wording of a requirement alone. */
export interface Judgement {
  /** Undefined when nothing was said either way, or both ways. */
  readonly met: boolean | undefined;
  /** The words that do not fulfil it. */
  readonly said: string | undefined;
  /** What it asks for was named (国家级): what was said before of another level or grade no longer holds. */
  readonly reopens?: true;
}

const open: Judgement = { met: undefined, said: undefined };
const reopened: Judgement = { ...open, reopens: true };
const holds: Judgement = { met: true, said: undefined };

/** What a requirement asks for, read off its wording once. */
interface Wanted {
  /** 满一年, in months. */
  readonly months: number | undefined;
  readonly levels: ReadonlySet<number>;
  readonly grades: readonly (readonly number[])[];
  /** A denial inside the requirement itself (没有载明侵权) turns everything round. */
  readonly denies: boolean;
  readonly isAchieved: boolean;
}

/** What a turn says that bears on any requirement, read once. */
interface Said {
  readonly durations: readonly Duration[];
  /** The words that tell that it began within this year; undefined where none do. */
  readonly begunThisYear: string | undefined;
  /** The turn without the words that only look like a negation; as long as it was. */
  readonly folded: string;
  readonly levels: readonly SaidLevel[];
  readonly denied: readonly Span[];
  /** Something tried in vain (没通过) or still open (公示期). */
  readonly tried: readonly Span[];
  readonly succeeded: readonly Span[];
  readonly grades: readonly (readonly string[])[];
  /** Without the words for a level. */
  readonly topic: readonly TopicTerm[];
}

/**
 * Judges a turn by a requirement: another level (省级 for 国家级), a lower grade (良好 for 优秀), too short a time (8个月 for
 * 满一年), a word of the requirement denied (不是发起的那家), something tried in vain (没通过) or still open (公示期).
 */
export function createJudge(
  words: QuestionWords,
): (requirement: Requirement, turn: Understanding) => Judgement {
  const { conditions } = words;
  const levels = createSaidLevels(words);
  const levelWord = new RegExp(`^(?:${conditions.levels.flat().join('|')})[级的里]?$`);
  const negation = anyOf(conditions.negations);
  const notNegation = anyOf(conditions.notNegations);
  const ends = anyOf(conditions.denialEnds);
  const failure = anyOf(conditions.failures);
  const pending = anyOf(conditions.pending);
  const success = anyOf(conditions.successes);
  const achievement = anyOf(conditions.achievements);
  const recentStart = anyOf(conditions.recentStarts);
  const grades: readonly Scale[] = conditions.grades.map((scale) => ({ scale, pattern: anyOf(scale) }));

  const wantedOf = rememberEach(
    ({ text }: Requirement): Wanted => ({
      months: durationsIn(text).find(({ start }) => text.charAt(start - 1) === '满')?.months,
      levels: levels.wanted(text),
      grades: grades.map(({ scale, pattern }) =>
        spansOf(pattern, text).map(({ start, end }) => scale.indexOf(text.slice(start, end))),
      ),
      denies: text.search(negation) !== -1,
      isAchieved: text.search(achievement) !== -1,
    }),
  );
  const saidIn = rememberEach(({ folded: asSaid, topic }: Understanding): Said => {
    const folded = asSaid.replace(notNegation, (harmless) => ' '.repeat(harmless.length));
    const denied = denials(folded, { negation, ends });
    return {
      durations: durationsIn(asSaid),
      begunThisYear: spansOf(recentStart, asSaid)
        .map(({ start, end }) => asSaid.slice(start, end))
        .at(0),
      folded,
      levels: levels.said(folded),
      denied,
      tried: [...spansOf(failure, folded), ...spansOf(pending, folded)],
      succeeded: spansOf(success, folded),
      grades: grades.map(({ pattern }) =>
        spansOf(pattern, folded)
          .filter((span) => !isDenied(span, denied))
          .map(({ start, end }) => folded.slice(start, end)),
      ),
      topic: topic.filter(({ text }) => !levelWord.test(text)),
    };
  });

  return (requirement, turn) => {
    const { text, met, unmet } = requirement;
    const { folded: asSaid, topic } = turn;
    const wanted = wantedOf(requirement);
    const said = saidIn(turn);
    const byTime = judgeTime(wanted.months, said, asSaid);
    if (byTime !== undefined) return byTime;
    const { folded, denied } = said;
    const byLevel = levels.misses({ wanted: wanted.levels, subject: requirement.subject }, said);
    if (byLevel !== undefined) return fails(byLevel);
    const namesGrade = grades.some(({ scale }, i) =>
      said.grades[i]?.some((word) => wanted.grades[i]?.includes(scale.indexOf(word))),
    );
    const names = levels.names({ wanted: wanted.levels, subject: requirement.subject }, said) || namesGrade;
    const unsaid = names ? reopened : open;
    // 没评上示范企业,是优势企业: the text names both.
    const isOfAnotherItem = (span: Span): boolean => {
      const part = partAround(folded, span);
      const inside = topic.filter(
        (term) => !term.generic && part.start <= term.start && term.end <= part.end,
      );
      return inside.some((term) => isOneOfSeveral(term.text, text, { topic }, [part]));
    };
    const refuted = spansOf(unmet, asSaid).find((span) => !isDenied(span, denied));
    if (refuted !== undefined) return fails(asSaid.slice(refuted.start, refuted.end));
    for (const [i, { scale }] of grades.entries()) {
      const lower = lowerGrade(scale, wanted.grades[i] ?? [], said.grades[i] ?? []);
      if (lower !== undefined) return fails(lower);
    }
    // Only the own wordings of a requirement that denies tell.
    if (wanted.denies) return folded.search(met) === -1 ? unsaid : holds;
    const vain = wanted.isAchieved ? said.tried.filter((span) => !isOfAnotherItem(span)) : [];
    const term = deniedTerm(
      requirement,
      { folded, topic: said.topic },
      denied.filter((span) => !isOfAnotherItem(span)),
    );
    const [first = term] = vain;
    const elsewhere = [...denied, ...vain.map((span) => partAround(folded, span))];
    const isOutside = (span: Span): boolean => !overlapsAny(span, elsewhere);
    if (spansOf(met, folded).some(isOutside)) return first === undefined ? holds : unsaid;
    const against = term ?? (said.succeeded.some(isOutside) ? undefined : first);
    return against === undefined ? unsaid : fails(folded.slice(against.start, against.end).trim());
  };
}

const fails = (said: string): Judgement => ({ met: false, said });

/** A word of the requirement inside a denial, together with the negation before it; 没拿过补助 denies no condition. */
function deniedTerm(
  { text, met }: Requirement,
  { folded, topic }: Pick<Understanding, 'folded' | 'topic'>,
  denied: readonly Span[],
): Span | undefined {
  for (const { start, end } of denied) {
    const inside = folded.slice(start, end);
    if (speaksOfPaying(inside) || /钱|款/.test(inside)) continue;
    const [worded] = spansOf(met, inside);
    if (worded !== undefined) return { start, end: start + worded.end };
    const term = topic.find(
      (candidate) =>
        start <= candidate.start &&
        candidate.end <= end &&
        candidate.text.length > 1 &&
        termMatch(candidate, text) > 0 &&
        !isOneOfSeveral(candidate.text, text, { topic }, denied),
    );
    if (term !== undefined) return { start: Math.min(start, term.start), end: Math.max(term.end, start) };
  }
  return undefined;
}

/** 没有判决但和解了: another item of the list is given; 专利权、商标权等 leaves the list open. */
function isOneOfSeveral(
  term: string,
  text: string,
  { topic }: Pick<Understanding, 'topic'>,
  denied: readonly Span[],
): boolean {
  const at = text.indexOf(term);
  const end = at + term.length;
  if (at !== -1 && /^[^,]{0,3}(?:,[^,]{1,8}?)*等/.test(text.slice(end))) return true;
  return topic.some((given) => {
    const other = text.indexOf(given.text);
    if (at === -1 || other === -1 || given.text.length < 2 || overlapsAny(given, denied)) return false;
    const between = text.slice(Math.min(end, other + given.text.length), Math.max(at, other));
    return /[或,及与和]/.test(between) && !/[并且]/.test(between);
  });
}

interface Scale {
  /** From the best to the worst. */
  readonly scale: readonly string[];
  readonly pattern: RegExp;
}

/** A grade below every one that the requirement names, and none of those. */
function lowerGrade(
  scale: readonly string[],
  wanted: readonly number[],
  said: readonly string[],
): string | undefined {
  if (wanted.length === 0 || said.length === 0) return undefined;
  const lowest = Math.max(...wanted);
  return said.every((word) => scale.indexOf(word) > lowest) ? said[0] : undefined;
}

/** 满一年, against a time that was said: how long it has been, or since when. */
function judgeTime(
  wanted: number | undefined,
  { durations, begunThisYear }: Pick<Said, 'durations' | 'begunThisYear'>,
  folded: string,
): Judgement | undefined {
  if (wanted === undefined) return undefined;
  const short = durations.find(
    ({ months, start }) =>
      months <= wanted && /(?:不到|不足|不满|未满|没满|没到|还差|不够)$/.test(folded.slice(0, start)),
  );
  if (short !== undefined) return fails(folded.slice(short.start - 2, short.end));
  const [only] = durations;
  if (only === undefined && begunThisYear !== undefined && wanted >= 12) return fails(begunThisYear);
  if (only === undefined || durations.length > 1) return undefined;
  return only.months < wanted ? fails(folded.slice(only.start, only.end)) : holds;
}

interface Duration extends Span {
  readonly months: number;
}

function durationsIn(text: string): Duration[] {
  return findQuantities(text).flatMap(({ kind, unit, value, start, end }) => {
    // 上半年 is a part of a year, and no length of time.
    const isLength = kind === 'duration' && !/[上下]$/.test(text.slice(0, start));
    const months = !isLength ? 0 : unit.endsWith('年') ? 12 : /月$/.test(unit) ? 1 : 0;
    return months === 0 ? [] : [{ start, end, months: Number(value) * months }];
  });
}
