import type { Understanding } from '../../dialogue/understand.ts';
import { operationsOf } from '../../rules/operations.ts';
import type { AmountRule } from '../../rules/schema.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { rememberEach } from '../../text/remember.ts';
import { partAround } from './denials.ts';
import type { InputBinder } from './input-binder.ts';
import { isOfOthers, isPaidFigure, isReceived } from './paid-figures.ts';
import { payerOf } from './payer.ts';
import type { Binding, Slot } from './slots.ts';
import { statedIn } from './stated-figures.ts';

/** The figures of a turn that may be facts for a rule. */
export interface OwnFigures {
  readonly facts: readonly Quantity[];
  /** Those of them that tell what was received under the rule. */
  readonly received: ReadonlySet<Quantity>;
  /** Sums of somebody else, as said. */
  readonly ofOthers: readonly string[];
}

interface OfTurn extends Pick<InputBinder, 'words' | 'beside'> {
  readonly turn: Understanding;
}

/** The figures of a turn without those of what is paid, of other people's money and of what was received for something else. */
export function ownFigures(
  rule: AmountRule,
  turn: Understanding,
  { slots, words, beside }: Pick<InputBinder, 'slots' | 'words' | 'beside'>,
): OwnFigures {
  const { folded } = turn;
  const facts: Quantity[] = [];
  const received = new Set<Quantity>();
  const ofOthers: string[] = [];
  for (const quantity of statedIn(turn)) {
    if (receivedSlot(slots) !== undefined && isReceived(quantity, folded, words)) {
      if (isForAnother(quantity, rule, { turn, words, beside })) continue;
      received.add(quantity);
      facts.push(quantity);
    } else if (isOfOthers(quantity, folded, words)) ofOthers.push(quantity.text);
    else if (!isPaidFigure(quantity, folded, words, slots)) facts.push(quantity);
  }
  return { facts, received, ofOthers };
}

/** The input with the money that was received before; undefined where the rule asks for none. */
export const receivedSlot = (slots: readonly Slot[]): Slot | undefined =>
  slots.find(({ input }) => input.history && input.type === 'money');

/** 保险补贴领了2万,贷款利息50万; 县里补了2万: received for something that another rule is about, or from another purse. */
function isForAnother(quantity: Quantity, rule: AmountRule, { turn, words, beside }: OfTurn): boolean {
  const { folded, topic } = turn;
  const { start, end } = partAround(folded, quantity);
  const { about, matters, level } = beside(rule);
  const payer = payerOf(quantity, folded, words);
  if (payer !== undefined && level !== undefined && payer !== level) return true;
  const said = folded.slice(start, end);
  const isContrary = words.contrasts.some((group) => {
    const [word, another] = group.filter((one) => said.includes(one));
    if (word === undefined || another !== undefined || about.includes(word)) return false;
    return group.some((one) => about.includes(one));
  });
  const named = topic.filter(
    ({ generic, text, ...span }) =>
      !generic && text.length > 1 && start <= span.start && span.end <= end && matters.includes(text),
  );
  return isContrary || (named.length > 0 && named.every(({ text }) => !about.includes(text)));
}

/** So many pieces nobody counts without saying what they are. */
const mostBare = 1000;

/** True for a bare number that tells what one piece is paid, not how many there are: 代理师6000. */
export const isPrice = ({ slot, quantity: { kind, value } }: Binding, rule: AmountRule): boolean =>
  slot.input.type === 'count' && kind === 'plain' && pricesOf(rule).has(value);

/** True for a bare number that is more than anybody has of what a rule counts; it may be a sum. */
export const isTooMany = ({ slot, quantity: { kind, value } }: Binding): boolean =>
  slot.input.type === 'count' && kind === 'plain' && Number(value) >= mostBare;

/** What a rule pays for a piece, and its ceilings. */
const pricesOf = rememberEach(({ amount, caps }: AmountRule): ReadonlySet<string> => {
  const each = operationsOf(amount).flatMap((part) => {
    if (part.op === 'by_level') return part.table.map((row) => row.each);
    return 'each' in part ? [part.each] : [];
  });
  return new Set([...each, ...caps.map(({ limit }) => limit)]);
});
