import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { Exact, sumOf } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { ofAskedYear } from './asked-year.ts';
import { withoutCorrected } from './corrected.ts';
import { partAround } from './denials.ts';
import { labelsBehind } from './labels-behind.ts';
import { receivedSlot } from './own-figures.ts';
import { payerAskedFor, payerOf } from './payer.ts';
import { monthsOfEach, overTime } from './periodic-sum.ts';
import { joined, timesEach } from './side-by-side.ts';
import { type Binding, bestSlot, type Slot } from './slots.ts';
import { isTotal } from './stated-figures.ts';

/** The inputs of a rule, and what tells that something is not so, or not yet. */
interface FigureReader {
  readonly slots: readonly Slot[];
  readonly words: QuestionWords;
  readonly undone: RegExp;
  /** The figures that tell what was received. */
  readonly received: ReadonlySet<Quantity>;
}

/** The figures of a turn with the inputs that they are taken for, and how those follow that were not said as such. */
export function figuresTaken(
  facts: readonly Quantity[],
  turn: Understanding,
  { slots, words, undone, received }: FigureReader,
): { readonly found: readonly Binding[]; readonly told: readonly string[] } {
  const { folded } = turn;
  const labels = labelsBehind(facts, slots, folded);
  const takenBy = (quantity: Quantity): Binding | undefined => {
    if (received.has(quantity)) return asReceived(quantity, slots);
    const named = labels.get(quantity);
    if (named === undefined) return bestSlot(quantity, slots, folded);
    const taken = bestSlot(quantity, [named], folded);
    return taken && { ...taken, byWord: true };
  };
  const near = facts
    .flatMap((quantity) => takenBy(quantity) ?? [])
    .filter((binding) => !isOfYearBefore(binding, folded) && !isPaidByOther(binding, folded, words));
  const said = withoutSummands(
    joined(withoutCorrected(ofAskedYear(near, folded), folded, words), folded),
    turn,
  );
  const found = said.map((binding) => leftFor(binding, said, { slots, folded, undone }) ?? binding);
  const told: string[] = [];
  const periodOf = (binding: Binding): number | undefined =>
    accrues(binding, slots) ? monthsOfEach(binding.quantity, folded, words) : undefined;
  const hasTotal = (slot: Slot): boolean =>
    found.some(
      (other) => other.slot === slot && isTotal(other.quantity, folded) && periodOf(other) === undefined,
    );
  const all = found.flatMap((binding) => {
    const period = periodOf(binding);
    if (period !== undefined && hasTotal(binding.slot)) return [];
    const sumOfAll =
      period === undefined ? timesEach(binding.quantity, folded) : overTime(binding.quantity, period, turn);
    // 每月2万, of how many months is not told: no sum of all, and none is made up.
    if (sumOfAll === undefined) return period === undefined ? [binding] : [];
    told.push(sumOfAll.told);
    return [{ ...binding, quantity: sumOfAll.quantity }];
  });
  return { found: all, told };
}

/** True for money that is asked for with the months it is of. */
const accrues = ({ slot }: Binding, slots: readonly Slot[]): boolean =>
  slot.input.type === 'money' &&
  slot.list !== undefined &&
  slots.some(({ input, list }) => list === slot.list && input.type === 'months');

function asReceived(quantity: Quantity, slots: readonly Slot[]): Binding | undefined {
  const slot = receivedSlot(slots);
  return slot && { slot, quantity, score: certain, byWord: true };
}

/** More than any nearness. */
const certain = 10;

/**
 * 利息一共20万,第一笔12万,第二笔8万: of a total and just what it comes to, the total is left; of 代理费26万,机票9万,一共35万 neither the
 * total nor what was spent on another thing is.
 */
function withoutSummands(found: readonly Binding[], { folded, topic }: Understanding): readonly Binding[] {
  const isOfAnother = ({ quantity, byWord }: Binding): boolean => {
    const part = partAround(folded, quantity);
    return !byWord && topic.some((term) => !term.generic && part.start <= term.start && term.end <= part.end);
  };
  const totals = found.filter(
    ({ slot, quantity }) => slot.input.type === 'money' && isTotal(quantity, folded),
  );
  const dropped = totals.flatMap((whole) => {
    const others = found.filter((other) => other !== whole && other.slot === whole.slot);
    if (sumOf(others.map(({ quantity }) => quantity.value)) !== whole.quantity.value) return [];
    const foreign = others.filter(isOfAnother);
    return foreign.length > 0 && others.some(({ byWord }) => byWord) ? [whole, ...foreign] : others;
  });
  return found.filter((binding) => !dropped.includes(binding));
}

/** 县里奖了5万 is no money of the province. */
function isPaidByOther({ slot, quantity }: Binding, folded: string, words: QuestionWords): boolean {
  const asked = payerAskedFor(slot, words);
  const paid = asked === undefined ? undefined : payerOf(quantity, folded, words);
  return paid !== undefined && paid !== asked;
}

/** 去年拿了2万: what was received in another year leaves the ceiling of this one as it is. */
function isOfYearBefore({ slot, quantity }: Binding, folded: string): boolean {
  if (!slot.input.history || slot.input.type !== 'money') return false;
  const { start } = partAround(folded, quantity);
  const [year = ''] =
    folded
      .slice(start, quantity.start)
      .match(/(?:[去前今本]|上一?)年(?!度?末)/g)
      ?.slice(-1) ?? [];
  return /[去前上]/.test(year);
}

/**
 * 挂出去30项,谈成2项: the first of two counts, where no word tells what it is of and the input it would be taken for is told by the
 * other, is of the one input that is left. Of the two it is the larger: what comes of a thing is no more than there was of it.
 */
function leftFor(
  binding: Binding,
  all: readonly Binding[],
  {
    slots,
    folded,
    undone,
  }: { readonly slots: readonly Slot[]; readonly folded: string; readonly undone: RegExp },
): Binding | undefined {
  const { slot, quantity, byWord } = binding;
  const named = all.find((other) => other.slot === slot && other.byWord);
  if (byWord || slot.input.type !== 'count' || named === undefined) return undefined;
  const [left, another] = slots.filter(
    ({ input }) =>
      input.type === 'count' && input.required && all.every((other) => other.slot.input !== input),
  );
  const { start, end } = partAround(folded, quantity);
  const isFirst = quantity.end <= named.quantity.start;
  const isLarger = new Exact(quantity.value).gte(named.quantity.value);
  const isOpen = undone.test(folded.slice(start, end));
  return left === undefined || another !== undefined || !isFirst || !isLarger || isOpen
    ? undefined
    : { ...binding, slot: left };
}
