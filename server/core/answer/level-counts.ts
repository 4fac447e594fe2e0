import type { LevelInput } from '../rules/schema.ts';
import type { Quantity } from '../text/amounts-find.ts';
import type { Span } from '../text/document.ts';
import { fold } from '../text/fold.ts';

/** A level where a text names it; `weak` when one character alone does. */
interface Mention extends Span {
  readonly level: string;
  readonly weak: boolean;
}

/** 没评上, 不是: a level that was not given. */
const deniedBefore = /(?:不是|没有?|没评上|没拿到|并非)$/;
const deniedBehind = /^的?[^,.;!?]{0,4}(?:没[评批拿过获得]|没有|没能|落选|不是)/;
/** 由优势升为示范: the level that is come to. */
const risen = /(?:升[为成到级]+|晋升为?|换[成为]|改[成为]|变[成为]|转[成为])(?:了)?$/;

/** The level that folded text is about; undefined when it names none, or several of which it neither denies nor leaves all but one. */
export function saidLevel(input: LevelInput, folded: string): string | undefined {
  const mentions = mentionsOf(input, folded).filter(
    ({ start, end }) => !deniedBefore.test(folded.slice(0, start)) && !deniedBehind.test(folded.slice(end)),
  );
  const goal = mentions.find(({ start }) => risen.test(folded.slice(0, start)));
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
): ReadonlyMap<string, string> {
  const mentions = mentionsOf(input, folded);
  const counts = quantities.filter(({ kind }) => kind === 'count');
  const before = paired(mentions, counts, ({ start }, count) => folded.slice(count.end, start), countsAhead);
  const behind = paired(mentions, counts, ({ end }, count) => folded.slice(end, count.start), countsBehind);
  const best = before.size >= behind.size ? before : behind;
  const levels = [...new Set(mentions.map(({ level }) => level))];
  if (levels.length < 2 || best.size === levels.length) return best;
  const each = counts.find(({ start }) => /各[有是拿评获批]?$/.test(folded.slice(0, start)));
  if (each !== undefined) return new Map(levels.map((level) => [level, each.value]));
  const isTotal = totals.test(folded);
  return isTotal && counts.length === best.size
    ? new Map(levels.map((level) => [level, best.get(level) ?? '1']))
    : best;
}

const totals = /一共|总共|合计|合起来|加起来|加一[块起]|加在一[块起]|拢共|统共|共能|共多少|都有|都拿/;
/** Between a count and the level behind it: 2家国家示范企业, 3个是省级. */
const countsAhead =
  /^(?:是|为|的)?(?:新)?(?:国家|全国)?(?:知识产权)?(?:获批|评上|拿到|认定)?(?:了)?(?:国家|全国)?(?:知识产权)?$/;
/** Between a level and its count: 示范企业有2家, 省级的也有一个. */
const countsBehind = /^[^,.;!?\d]{0,12}$/;

function paired(
  mentions: readonly Mention[],
  counts: readonly Quantity[],
  between: (mention: Mention, count: Quantity) => string,
  fits: RegExp,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const mention of mentions) {
    const near = counts.filter((count) => {
      const [first, second] = mention.start < count.start ? [mention, count] : [count, mention];
      const inOrder = (fits === countsAhead) === (first === count);
      const crosses = [...mentions, ...counts].some(
        ({ start }) => start > first.start && start < second.start,
      );
      return inOrder && !crosses && fits.test(between(mention, count));
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
      found.push({ start: at, end, level: match.level, weak: match.form.length === 1 });
    }
    at = end;
  }
  return found;
}
