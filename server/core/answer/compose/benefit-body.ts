import type { AmountRule } from '../../rules/schema.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { BenefitAnswer, Body } from './benefit-answer.ts';
import { figureBody } from './benefit-figure.ts';
import { openBody } from './benefit-open.ts';
import { reachBody } from './benefit-reach.ts';
import { missingFacts } from './missing-facts.ts';
import type { Sources } from './source-line.ts';
import { verbatim } from './verbatim.ts';

/** What is told of a benefit with a figure, by what became of the calculation. */
export function amountBody(answer: BenefitAnswer, rule: AmountRule, sources: Sources): Body {
  const { calculation, reached } = answer;
  if (reached !== undefined) return reachBody(answer, reached.reach, { rule, sources });
  switch (calculation.status) {
    case 'ok':
      return figureBody(answer, rule, sources);
    case 'needs_input':
      return openBody(answer, rule, sources);
    case 'not_eligible': {
      const failed = rule.conditions.filter(({ id }) => calculation.failed.includes(id));
      const said = [...new Set(failed.flatMap(({ id }) => answer.facts.because[id] ?? []))];
      const wanted = failed.map(({ quote }) => verbatim(quote, answer.benefit.clause)).join('”“');
      return {
        kind: 'answer',
        lead: [
          `按您说的情况不符合条件：条文要求“${wanted}”${said.length > 0 ? `，您说的是“${said.join('”“')}”` : ''}。`,
        ],
        details: ['以上按条文字面判断，是否符合由主管部门认定。'],
        spoken: [`按您说的情况不符合${rule.title}的条件，条文要求${wanted}。`],
        missing: [],
      };
    }
    case 'rejected':
      return {
        kind: 'clarify',
        lead: [`给出的数不能直接计算：${calculation.error?.message ?? ''}`],
        details: [],
        spoken: ['给出的数不能直接计算，请重新说一下。'],
        missing: missingFacts(rule, [calculation.error?.field ?? '']),
      };
    case 'out_of_force':
      return {
        kind: 'answer',
        lead: [
          calculation.inForce.from !== null && calculation.date < calculation.inForce.from
            ? '所问日期文件尚未施行，不能据此计算；施行以前的事项是否计入，文件没有写。'
            : '所问日期文件的有效期已过，不能据此计算。',
        ],
        details: [],
        spoken: ['所问日期不在文件有效期内。'],
        missing: [],
      };
    case 'no_amount':
      return noAmount(answer.benefit);
  }
}

/** What is told of a benefit that is encouraged without a figure. */
export function noAmount({ bound: { rule } }: Benefit): Body {
  return {
    kind: 'no_amount',
    lead: ['文件对此只作鼓励或支持，**没有规定金额**：'],
    details: ['没有写的数额不作推测，也不借用其他条款的金额。'],
    spoken: [`${rule.title}，文件只是鼓励支持，没有规定金额。`],
    missing: [],
  };
}
