import { Exact } from '../text/amounts-exact.ts';
import type { Calculation, Step } from './calculation.ts';

/**
 * Several claims, each worked out under its own rule, told as one: `amount` and `max` are the sum, a ceiling as soon as one part is
 * one. Inputs carry the rule before their id (`art18.enterprise.level`), with its place where a rule is claimed twice. Parts that
 * are not eligible come to nothing; undefined when a part is open or nothing is paid.
 */
export function sumCalculations(parts: readonly Calculation[]): Calculation | undefined {
  const [first] = parts.filter(({ status }) => status === 'ok');
  const isSettled = parts.every(({ status }) => status === 'ok' || status === 'not_eligible');
  if (first === undefined || !isSettled) return undefined;
  const figures = parts.map(({ max }) => max ?? '0');
  const max = total(figures);
  const isCeiling = parts.some(({ certainty, status }) => certainty === 'ceiling' && status === 'ok');
  const sum: Step = { op: 'sum', calc: figures.join('+'), value: max };
  return {
    ...first,
    ruleId: parts.map(({ ruleId }) => ruleId).join('+'),
    title: unique(parts.map(({ title }) => title)).join('、'),
    clause: unique(parts.map(({ clause }) => clause)).join('、'),
    certainty: isCeiling ? 'ceiling' : parts.some(isExternal) ? 'external' : 'fixed',
    amount: isCeiling ? null : max,
    max,
    min: total(parts.map(({ min }) => min ?? '0')),
    inputs: inputsOf(parts),
    ignored: [],
    conditions: parts.flatMap(({ conditions }) => conditions),
    failed: parts.flatMap(({ failed }) => failed),
    steps: [...parts.flatMap(({ steps }) => steps), sum],
    caps: parts.flatMap(({ caps }) => caps),
    limits: unique(parts.flatMap(({ limits }) => limits)),
    exact: null,
    rounded: parts.some(({ rounded }) => rounded),
    assumptions: unique(parts.flatMap(({ assumptions }) => assumptions)),
    alternatives: [],
    notStated: unique(parts.flatMap(({ notStated }) => notStated)),
    missing: [],
    explanations: [
      ...new Map(parts.flatMap(({ explanations }) => explanations).map((one) => [one.id, one])).values(),
    ],
  };
}

const isExternal = ({ certainty }: Calculation): boolean => certainty === 'external';

const total = (figures: readonly string[]): string =>
  figures.reduce((sum, figure) => sum.plus(figure), new Exact(0)).toFixed();

function inputsOf(parts: readonly Calculation[]): Calculation['inputs'] {
  return Object.fromEntries(
    parts.flatMap(({ ruleId, inputs }, at) => {
      const isRepeated = parts.filter((other) => other.ruleId === ruleId).length > 1;
      const place = isRepeated ? `${ruleId}[${at}]` : ruleId;
      return Object.entries(inputs).map(([id, value]) => [`${place}.${id}`, value]);
    }),
  );
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
