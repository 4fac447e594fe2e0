import { blankCalculation } from '../../rules/blank-calculation.ts';
import type { Calculation, Step } from '../../rules/calculation.ts';
import { Exact, settled } from '../../text/amounts-exact.ts';
import type { Clause, PolicyDocument } from '../../text/document.ts';
import { formatMoney } from '../../text/money.ts';

/** A sum worked out from one clause by one plain operation. */
export interface StatedSum {
  readonly calculation: Calculation;
  /** The multiplication in words: 2000平方米×50元×12. */
  readonly shown: string;
  /** The limit that was looked at, as the clause words it, and whether it cut the sum. */
  readonly cap: (StatedLimit & { readonly cuts: boolean }) | undefined;
}

/** A limit in the words of the clause; in a table the head of its column is its name. */
export interface StatedLimit {
  readonly limit: string;
  readonly quote: string;
  readonly name?: string;
}

export interface StatedInput {
  readonly clause: Clause;
  readonly document: PolicyDocument;
  readonly asOf: string;
  /** Words of the clause that tell the operation. */
  readonly quote: string;
  /** Decimal strings in yuan. */
  readonly operands: readonly string[];
  /** ×5%, ×1.5, ×200, ×2 */
  readonly factors: readonly string[];
  /** What the operand counts: 平方米; absent where it is money. */
  readonly unit?: string;
  readonly isCeiling: boolean;
  readonly caps: readonly StatedLimit[];
}

/** Multiplies what the asker gave by what the clause says, keeps to the lowest of its limits, rounds down to the fen. */
export function workOutStated(input: StatedInput): StatedSum {
  const { clause, document, asOf, quote, operands, factors, isCeiling } = input;
  const base = operands.reduce((sum, value) => sum.plus(value), new Exact(0));
  const exact = settled(factors.reduce((value, factor) => applied(value, factor), base));
  const shown = operands.length > 1 ? `(${operands.join('+')})` : (operands[0] ?? '0');
  const calc = [shown, ...factors].join('×');
  const [each = '', ...times] = factors;
  const [lowest] = [...input.caps].sort(
    (a, b) => new Exact(a.limit).cmp(b.limit) || (a.quote < b.quote ? -1 : 1),
  );
  const limited = lowest === undefined ? exact : Exact.min(exact, lowest.limit);
  const value = limited.toDecimalPlaces(2, Exact.ROUND_DOWN);
  const steps: Step[] = [
    {
      op: factors.some((factor) => factor.endsWith('%')) ? 'rate' : 'per_item',
      quote,
      calc,
      value: exact.toFixed(),
    },
  ];
  if (lowest !== undefined)
    steps.push({
      op: 'cap',
      quote: lowest.quote,
      ...(lowest.name === undefined ? {} : { label: lowest.name }),
      calc: `min(${exact.toFixed()},${lowest.limit})`,
      before: exact.toFixed(),
      limit: lowest.limit,
      after: limited.toFixed(),
      state: exact.lt(lowest.limit) ? 'below' : exact.eq(lowest.limit) ? 'exact' : 'over',
      value: limited.toFixed(),
    });
  return {
    calculation: {
      ...blank(clause, document, asOf),
      certainty: isCeiling ? 'ceiling' : 'fixed',
      amount: isCeiling ? null : value.toFixed(),
      max: value.toFixed(),
      min: isCeiling ? '0' : value.toFixed(),
      steps,
      exact: value.eq(limited) ? null : limited.toFixed(),
      rounded: !value.eq(limited),
    },
    shown:
      input.unit === undefined
        ? readable(calc)
        : [`${shown}${input.unit}`, formatMoney(each), ...times].join('×'),
    cap: lowest && { ...lowest, cuts: exact.gt(lowest.limit) },
  };
}

/** 12000000×5% → 1200万元×5%: a first factor of four digits is money, the rest stand as they are. */
const readable = (calc: string): string =>
  calc.replace(/(?<![\d.])\d{4,}(?:\.\d+)?/g, (figure) => formatMoney(figure));

function applied(value: Exact, factor: string): Exact {
  return factor.endsWith('%') ? value.times(factor.slice(0, -1)).div(100) : value.times(factor);
}

/** A calculation without a rule: `ruleId` is empty, there is no form to reckon further with. */
const blank = (clause: Clause, document: PolicyDocument, date: string): Calculation =>
  blankCalculation({
    ruleId: '',
    title: clause.heading === '' ? clause.label : clause.heading,
    clauseId: clause.id,
    clause: clause.label,
    documentNumber: document.number ?? null,
    date,
    inForce: { from: document.effectiveFrom?.date ?? null, to: document.effectiveTo?.date ?? null },
  });
