import { Exact } from '../text/amounts-exact.ts';
import { type AmountContext, workOut } from './amount.ts';
import { inputsOf, operationsOf } from './operations.ts';
import type { Operation } from './schema.ts';

/** How much of some inputs it takes until a rule comes to a sum, the others as they are. */
export interface Needed {
  /** Pieces, or yuan to the fen: the least with which the sum is reached. */
  readonly value: string;
  /** How it comes about: `20000÷1000`. */
  readonly calc: string;
  /** The exact value goes on behind what is told. */
  readonly rounded: boolean;
}

/** Fen. */
const places = 2;

/**
 * Turns the operations of a rule round: what `free` inputs, together, have to be for it to come to `target` yuan before its caps. Of
 * a list the money within its window counts. Undefined where none of them takes part, or several do that do not simply add up.
 */
export function neededFor(
  target: Exact,
  free: ReadonlySet<string>,
  { rule, facts }: Pick<AmountContext, 'rule' | 'facts'>,
): Needed | undefined {
  return inverted(rule.amount, { target, told: target.toString() }, { free, context: { rule, facts } });
}

interface Sought {
  readonly target: Exact;
  /** The target as it enters the arithmetic told. */
  readonly told: string;
}

interface Turning {
  readonly free: ReadonlySet<string>;
  readonly context: AmountContext;
}

function inverted(operation: Operation, sought: Sought, turning: Turning): Needed | undefined {
  switch (operation.op) {
    case 'per_item':
      return turning.free.has(operation.input) ? pieces(sought, operation.each, 1) : undefined;
    case 'per_block':
      return turning.free.has(operation.input) ? pieces(sought, operation.each, operation.size) : undefined;
    case 'by_level':
      return invertedLevel(operation, sought, turning);
    case 'sum': {
      const [part, another] = operation.parts.filter((one) => takesPart(one, turning.free));
      if (part === undefined || another !== undefined) return undefined;
      const rest = operation.parts.filter((one) => one !== part);
      return inverted(
        part,
        less(
          sought,
          rest.map((one) => workOut(one, turning.context).value),
        ),
        turning,
      );
    }
    case 'rate':
      return invertedRate(operation, sought, turning);
    case 'window':
    case 'flat':
      return undefined;
  }
}

/** True when one of the inputs enters an operation. */
const takesPart = (operation: Operation, free: ReadonlySet<string>): boolean =>
  operationsOf(operation)
    .flatMap(inputsOf)
    .some((id) => free.has(id));

/** So many blocks of pieces, each paid so much; a part of a block pays nothing. */
function pieces({ target, told }: Sought, each: string, size: number): Needed {
  const blocks = Exact.max(target.div(each).ceil(), 0);
  const sum = told.includes('-') ? `(${told})` : told;
  const calc = size === 1 ? `${sum}÷${each}` : `${sum}÷${each}×${size}`;
  return { value: blocks.times(size).toString(), calc, rounded: !target.div(each).eq(blocks) };
}

function invertedLevel(
  { input, times, table }: Extract<Operation, { op: 'by_level' }>,
  sought: Sought,
  { free, context }: Turning,
): Needed | undefined {
  const level = input === undefined ? undefined : context.facts.levels.get(input);
  const rows = input === undefined ? table : table.filter((row) => row.level === level);
  const [row, another] = rows.filter((one) => free.has(one.times ?? times ?? ''));
  if (row === undefined || another !== undefined) return undefined;
  const rest = rows.flatMap((one) => {
    const count = one === row ? undefined : context.facts.numbers.get(one.times ?? times ?? '');
    return count === undefined ? [] : [count.times(one.each)];
  });
  return pieces(less(sought, rest), row.each, 1);
}

/** What a share is taken of: the money of the free inputs together, less that of the others. */
function invertedRate(
  { of, pct }: Extract<Operation, { op: 'rate' }>,
  { target, told }: Sought,
  { free, context }: Turning,
): Needed | undefined {
  const idOf = (part: string | Operation): string =>
    typeof part === 'string' ? part : part.op === 'window' ? part.list : '';
  const others = of.filter((part) => !free.has(idOf(part)));
  if (others.length === of.length) return undefined;
  const spent = others.map((part) =>
    typeof part === 'string'
      ? (context.facts.numbers.get(part) ?? new Exact(0))
      : workOut(part, context).value,
  );
  const base: Sought = {
    target: target.times(100).div(pct),
    told: `${told.includes('-') ? `(${told})` : told}÷${pct}%`,
  };
  const { target: left, told: calc } = less(base, spent);
  const value = Exact.max(left, 0).toDecimalPlaces(places, Exact.ROUND_UP);
  return { value: value.toString(), calc, rounded: !value.eq(left) };
}

/** A target less what other parts come to. */
function less({ target, told }: Sought, parts: readonly Exact[]): Sought {
  const taken = parts.filter((part) => !part.isZero());
  return {
    target: taken.reduce((left, part) => left.minus(part), target),
    told: taken.length === 0 ? told : [told, ...taken].join('-'),
  };
}
