import { chineseDigits } from '../../text/numerals.ts';

/** A step of a scale of honours that a folded text names: 四星 and 2-5星级 both name the fourth star. */
export interface Level {
  readonly scale: string;
  readonly ranks: ReadonlySet<number>;
  /** As it stands in the text. */
  readonly text: string;
}

const rank = '[1-7一二三四五六七]';
const scales: readonly { scale: string; pattern: RegExp }[] = [
  { scale: 'star', pattern: new RegExp(`(${rank}(?:[,或和至到~-]${rank})*)星级?(?!期)`, 'g') },
  { scale: 'a', pattern: /([1-5](?:[,或和至到~-][1-5])*)a(?![a-z])/g },
  { scale: 'a', pattern: /(?<![a-z\d])(a{2,5})级?(?![a-z])/g },
  { scale: 'prize', pattern: /([一二三四])等奖/g },
];

/** The levels that a folded text names. */
export function levelsIn(folded: string): Level[] {
  return scales.flatMap(({ scale, pattern }) =>
    [...folded.matchAll(pattern)].map(([text, said = '']) => ({ scale, ranks: ranksOf(said), text })),
  );
}

function ranksOf(said: string): ReadonlySet<number> {
  if (/^a+$/.test(said)) return new Set([said.length]);
  const [first = 0, ...others] = [...said].flatMap(
    (unit) => chineseDigits[unit] ?? (/\d/.test(unit) ? [Number(unit)] : []),
  );
  const last = others.at(-1);
  if (last === undefined || !/[至到~-]/.test(said)) return new Set([first, ...others]);
  return new Set(Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => first + i));
}

/** How the text calls a level that was asked for; undefined when it does not name it. */
export function spellingOf({ scale, ranks }: Level, levels: readonly Level[]): string | undefined {
  return levels.find((level) => level.scale === scale && [...ranks].every((one) => level.ranks.has(one)))
    ?.text;
}

/** True when a text names steps of the scale asked about, and not this one: 2A where 3A, 4A and 5A are provided for. */
export function leavesOut(asked: Level, levels: readonly Level[]): boolean {
  return levels.some(({ scale }) => scale === asked.scale) && spellingOf(asked, levels) === undefined;
}
