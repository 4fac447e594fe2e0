import type { Understanding } from '../../dialogue/understand.ts';
import type { BoundConditions } from './bind-conditions.ts';
import { openersAlike } from './side-by-side.ts';
import { isSum } from './slots.ts';
import { cutTo } from './turn-pieces.ts';

/** A turn without the cases in it that do not meet the conditions, and those as said. */
export interface MetCases {
  readonly turn: Understanding;
  readonly failing: readonly string[];
}

/**
 * 一起胜诉花了12万,一起败诉花了9万: of several cases, each with its own sum, those that do not meet the conditions are left out where
 * another is told to. Undefined where they are not told one by one, or none or all of them fail.
 */
export function metCases(
  turn: Understanding,
  conditionsOf: (piece: Understanding) => BoundConditions,
): MetCases | undefined {
  const { folded, quantities } = turn;
  const openers = openersAlike(folded);
  const [first] = openers;
  if (first === undefined || openers.length < 2) return undefined;
  const cases = openers.map(({ start }, i) => {
    const span = { start, end: openers[i + 1]?.start ?? folded.length };
    const isCosted = quantities.some(
      (figure) => isSum(figure) && figure.start >= span.start && figure.end <= span.end,
    );
    const states = Object.values(conditionsOf(cutTo(turn, [span])).conditions);
    return { span, isCosted, fails: states.includes(false), isMet: states.includes(true) };
  });
  const failing = cases.filter(({ fails }) => fails);
  const met = cases.filter(({ fails }) => !fails);
  const isTold = cases.every(({ isCosted }) => isCosted) && met.every(({ isMet }) => isMet);
  if (!isTold || failing.length === 0 || met.length === 0) return undefined;
  const ahead = first.start > 0 ? [{ start: 0, end: first.start }] : [];
  const said = failing.map(({ span: { start, end } }) => folded.slice(start, end));
  return {
    turn: cutTo(turn, [...ahead, ...met.map(({ span }) => span)]),
    failing: said.map((one) => one.replace(/[,.;!?](?:[^,.;!?]*[?]?)?$/, '')),
  };
}
