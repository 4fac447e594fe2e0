import { calculate } from '../../rules/calculate.ts';
import { capScope } from '../../rules/cap-scope.ts';
import type { AmountRule } from '../../rules/schema.ts';
import { formatMoney } from '../../text/money.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { Sources } from './source-line.ts';

/** What a benefit pays for one piece. */
export interface UnitAmount {
  /** The level it goes by; undefined where there are none. */
  readonly level: string | undefined;
  /** Yuan as a decimal string. */
  readonly yuan: string;
  /** The sum in a few words, with its unit, “最高” before a ceiling: 每件最高1000元. */
  readonly said: string;
}

/** What one piece is paid, level by level; none where the document sets a share or no sum at all. */
export function unitAmounts({ bound }: Benefit, { asOf }: Sources): UnitAmount[] {
  const { rule } = bound;
  if (rule.kind === 'no_amount' || rule.amount.op === 'rate') return [];
  const upTo = rule.certainty === 'ceiling' ? '最高' : '';
  const paid = (yuan: string, { level, unit }: { level?: string; unit: string }): UnitAmount => ({
    level,
    yuan,
    said: `${unit}${upTo}${formatMoney(yuan)}`,
  });
  if (rule.amount.op === 'by_level')
    return rule.amount.table.map(({ level, each, times }) =>
      paid(each, { level, unit: unitOf(rule, times) }),
    );
  const { max } = calculate(bound, { inputs: {}, date: asOf, assumeOne: true });
  return max === null || max === '0' ? [] : [paid(max, { unit: perUnit(rule) })];
}

/** 每件, 每项: the unit that one piece is counted in. */
export const perUnit = (rule: AmountRule): string =>
  unitOf(rule, rule.inputs.find((input) => input.type === 'count' && input.required)?.id);

function unitOf({ inputs }: AmountRule, id: string | undefined): string {
  const input = inputs.find((candidate) => candidate.id === id);
  return input?.type === 'count' ? `每${input.unit}` : '';
}

/** The unit amount in a few words: every level, the share and what it is of, or one piece. Undefined where only the text says it. */
export function briefAmount(benefit: Benefit, sources: Sources): string | undefined {
  const { rule } = benefit.bound;
  if (rule.kind === 'no_amount') return '没有规定金额';
  if (rule.amount.op === 'rate') return briefShare(rule, rule.amount);
  const units = unitAmounts(benefit, sources);
  return units.length === 0 ? undefined : units.map(({ level = '', said }) => `${level}${said}`).join('，');
}

/** 最高为保费的50%. */
function briefShare(
  { inputs, certainty }: AmountRule,
  { of, pct }: Extract<AmountRule['amount'], { op: 'rate' }>,
): string {
  const upTo = certainty === 'ceiling' ? '最高' : '';
  const [base, ...others] = of;
  const label = typeof base === 'string' ? inputs.find(({ id }) => id === base)?.label : undefined;
  return label === undefined || others.length > 0 ? `${upTo}${pct}%` : `${upTo}为${label}的${pct}%`;
}

/** The yearly ceilings in a few words; undefined where a rule sets none. */
export function briefCap({ bound: { rule } }: Benefit): string | undefined {
  if (rule.kind === 'no_amount' || rule.caps.length === 0) return undefined;
  return rule.caps.map((cap) => `${capScope(cap)}${formatMoney(cap.limit)}`).join('，');
}
