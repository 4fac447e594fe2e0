import type { Answer, Citation } from '#core/contract/ask.ts';
import type { Calculation } from '#core/contract/calculation.ts';
import { blankCalculation } from '#core/rules/blank-calculation.ts';
import { type EvalCase, evalCase } from '../case.ts';
import type { Observation } from '../observation.ts';

/** An invented clause for tests of scorers. */
export const clauseText = '（一）对获批的，每项给予最高20万元奖励，2024年6月1日起实施。';

export function citationOf(quote: string, changes: Partial<Citation> = {}): Citation {
  const start = clauseText.indexOf(quote);
  return {
    marker: 1,
    clauseId: 'sample/1',
    label: '（一）',
    path: ['（一）'],
    document: {
      id: 'sample',
      title: '样例办法',
      number: '样政发〔2024〕5号',
      issuer: '样例市人民政府',
      region: '样例市',
      issuedOn: '2024-05-01',
      effectiveFrom: '2024-06-01',
      effectiveTo: null,
      status: 'in_force',
    },
    quote,
    start,
    end: start + quote.length,
    ...changes,
  };
}

export function answerOf(changes: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    text: '',
    spoken: '',
    citations: [],
    calculation: null,
    comparison: null,
    missing: [],
    warnings: [],
    followUps: [],
    generator: 'extractive',
    indexGeneration: 'test',
    ...changes,
  };
}

/** A calculation that came to nothing yet. */
export function calculationOf(changes: Partial<Calculation> = {}): Calculation {
  const blank = blankCalculation({
    ruleId: 'sample.rule',
    title: '样例奖励',
    clauseId: 'sample/1',
    clause: '（一）',
    documentNumber: '样政发〔2024〕5号',
    date: '2026-11-20',
    inForce: { from: null, to: null },
  });
  return { ...blank, ...changes };
}

export function caseOf(expect: Partial<EvalCase['expect']> = {}, changes: Partial<EvalCase> = {}): EvalCase {
  return evalCase.parse({
    id: 't1',
    category: 'amount',
    turns: ['奖励多少'],
    ...changes,
    expect: {
      kinds: null,
      evidence: [],
      yuan: null,
      certainty: null,
      includes: [],
      excludes: [],
      noCitation: false,
      ...expect,
    },
  });
}

export function observationOf(changes: Partial<Observation> = {}): Observation {
  return {
    case: caseOf(),
    asOf: '2026-11-20',
    answers: [],
    fault: undefined,
    cited: new Map([['sample/1', { id: 'sample/1', text: clauseText }]]),
    retrieved: undefined,
    milliseconds: 1,
    ...changes,
  };
}
