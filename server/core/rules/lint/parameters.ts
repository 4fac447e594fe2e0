import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { operationsOf } from '../operations.ts';
import type { AmountRule, Operation } from '../schema.ts';

/** A figure of a rule, with the words it was taken from. */
export interface Parameter {
  /** Where in the rule: `amount.pct`, `caps.art03.year`. */
  readonly place: string;
  readonly kind: 'money' | 'percent' | 'count' | 'months' | 'years' | 'once';
  readonly value: string;
  readonly quote: string;
  /** Amounts and rates of the operation tree; they carry the certainty of the rule. */
  readonly role: 'amount' | 'block' | 'cap' | 'limit';
}

/** All figures of a rule. */
export function parametersOf(rule: AmountRule): Parameter[] {
  return [
    ...operationsOf(rule.amount).flatMap(ofOperation),
    ...rule.caps.map(
      ({ id, limit, quote }): Parameter => ({
        place: `caps.${id}`,
        kind: 'money',
        value: limit,
        quote,
        role: 'cap',
      }),
    ),
    ...rule.limits.map(({ id, kind, value, quote }): Parameter => {
      const unit = kind === 'window' ? 'months' : kind === 'once' ? 'once' : 'years';
      return { place: `limits.${id}`, kind: unit, value: String(value), quote, role: 'limit' };
    }),
  ];
}

function ofOperation(operation: Operation): Parameter[] {
  switch (operation.op) {
    case 'flat':
    case 'per_item':
      return [
        {
          place: `${operation.op}.each`,
          kind: 'money',
          value: operation.each,
          quote: operation.quote,
          role: 'amount',
        },
      ];
    case 'per_block':
      return [
        {
          place: 'per_block.size',
          kind: 'count',
          value: String(operation.size),
          quote: operation.quote,
          role: 'block',
        },
        {
          place: 'per_block.each',
          kind: 'money',
          value: operation.each,
          quote: operation.quote,
          role: 'amount',
        },
      ];
    case 'rate':
      return [
        { place: 'rate.pct', kind: 'percent', value: operation.pct, quote: operation.quote, role: 'amount' },
      ];
    case 'by_level':
      return operation.table.map(({ level, each }) => ({
        place: `by_level.${level}`,
        kind: 'money',
        value: each,
        quote: operation.quote,
        role: 'amount',
      }));
    case 'window':
    case 'sum':
      return [];
  }
}

/** True when a figure of the text says what the parameter says, units worked out (1年 is 12 months). */
export function states({ kind, value, unit }: Quantity, parameter: Parameter): boolean {
  const wanted = new Exact(parameter.value);
  switch (parameter.kind) {
    case 'money':
    case 'percent':
    case 'count':
      return kind === parameter.kind && wanted.eq(value);
    case 'years':
      return kind === 'duration' && unit === '年' && wanted.eq(value);
    case 'months':
      return (
        kind === 'duration' &&
        ((unit === '年' && wanted.eq(new Exact(value).times(12))) || (/月$/.test(unit) && wanted.eq(value)))
      );
    case 'once':
      return false;
  }
}
