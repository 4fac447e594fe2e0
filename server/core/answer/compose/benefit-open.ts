import { calculate } from '../../rules/calculate.ts';
import { unitAmounts } from '../../rules/catalogue.ts';
import type { AmountRule } from '../../rules/schema.ts';
import type { Clause } from '../../text/document.ts';
import { formatMoney } from '../../text/money.ts';
import { type BoundFacts, bindsFigure } from '../facts/bind-facts.ts';
import type { BenefitAnswer, Body } from './benefit-answer.ts';
import { capLead } from './benefit-figure.ts';
import { conditionsLine } from './conditions-line.ts';
import { missingFacts } from './missing-facts.ts';
import { setAsideLines } from './set-aside-lines.ts';
import type { Sources } from './source-line.ts';
import { verbatim } from './verbatim.ts';

/** Nothing can be worked out yet: what is asked for, and what each level, or the bare rate, comes to meanwhile. */
export function openBody(answer: BenefitAnswer, rule: AmountRule, sources: Sources): Body {
  const { calculation, benefit, facts } = answer;
  const missing = missingFacts(rule, calculation.missing);
  const marker = sources.citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  const levels = levelLines(answer, rule);
  const partly = bindsFigure(rule, facts);
  const asks = missing.map(({ ask }) => ask).join('');
  const isChoice = levels.length > 0;
  return {
    kind: (isChoice && !answer.compares) || (partly && !isChoice) ? 'clarify' : 'amount',
    lead: [
      ...ofCityLine(facts),
      ...(isChoice
        ? [`${rule.title}按类别不同${marker}：\n${levels.map((line) => `- ${line}`).join('\n')}`]
        : []),
      ...(answer.asksCap ? capLead(rule, marker) : []),
      ...(isChoice ? [] : [`${rule.title}按下面的条文计算${marker}：`]),
    ],
    details: [
      ...(rule.certainty === 'ceiling' ? ['“最高”是上限，文件未承诺最低额。'] : []),
      ...(asks === '' || (isChoice && answer.compares) ? [] : [`要算出数额，还请告诉我：${asks}`]),
      ...setAsideLines(facts, rule, calculation),
      ...conditionsLine(calculation, benefit.clause),
    ],
    spoken: isChoice
      ? [`${rule.title}，${levels.join('，').replace(/\*\*/g, '')}。`]
      : [readOut(rule, benefit.clause), asks],
    missing,
  };
}

function ofCityLine({ setAside }: BoundFacts): string[] {
  const sums = setAside?.ofCity ?? [];
  return sums.length === 0 ? [] : [`“${sums.join('”“')}”不像单位自己的数额，没有拿来计算。`];
}

/** What is paid, in the words of the clause: whole where it is short, else its figures and caps, so that no ceiling is cut off. */
function readOut(rule: AmountRule, clause: Clause): string {
  const whole = verbatim(rule.quote[0] ?? rule.title, clause);
  if (whole.length <= longestReadWhole) return `${whole}。`;
  const quotes = [...unitAmounts(rule), ...rule.caps].map(({ quote }) => verbatim(quote, clause));
  return `${rule.title}，${[...new Set(quotes)].join('，')}。`;
}

const longestReadWhole = 45;

function levelLines({ benefit, facts, calculation }: BenefitAnswer, rule: AmountRule): string[] {
  const input = rule.inputs.find(
    (candidate) => candidate.type === 'level' && calculation.missing.includes(candidate.id),
  );
  if (input?.type !== 'level') return [];
  return input.levels.map(({ name }) => {
    const { max } = calculate(benefit.bound, {
      inputs: { ...facts.inputs, [input.id]: name },
      date: calculation.date,
      assumeOne: true,
    });
    return `${name}：${rule.certainty === 'ceiling' ? '最高' : ''}**${formatMoney(max ?? '0')}**`;
  });
}
