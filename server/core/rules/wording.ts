import { Exact } from '../text/amounts-exact.ts';
import type { Calculation, CapResult, Step } from './calculation.ts';
import { capScope } from './cap-scope.ts';

/** `15500` as 1.55万元, `999.5` as 999.5元; 万 is used where at most four decimals follow. */
export function yuan(value: string): string {
  const exact = new Exact(value);
  const inWan = exact.div(10_000);
  return exact.gte(10_000) && inWan.decimalPlaces() <= 4 ? `${inWan}万元` : `${exact}元`;
}

/** What a calculation comes to, in one Chinese sentence: a promise, a ceiling, or why there is no figure. */
export function conclusion(calculation: Calculation): string {
  const { status, certainty, max, inForce } = calculation;
  const told = (ids: readonly string[]): string =>
    ids.map((id) => calculation.explanations.find((entry) => entry.id === id)?.text ?? id).join('');
  switch (status) {
    case 'needs_input':
      return `还缺：${told(calculation.missing)}`;
    case 'rejected':
      return calculation.error?.message ?? '';
    case 'not_eligible':
      return `不符合条件：${told(calculation.failed)}`;
    case 'out_of_force':
      return `${calculation.date} 不在有效期内（${inForce.from ?? '未写明'}至${inForce.to ?? '未写明'}）`;
    case 'no_amount':
      return '条文只作鼓励，没有规定金额';
    case 'ok': {
      const figure = yuan(max ?? '0');
      if (certainty === 'ceiling') return `最高${figure}，文件未承诺最低额，实际金额由主管部门核定`;
      return certainty === 'external' ? `按您提供的数额计算为${figure}` : `按条文为${figure}`;
    }
  }
}

/** The derivation, a line for each step, ready for a terminal or a list. */
export function derivation({ steps, caps }: Calculation): string[] {
  return steps.map((step) => stepLine(step, caps));
}

function stepLine(step: Step, caps: readonly CapResult[]): string {
  const quoted = step.quote === undefined ? '' : `（“${step.quote}”）`;
  switch (step.op) {
    case 'input':
      return `${step.label} = ${step.value}${step.unit ?? ''}${step.raw === step.value ? '' : `（您写的是“${step.raw}”）`}`;
    case 'cap':
      return `${capLine(step, caps)}${quoted}`;
    case 'limit':
      return `${step.value === '0' ? '已到限制，为 0 元' : `上限 ${step.calc} = ${step.value}元`}${quoted}`;
    case 'round':
      return step.changed === true
        ? `向下取到分：${step.before} → ${step.value}元（文件没有写如何取舍）`
        : `结果 ${step.value}元`;
    default:
      return `${step.label === undefined ? '' : `${step.label}：`}${step.calc} = ${step.value}元${quoted}`;
  }
}

const states = { below: '未到上限', exact: '恰到上限', over: '超过上限' } as const;

function capLine({ id, before, limit, after, state }: Step, caps: readonly CapResult[]): string {
  const cap = caps.find((candidate) => candidate.id === id);
  const received =
    cap === undefined || cap.received === '0' ? '' : `，已获 ${cap.received}元，余额 ${cap.remaining}元`;
  const scope = cap === undefined ? '' : capScope(cap);
  return `${scope}上限 ${limit}元${received}：${before} → ${after}元，${states[state ?? 'below']}`;
}
