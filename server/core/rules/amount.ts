import { invariant } from '../errors.ts';
import { Exact, isTerminating, settled } from '../text/amounts-exact.ts';
import type { Step } from './calculation.ts';
import type { Facts } from './facts.ts';
import type { AmountRule, Operation, Reading } from './schema.ts';

/** What an amount is worked out from. */
export interface AmountContext {
  readonly rule: AmountRule;
  readonly facts: Facts;
  /** The other reading to follow, where one is tried. */
  readonly reading?: Reading | undefined;
  /** Only money that comes from these inputs counts; undefined = all. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** A worked-out amount before caps: the figure, how it came about, which window limits cut and what was assumed. */
export interface Amount {
  readonly value: Exact;
  /** The value as it enters further arithmetic: a quotient that never ends stays a quotient. */
  readonly expression: string;
  readonly steps: readonly Step[];
  readonly limits: readonly string[];
  readonly assumptions: readonly string[];
}

const nothing = new Exact(0);

/** Works out the operation tree. Facts that are not known count as zero, which by monotony gives a lower bound. */
export function workOut(operation: Operation, context: AmountContext): Amount {
  switch (operation.op) {
    case 'flat':
      return leaf({ op: 'flat', quote: operation.quote, calc: operation.each }, new Exact(operation.each));
    case 'per_item':
      return perItem(operation, context);
    case 'per_block':
      return perBlock(operation, context);
    case 'by_level':
      return byLevel(operation, context);
    case 'rate':
      return rate(operation, context);
    case 'window':
      return inWindow(operation, context);
    case 'sum': {
      const parts = operation.parts.map((part) => workOut(part, context));
      const value = parts.reduce((sum, part) => sum.plus(part.value), nothing);
      return joined(parts, { op: 'sum', calc: parts.map((part) => part.expression).join('+') }, value);
    }
  }
}

function leaf(
  step: Omit<Step, 'value'> & { readonly calc: string },
  value: Exact,
  marks: { limits?: string[]; assumptions?: string[] } = {},
): Amount {
  return joined(
    [{ ...known(nothing), limits: marks.limits ?? [], assumptions: marks.assumptions ?? [] }],
    step,
    value,
  );
}

function joined(
  parts: readonly Amount[],
  step: Omit<Step, 'value'> & { readonly calc: string },
  value: Exact,
): Amount {
  const shown = settled(value);
  return {
    value,
    expression: isTerminating(shown) ? shown.toString() : step.calc,
    steps: [...parts.flatMap((part) => part.steps), { ...step, value: shown.toString() }],
    limits: parts.flatMap((part) => part.limits),
    assumptions: parts.flatMap((part) => part.assumptions),
  };
}

function known(value: Exact): Amount {
  return { value, expression: value.toString(), steps: [], limits: [], assumptions: [] };
}

function numberOf(id: string, { facts, only }: AmountContext): Exact {
  return only?.has(id) === false ? nothing : (facts.numbers.get(id) ?? nothing);
}

const isRead = ({ reading }: AmountContext, id: string | undefined, kind: string): boolean =>
  reading !== undefined && reading.id === id && reading.change?.kind === kind;

function perItem(operation: Extract<Operation, { op: 'per_item' }>, context: AmountContext): Amount {
  const { input, each, quote } = operation;
  const given = numberOf(input, context);
  const count = isRead(context, operation.reading, 'single') ? Exact.min(given, 1) : given;
  return leaf(
    { op: 'per_item', id: input, quote, calc: `${count}×${each}`, ...marked(operation) },
    count.times(each),
  );
}

function perBlock(operation: Extract<Operation, { op: 'per_block' }>, context: AmountContext): Amount {
  const { input, size, each, quote } = operation;
  const count = numberOf(input, context);
  const isProRata = isRead(context, operation.reading, 'pro_rata');
  const calc = isProRata ? `${count}×${each}÷${size}` : `⌊${count}÷${size}⌋×${each}`;
  const value = isProRata ? count.times(each).div(size) : count.div(size).floor().times(each);
  return leaf({ op: 'per_block', id: input, quote, calc, ...marked(operation) }, value);
}

const marked = ({ reading }: { readonly reading?: string | undefined }): { reading?: string } =>
  reading === undefined ? {} : { reading };

function byLevel(operation: Extract<Operation, { op: 'by_level' }>, context: AmountContext): Amount {
  const { input, times, table, quote } = operation;
  const level = input === undefined ? undefined : context.facts.levels.get(input);
  const rows = input === undefined ? table : table.filter((row) => row.level === level);
  const terms = rows.map((row) => {
    const counter = row.times ?? times;
    const count = counter === undefined ? new Exact(1) : numberOf(counter, context);
    return { value: count.times(row.each), calc: counter === undefined ? row.each : `${count}×${row.each}` };
  });
  const value = terms.reduce((sum, term) => sum.plus(term.value), nothing);
  const calc = terms.length === 0 ? '0' : terms.map((term) => term.calc).join('+');
  return leaf({ op: 'by_level', quote, calc, ...(level === undefined ? {} : { label: level }) }, value);
}

function rate(operation: Extract<Operation, { op: 'rate' }>, context: AmountContext): Amount {
  const parts = operation.of.map((part) =>
    typeof part === 'string' ? known(numberOf(part, context)) : workOut(part, context),
  );
  const base = parts.reduce((sum, part) => sum.plus(part.value), nothing);
  const counting = parts.filter((part) => base.isZero() || !part.value.isZero());
  const terms = counting.map((part) => part.expression).join('+');
  const calc = `${/[+×]/.test(terms) ? `(${terms})` : terms}×${operation.pct}%`;
  return joined(
    parts,
    { op: 'rate', quote: operation.quote, calc },
    settled(base.times(operation.pct).div(100)),
  );
}

/** Counts of each entry only the part that falls into the first so many months, spread evenly. */
function inWindow(operation: Extract<Operation, { op: 'window' }>, context: AmountContext): Amount {
  const limit = context.rule.limits.find(({ id }) => id === operation.limit);
  invariant(limit?.kind === 'window', `${operation.limit} is a window`);
  const entries =
    context.only?.has(operation.list) === false ? [] : (context.facts.lists.get(operation.list) ?? []);
  let value = nothing;
  let isCut = false;
  const terms: string[] = [];
  for (const entry of entries) {
    const total = entry.get(operation.value) ?? nothing;
    const months = entry.get(operation.months);
    if (months === undefined) continue;
    const isLonger = months.gt(limit.value);
    isCut ||= isLonger;
    value = value.plus(isLonger ? total.times(limit.value).div(months) : total);
    terms.push(isLonger ? `${total}×${limit.value}÷${months}` : total.toString());
  }
  const calc = terms.length === 0 ? '0' : terms.join('+');
  const marks = isCut ? { limits: [operation.limit], assumptions: [operation.assumption] } : {};
  return leaf({ op: 'window', id: operation.limit, quote: operation.quote, calc }, value, marks);
}
