import { expect, it } from 'vitest';
import { answerOf, caseOf, observationOf } from '../testing/fixture.ts';
import { clauseRecall } from './clause-recall.ts';

it('每处依据有一种写法在所引条款里即可，空白与全半角不论', () => {
  const found = observationOf({
    case: caseOf({ evidence: [['没有的话', '最高 ２０ 万元'], ['获批的,每项']] }),
  });
  expect(clauseRecall.score(found, answerOf())).toEqual({ pass: true, value: 1, reason: '' });
});

it('缺一处则不通过，分数是找到的比例', () => {
  const half = observationOf({ case: caseOf({ evidence: [['每项'], ['每家单位']] }) });
  expect(clauseRecall.score(half, answerOf())).toEqual({
    pass: false,
    value: 0.5,
    reason: '未引用含有“每家单位”的条款',
  });
});
