import type { Exact } from './amounts-exact.ts';
import { type NumeralToken, numeralTokenAt } from './amounts-tokens.ts';
import { type NumeralFault, numeralValue } from './amounts-value.ts';

/** Rough size that the writer gave with a figure: 约 = about, 多 or 余 = over, 近 or 不到 = under. */
export type Approximation = 'about' | 'over' | 'under';

/** A number that starts at some place of a text. */
export interface ReadNumeral {
  readonly end: number;
  /** Exact decimal; undefined when the figures make no single number (三四万, 十几, 1万23). */
  readonly value: Exact | undefined;
  readonly fault: NumeralFault | undefined;
  readonly approximate: Approximation | undefined;
  /** Written with Chinese digits only, so that it may be part of a word (统一, 一带一路). */
  readonly chinese: boolean;
  /**
   * Where a closing figure starts that was taken for a lower place (两万六) or makes the whole ambiguous (24万12): before a
   * unit such as 年 it is a number of its own (500万三年期).
   */
  readonly looseFrom: number | undefined;
  /** Power of ten of the closing 万 or 亿, which a range shares (3—5万); 0 when there is none. */
  readonly scale: number;
}

/**
 * Reads the number that starts at `at` in text of half-width figures without white space: `15,000`, `1.5万`, `三十六万`,
 * `两万六` (26,000), `1亿2千万`, `30多万`, `3w`. Returns undefined when no figure stands there.
 */
export function readNumeral(text: string, at: number): ReadNumeral | undefined {
  const tokens: NumeralToken[] = [];
  let lastStart = at;
  let end = at;
  for (
    let next = numeralTokenAt(text, at, undefined);
    next !== undefined;
    next = numeralTokenAt(text, end, tokens.at(-1))
  ) {
    tokens.push(next.token);
    lastStart = end;
    end = next.end;
  }
  if (tokens.length === 0) return undefined;
  const result = numeralValue(tokens);
  const closing = tokens.at(-1);
  return {
    end,
    value: typeof result === 'string' ? undefined : result,
    fault: typeof result === 'string' ? result : undefined,
    approximate: tokens.some(({ is }) => is === 'more') ? 'over' : undefined,
    chinese: !tokens.some(({ is }) => is === 'literal'),
    looseFrom: isLoose(tokens) ? lastStart : undefined,
    scale: closing?.is === 'big' ? closing.power : 0,
  };
}

/** True when a figure closes the series right behind 百, 千, 万 or 亿 without filling the places below. */
function isLoose(tokens: readonly NumeralToken[]): boolean {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if ((before?.is !== 'place' && before?.is !== 'big') || before.power < 2) return false;
  return (last?.is === 'digit' || last?.is === 'literal') && last.text.length !== before.power;
}
