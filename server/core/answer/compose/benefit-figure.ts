import type { Calculation } from '../../rules/calculation.ts';
import { capScope } from '../../rules/cap-scope.ts';
import type { AmountRule } from '../../rules/schema.ts';
import { formatMoney } from '../../text/money.ts';
import type { BenefitAnswer, Body } from './benefit-answer.ts';
import { perUnit } from './brief-amount.ts';
import { conditionsLine } from './conditions-line.ts';
import { alternativeLines, assumptionLines, derivation } from './derivation.ts';
import { reasonLine } from './reason-line.ts';
import { setAsideLines } from './set-aside-lines.ts';
import type { Sources } from './source-line.ts';
import { verbatim } from './verbatim.ts';

/** The figure worked out, how it comes about and what it presupposes; the ceiling of a period where nothing is counted. */
export function figureBody(answer: BenefitAnswer, rule: AmountRule, sources: Sources): Body {
  const { calculation, benefit } = answer;
  if (rule.caps.length > 0 && calculation.caps.length === 0) return yearlyBody(answer, rule, sources);
  const assumedOne = calculation.assumptions.includes('A.one');
  const figure = formatMoney(calculation.max ?? '0');
  const spent = spentLine(calculation);
  // 每项 is a reading where the clause does not print it.
  const single = readingOfSingle(rule);
  const each = assumedOne && single === undefined ? perUnit(rule) : '';
  const marker = sources.citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  const head =
    spent !== undefined
      ? `${spent}${marker}。`
      : rule.certainty === 'ceiling'
        ? `${each}最高**${figure}**${marker}，文件未承诺最低额，实际金额由主管部门核定。`
        : rule.certainty === 'external'
          ? `按条文为**${figure}**${marker}，其中${externalLabel(rule)}由您提供，文件没有写这个数。`
          : `${each === '' ? '按条文为' : `按条文${each}`}**${figure}**${marker}。`;
  const cap = answer.asksCap ? capLead(rule, marker) : [];
  const why = answer.asksWhy ? reasonLine(rule, calculation) : [];
  const conditions = conditionsLine(calculation, benefit.clause);
  const sentence =
    spent !== undefined
      ? spent.replaceAll('**', '')
      : rule.certainty === 'ceiling'
        ? `${each}最高${figure}，文件未承诺最低额`
        : `${each === '' ? '按条文为' : each}${figure}`;
  return {
    kind: answer.asksConditions && assumedOne ? 'answer' : 'amount',
    lead: answer.asksConditions ? [...conditions, head] : [...cap, head, ...why],
    details: [
      ...derivation(calculation, assumedOne),
      ...(answer.asksConditions ? [] : conditions),
      ...assumptionLines(calculation),
      ...(assumedOne && single !== undefined
        ? [`${single.question}，文件没有说；这里按“${single.primary}”的读法。`]
        : []),
      ...(answer.facts.reckoned === undefined ? [] : [`${answer.facts.reckoned}。`]),
      ...setAsideLines(answer.facts, rule, calculation),
      ...alternativeLines(calculation),
    ],
    spoken: [
      `${rule.title}，${sentence}。`,
      ...calculation.caps
        .slice(0, 1)
        .map((entry) => `${verbatim(entry.quote, benefit.clause).replace(/[，,。]$/, '')}。`),
    ],
    missing: [],
  };
}

/** Nothing is left of a ceiling: told as that, and not as a figure; undefined where something is. */
function spentLine({ caps, max, limits, explanations }: Calculation): string | undefined {
  if (max !== '0') return undefined;
  const full = caps.find(({ remaining }) => remaining === '0');
  if (full !== undefined) return `${capScope(full)}${formatMoney(full.limit)}的上限已经领满，**没有余额**`;
  const [says] = explanations.filter(({ id }) => limits.includes(id)).map(({ text }) => text);
  return says === undefined ? undefined : `**${says}**`;
}

/** The ceiling of a period by itself, whatever is claimed. */
function yearlyBody({ benefit, calculation }: BenefitAnswer, rule: AmountRule, sources: Sources): Body {
  const marker = sources.citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  return {
    kind: 'amount',
    lead: [...capLead(rule, marker), ...termLead(calculation)],
    details: [
      '这是上限，具体数额按条文计算，不是保证能拿到的数。',
      ...conditionsLine(calculation, benefit.clause),
    ],
    spoken: [
      ...rule.caps.map((cap) => `${rule.title}，${capScope(cap)}最高${formatMoney(cap.limit)}。`),
      ...termLead(calculation).map((line) => line.replaceAll('**', '')),
      '这是上限，具体数额按条文计算。',
    ],
    missing: [],
  };
}

/** What the years in which it is paid come to together, where that is worked out. */
function termLead({ steps, max }: Calculation): string[] {
  const ofTerm = steps.find(({ op, calc }) => op === 'limit' && calc?.includes('×'));
  const [, years] = ofTerm?.calc?.split('×') ?? [];
  return years === undefined
    ? []
    : [`累计不超过 ${years} 年，每年都到上限的，合计最高**${formatMoney(max ?? '0')}**。`];
}

const externalLabel = (rule: AmountRule): string =>
  rule.inputs.find((input) => 'required' in input && input.required)?.label ?? '基数';

/** The ceilings of a rule, a line each. */
export function capLead(rule: AmountRule, marker: string): string[] {
  return rule.caps.map((cap) => `${capScope(cap)}最高**${formatMoney(cap.limit)}**${marker}。`);
}

/** The reading by which a sum is paid for each piece, where the clause may as well mean one payment. */
const readingOfSingle = ({ amount, readings }: AmountRule) =>
  amount.op === 'per_item' && amount.reading !== undefined
    ? readings.find(({ id, change }) => id === amount.reading && change?.kind === 'single')
    : undefined;
