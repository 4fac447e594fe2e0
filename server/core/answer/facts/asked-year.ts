import type { Binding } from './slots.ts';

/** 去年, 2027年, 第二年: which year something is of. */
const yearWord = /(?:[去前今明后]|上一|下一)年(?!度?末)|20\d\d年(?!度?末)/g;

const yearIn = (text: string): string | undefined => text.match(yearWord)?.at(-1);

/**
 * The figures without those of other years than the one asked about: 今年保费8万,明年预计10万,明年最多补多少. All of them where no year is
 * asked about, or no figure is of it.
 */
export function ofAskedYear(found: readonly Binding[], folded: string): readonly Binding[] {
  const asking = folded
    .split(/[,.;!?]/)
    .findLast((part) => /多少|(?<![哪第好这那])几/.test(part) && !/\d[万千元]/.test(part));
  const asked = asking === undefined ? undefined : yearIn(asking);
  if (asked === undefined) return found;
  const yearOf = ({ quantity }: Binding): string | undefined => {
    const others = found
      .filter((other) => other.quantity.end <= quantity.start)
      .map((other) => other.quantity.end);
    return yearIn(folded.slice(Math.max(0, ...others), quantity.start));
  };
  if (!found.some((binding) => yearOf(binding) === asked)) return found;
  return found.filter((binding) => (yearOf(binding) ?? asked) === asked);
}
