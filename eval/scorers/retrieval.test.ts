import { expect, it } from 'vitest';
import { answerOf, caseOf, observationOf } from '../testing/fixture.ts';
import { retrievalHit, retrievalRank } from './retrieval.ts';

const clauses = ['甲', '乙丙', '丁'].map((text, row) => ({ id: `s/${row}`, text }));
const observe = (evidence: string[][], retrieved = clauses) =>
  observationOf({ case: caseOf({ evidence }), retrieved });

it('hit@k 是找到的依据的比例，MRR 取最靠前的一处', () => {
  const observation = observe([['丙'], ['丁'], ['戊', '己']]);
  expect(retrievalHit.score(observation, answerOf())?.value).toBe(2 / 3);
  expect(retrievalRank.score(observation, answerOf())?.value).toBe(1 / 2);
});

it('一处也没有则为零，没有检索结果则不评', () => {
  expect(retrievalRank.score(observe([['戊']]), answerOf())?.value).toBe(0);
  expect(
    retrievalHit.score(observationOf({ case: caseOf({ evidence: [['甲']] }) }), answerOf()),
  ).toBeUndefined();
});

it('第十名之后不算', () => {
  const many = Array.from({ length: 11 }, (_, row) => ({ id: `s/${row}`, text: row === 10 ? '丙' : '甲' }));
  expect(retrievalHit.score(observe([['丙']], many), answerOf())?.value).toBe(0);
});
