import { type CalculationRequest, calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import type { RawInputs } from './facts.ts';
import type { BoundRule } from './parse-rules.ts';
import type { AmountRule, LevelInput, Rule, RuleInput } from './schema.ts';

/** The input by which a rule that pays by level tells them apart; undefined for other rules, and for those with a cap. */
export function levelInputOf(rule: AmountRule): LevelInput | undefined {
  const { amount } = rule;
  if (amount.op !== 'by_level' || rule.caps.length > 0) return undefined;
  const input = rule.inputs.find(({ id }) => id === amount.input);
  return input?.type === 'level' ? input : undefined;
}

/** Id of the count of one level among the facts: `level.示范企业`. */
export const countIdOf = (input: LevelInput, level: string): string => `${input.id}.${level}`;

/**
 * Works out a rule that pays by level with a count of each level (2家示范企业、3家优势企业); undefined when the facts count no level,
 * or count a single one that the rule can be asked for in its own way.
 */
export function calculateCounts(bound: BoundRule, request: CalculationRequest): Calculation | undefined {
  const { rule } = bound;
  const input = rule.kind === 'amount' ? levelInputOf(rule) : undefined;
  if (rule.kind !== 'amount' || rule.amount.op !== 'by_level' || input === undefined) return undefined;
  const ids = input.levels.map(({ name }) => countIdOf(input, name));
  const given = ids.filter((id) => request.inputs[id] !== undefined);
  const [only] = given;
  const isPlain =
    given.length === 1 && (rule.amount.times !== undefined || request.inputs[only ?? ''] === '1');
  if (given.length === 0 || isPlain) return undefined;
  const inputs: RawInputs = Object.fromEntries(
    Object.entries(request.inputs).filter(([id]) => id !== input.id && id !== timesOf(rule)),
  );
  return calculate(withCounts(bound, input), { ...request, inputs });
}

/** The facts without the counts of levels, which only {@link calculateCounts} understands. */
export function withoutCounts(rule: Rule, given: RawInputs): RawInputs {
  const input = rule.kind === 'amount' ? levelInputOf(rule) : undefined;
  const counts = new Set(input?.levels.map(({ name }) => countIdOf(input, name)));
  return Object.fromEntries(Object.entries(given).filter(([id]) => !counts.has(id)));
}

const timesOf = ({ amount }: AmountRule): string | undefined =>
  amount.op === 'by_level' ? amount.times : undefined;

/** The rule with a count of each level for the level and the one count. */
function withCounts({ file, rule }: BoundRule, input: LevelInput): BoundRule {
  if (rule.kind !== 'amount' || rule.amount.op !== 'by_level') return { file, rule };
  const times = timesOf(rule);
  const counted = rule.inputs.find(({ id }) => id === times);
  const counts = input.levels.map(
    ({ name, words }): RuleInput => ({
      id: countIdOf(input, name),
      label: name,
      type: 'count',
      unit: counted !== undefined && 'unit' in counted ? counted.unit : '个',
      required: false,
      default: '0',
      history: false,
      ask: input.ask,
      words,
    }),
  );
  const table = rule.amount.table.map((row) => ({ ...row, times: countIdOf(input, row.level) }));
  return {
    file,
    rule: {
      ...rule,
      inputs: [...rule.inputs.filter(({ id }) => id !== input.id && id !== times), ...counts],
      amount: { op: 'by_level', table, quote: rule.amount.quote },
    },
  };
}
