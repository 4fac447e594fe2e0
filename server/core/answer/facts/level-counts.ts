import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { LevelInput } from '../../rules/schema.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';

/** A level where a text names it; `weak` when one character alone does, without 级 behind it. */
interface Mention extends Span {
  readonly level: string;
  readonly weak: boolean;
}

/** The wordings of {@link QuestionWords} by which levels are counted. */
type LevelWords = Pick<QuestionWords, 'levelCounts'>;

/** The level that folded text is about; undefined when it names none, or several of which it neither denies nor leaves all but one. */
export function saidLevel(
  input: LevelInput,
  folded: string,
  { levelCounts: words }: LevelWords,
): string | undefined {
  const mentions = mentionsOf(input, folded).filter(
    ({ start, end }) =>
      !words.deniedBefore.some((word) => folded.endsWith(word, start)) &&
      !saysAny(folded.slice(end), words.deniedBehind),
  );
  const goal = mentions.find(({ start }) => saysAny(folded.slice(0, start), words.risen));
  if (goal !== undefined) return goal.level;
  const strong = mentions.filter(({ weak }) => !weak);
  const levels = new Set((strong.length > 0 ? strong : mentions).map(({ level }) => level));
  return levels.size === 1 ? [...levels][0] : undefined;
}

/**
 * How many of each level a turn counts: 2家示范企业、3家优势企业; 国家级和省级各一家; 两级都有 where a total is asked for. Empty when
 * it counts none.
 */
export function countsByLevel(
  input: LevelInput,
  { folded, quantities }: { readonly folded: string; readonly quantities: readonly Quantity[] },
  { levelCounts: words }: LevelWords,
): ReadonlyMap<string, string> {
  const mentions = mentionsOf(input, folded);
  const counts = quantities.filter(({ kind }) => kind === 'count');
  const before = paired(mentions, counts, ({ start }, count) => folded.slice(count.end, start), {
    countFirst: true,
    fits: (gap) => saysAny(gap, words.between),
  });
  const behind = paired(mentions, counts, ({ end }, count) => folded.slice(end, count.start), {
    countFirst: false,
    fits: (gap) => countsBehind.test(gap),
  });
  const best = before.size >= behind.size ? before : behind;
  const levels = [...new Set(mentions.map(({ level }) => level))];
  // 示范企业5家,还有2家优势企业: one before, one behind.
  const mixed = new Map([...behind, ...before]);
  if (best.size < levels.length && mixed.size === levels.length && counts.length === levels.length)
    return mixed;
  if (levels.length < 2 || best.size === levels.length) return best;
  const each = counts.find(({ start }) => /各[有是拿评获批]?$/.test(folded.slice(0, start)));
  if (each !== undefined) return new Map(levels.map((level) => [level, each.value]));
  const isTotal = saysAny(folded, words.totals);
  return isTotal && counts.length === best.size
    ? new Map(levels.map((level) => [level, best.get(level) ?? '1']))
    : best;
}

/** Between a level and its count: 示范企业有2家, 省级的也有一个. */
const countsBehind = /^[^,.;!?\d]{0,12}$/;

function paired(
  mentions: readonly Mention[],
  counts: readonly Quantity[],
  between: (mention: Mention, count: Quantity) => string,
  { countFirst, fits }: { readonly countFirst: boolean; readonly fits: (gap: string) => boolean },
): Map<string, string> {
  const found = new Map<string, string>();
  for (const mention of mentions) {
    const near = counts.filter((count) => {
      const [first, second] = mention.start < count.start ? [mention, count] : [count, mention];
      const inOrder = countFirst === (first === count);
      const crosses = [...mentions, ...counts].some(
        ({ start }) => start > first.start && start < second.start,
      );
      return inOrder && !crosses && fits(between(mention, count));
    });
    const [count] = near;
    if (count !== undefined) found.set(mention.level, count.value);
  }
  return found;
}

function mentionsOf({ levels }: LevelInput, folded: string): Mention[] {
  const forms = levels
    .flatMap(({ name, words }) => [name, ...words].map((word) => ({ level: name, form: fold(word) })))
    .sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
  const found: Mention[] = [];
  for (let at = 0; at < folded.length; ) {
    const match = forms.find(({ form }) => folded.startsWith(form, at));
    const end = at + (match?.form.length ?? 1);
    if (match !== undefined) {
      found.push({
        start: at,
        end,
        level: match.level,
        weak: match.form.length === 1 && !/^一?级/.test(folded.slice(end)),
      });
    }
    at = end;
  }
  return found;
}
