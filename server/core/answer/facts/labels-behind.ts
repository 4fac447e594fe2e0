import type { Quantity } from '../../text/amounts-find.ts';
import { partAround } from './denials.ts';
import type { Slot } from './slots.ts';

/**
 * Counts that stand before what they count (2个中级3个高级1个正高), each with the slot whose word follows it. How a stretch is told is seen
 * by its last count: 声明16项达成3项 has the words first.
 */
export function labelsBehind(
  facts: readonly Quantity[],
  slots: readonly Slot[],
  folded: string,
): ReadonlyMap<Quantity, Slot> {
  const counted = slots.filter(({ input }) => input.type === 'count');
  const counts = facts.filter(({ kind }) => kind === 'count');
  const labels = new Map<Quantity, Slot>();
  for (const count of counts) {
    const part = partAround(folded, count);
    const beside = counts.filter(({ start, end }) => part.start <= start && end <= part.end);
    const last = beside.at(-1);
    if (beside.length < 2 || last === undefined || slotBehind(last, counted, folded) === undefined) continue;
    const slot = slotBehind(count, counted, folded);
    if (slot !== undefined) labels.set(count, slot);
  }
  return labels;
}

/** The slot with the longest word right behind a count. */
function slotBehind({ end }: Quantity, slots: readonly Slot[], folded: string): Slot | undefined {
  const behind = folded.slice(end).replace(/^的/, '');
  const lengthIn = ({ words }: Slot): number =>
    Math.max(0, ...words.filter((word) => behind.startsWith(word)).map(({ length }) => length));
  const [best] = slots
    .map((slot) => ({ slot, length: lengthIn(slot) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  return best?.slot;
}
