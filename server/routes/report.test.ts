import { expect, test } from 'vitest';
import { type ReportFile, reportFile, reportResponse } from '#core/contract/report.ts';
import { evaluate } from '../../eval/evaluate.ts';
import { fakeTarget } from '../../eval/testing/fake-target.ts';
import { answerOf, caseOf } from '../../eval/testing/fixture.ts';
import { testApp } from './testing/test-app.ts';

const writtenAt = '2026-11-20T01:02:03.000Z';

/** A report as an evaluation makes it, of one question that passes and one that fails. */
async function madeReport(): Promise<ReportFile> {
  const cases = [caseOf({ kinds: ['answer'] }, { id: 'a1' }), caseOf({ kinds: ['amount'] }, { id: 'a2' })];
  const suites = [
    { name: '甲', sealed: false, cases },
    { name: '乙', sealed: true, cases },
  ];
  const options = { asOf: '2026-11-20', concurrency: 1, progress: false };
  const report = await evaluate([fakeTarget(() => answerOf())], suites, options);
  return reportFile.parse(JSON.parse(JSON.stringify({ ...report, thresholds: { all: 0.9 } })));
}

test('没有报告就说没有', async () => {
  const response = await testApp().app.request('/api/report');
  expect([response.status, await response.json()]).toEqual([
    200,
    { indexGeneration: expect.any(String), report: null },
  ]);
});

test('上一次评测：数字照旧，只列没通过的题，不公开的套题不列', async () => {
  const report = await madeReport();
  const { app } = testApp({ lastReport: async () => ({ writtenAt, report }) });
  const body = reportResponse.parse(await (await app.request('/api/report')).json());
  expect(body.report).toMatchObject({ target: 'fake', writtenAt, thresholds: { all: 0.9 } });
  expect(
    body.report?.suites.map(({ suite, total, passed, failures }) => [
      suite,
      total,
      passed,
      failures.map(({ id }) => id),
    ]),
  ).toEqual([
    ['甲', 2, 1, ['a2']],
    ['乙', 2, 1, []],
  ]);
  expect(body.report?.suites[0]?.failures[0]?.reasons[0]?.reason).toBe('类型应为 amount，得到 answer');
});
