import { compileCue, saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Reach } from '../../rules/reach.ts';
import type { AmountRule } from '../../rules/schema.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { isAim } from '../facts/paid-figures.ts';
import { isOfCity } from '../facts/set-aside.ts';

/** What it takes to get a sum is asked. */
export interface ReachAsked {
  /** The sum in yuan; undefined = the ceiling. */
  readonly sum: string | undefined;
  /** The sum comes on top of what the claim comes to: 再拿1万. */
  readonly isMore?: true;
  /** The ceiling is spoken of besides. */
  readonly isFull?: true;
}

/** How far a benefit is from a sum, with what was asked, so that the next turn can go on about it. */
export interface ReachFound {
  readonly asked: ReachAsked;
  readonly reach: Reach;
}

/** What a turn told before of what was asked. */
export interface AskedBefore {
  readonly reach: ReachAsked | undefined;
  /** A benefit was worked out. */
  readonly isWorkedOut: boolean;
}

/**
 * What a turn aims at when it asks how much it takes (多少件才能拿满), how far it is (离上限还差多少) or whether it is there yet
 * (到顶了吗); undefined when it asks none of it. 还差几件 goes on about what was aimed at before.
 */
export function reachAsked(
  turn: Pick<Understanding, 'folded' | 'quantities' | 'intents'>,
  before: AskedBefore,
  words: QuestionWords,
): ReachAsked | undefined {
  const { folded, quantities, intents } = turn;
  const { reaching } = words;
  if (saysAny(folded, reaching.plans) || quantities.some(isOfCity)) return undefined;
  const sums = quantities.filter((quantity) => isAim(quantity, folded, words));
  const full = firstOf(folded, reaching.full);
  const asksGap = saysAny(folded, reaching.gap);
  const [sum] = sums;
  if (sum === undefined && full === undefined) {
    const goesOn = before.reach !== undefined && (asksGap || (intents.length === 0 && quantities.length > 0));
    if (goesOn) return before.reach;
    return asksGap && before.isWorkedOut && /[差缺]/.test(folded) ? { sum: undefined } : undefined;
  }
  const asks = asksGap || saysAny(folded, reaching.reached) || asksNeeded(folded, sum, full, reaching);
  if (!asks) return undefined;
  const isMore = sum !== undefined && /[再多](?:拿|领|补|得|奖|报)到?$/.test(folded.slice(0, sum.start));
  return {
    sum: sum?.value,
    ...(isMore ? { isMore } : {}),
    ...(full === undefined ? {} : { isFull: true }),
  };
}

/** 多少件才能拿满, 怎样才能拿到5万: what is asked stands before what is aimed at, or it follows: 想拿满5万,要交多少. */
function asksNeeded(
  folded: string,
  sum: Quantity | undefined,
  full: number | undefined,
  { needed, wanted, paid }: QuestionWords['reaching'],
): boolean {
  const aim = Math.min(sum?.start ?? folded.length, full ?? folded.length);
  const asked = folded
    .slice(0, aim)
    .search(/多少|(?<![哪第好这那])几|(?:怎么|怎样|如何|咋)(?:样)?(?=才?[能可])/);
  if (asked === -1) return saysAny(folded.slice(aim), wanted);
  if (saysAny(folded.slice(0, asked), paid)) return false;
  return saysAny(folded.slice(asked, aim + 1), needed);
}

function firstOf(folded: string, cues: readonly string[]): number | undefined {
  const found = cues.map((cue) => folded.search(compileCue(cue))).filter((at) => at !== -1);
  return found.length === 0 ? undefined : Math.min(...found);
}

/** The inputs of a rule that the asking part names, by its words or else by the unit in which it counts: 还差几项声明. */
export function inputsAskedFor({ inputs }: AmountRule, folded: string): string[] {
  const parts = folded.split(/[,.;!?]/);
  const part = parts.find((one) => /多少|(?<![哪第好这那])几|怎么|怎样|如何|咋|差/.test(one)) ?? folded;
  const unit = /(?:多少|几)(.)/.exec(part)?.[1] ?? '';
  const open = inputs.filter((input) => input.required && input.type !== 'level');
  const wordsOf = (input: (typeof open)[number]): string[] => [
    ...input.words,
    ...(input.type === 'list'
      ? input.item.flatMap(({ type, words }) => (type === 'money' ? words : []))
      : []),
  ];
  const named = open.filter((input) => wordsOf(input).some((word) => part.includes(fold(word))));
  const counted = open.filter((input) => 'unit' in input && input.type === 'count' && input.unit === unit);
  const both = named.filter((input) => counted.includes(input));
  return (both.length > 0 ? both : named.length > 0 ? named : counted).map(({ id }) => id);
}
