import { expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { fakeTarget } from './testing/fake-target.ts';
import { answerOf, caseOf } from './testing/fixture.ts';

it('每套题先评产品再评基线，索引名取自产品的回答', async () => {
  const product = fakeTarget(() => answerOf({ indexGeneration: 'g-1' }));
  const baseline = {
    ...fakeTarget(() => answerOf({ kind: 'amount', indexGeneration: 'b-1' })),
    name: 'baseline',
  };
  const suites = ['甲', '乙'].map((name) => ({
    name,
    sealed: false,
    cases: [caseOf({ kinds: ['answer'] })],
  }));
  const options = { asOf: '2026-11-20', concurrency: 1, progress: false };
  const report = await evaluate([product, baseline], suites, options);
  expect(report).toMatchObject({ target: 'fake', indexGeneration: 'g-1', asOf: '2026-11-20' });
  expect(report.suites.map(({ suite, system, passed }) => [suite, system, passed])).toEqual([
    ['甲', 'fake', 1],
    ['甲', 'baseline', 0],
    ['乙', 'fake', 1],
    ['乙', 'baseline', 0],
  ]);
});
