import { describe, expect, it } from 'vitest';
import { runCases } from '../run.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { answerOf, caseOf, citationOf } from '../testing/fixture.ts';
import { compareReports, describeChange } from './compare.ts';
import { reportHtml } from './report-html.ts';
import { resultCsv } from './result-csv.ts';
import { type EvalReport, evalReport, reportSuite } from './suite-report.ts';
import { categoryRows, metricRows } from './summary-rows.ts';
import { terminalTable } from './terminal-table.ts';
import { parseThresholds, shortfalls } from './threshold.ts';

const hostile = '<img src=x onerror=alert(1)>';
const cases = [
  caseOf({ kinds: ['amount'], evidence: [['每项']] }, { id: 'a1' }),
  caseOf({ kinds: ['not_found'] }, { id: 'r1', category: 'refusal', turns: [hostile] }),
];
const answer = answerOf({
  kind: 'amount',
  text: `20万元〔1〕${hostile}`,
  citations: [citationOf('最高20万元')],
});

let clock = 0;
const options = { asOf: '2026-11-20', concurrency: 1, now: () => clock++ };

async function report(sealed: boolean): Promise<EvalReport> {
  const results = await runCases(
    fakeTarget(() => answer),
    cases,
    options,
  );
  const suite = reportSuite({ suite: '小套', system: '知策', sealed, detailed: true, results });
  return { format: 1, target: 'fake', indexGeneration: null, asOf: '2026-11-20', suites: [suite] };
}

describe('报告', () => {
  it('按类别与评分项汇总', async () => {
    const [suite] = (await report(false)).suites;
    expect(suite).toMatchObject({
      total: 2,
      passed: 1,
      faults: 0,
      categories: [
        { name: 'amount', total: 1, passed: 1 },
        { name: 'refusal', total: 1, passed: 0 },
      ],
      latency: { p50: 1, p95: 1, p99: 1 },
    });
    expect(suite?.metrics.find((one) => one.scorer === 'false-answer')).toMatchObject({
      applied: 1,
      passed: 0,
    });
    expect(suite?.details[1]?.reasons[0]?.reason).toBe('类型应为 not_found，得到 amount');
  });

  it('写成 JSON 再读入不变', async () => {
    const made = await report(false);
    expect(evalReport.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it('不公开的套题在任何一种报告里都看不到题目和答案', async () => {
    const sealed = await report(true);
    const change = compareReports(sealed, { ...sealed, suites: sealed.suites.map(flipped) });
    const everything = [
      JSON.stringify(sealed),
      reportHtml(sealed, change),
      resultCsv(sealed),
      terminalTable(categoryRows(sealed.suites)),
      terminalTable(metricRows(sealed.suites)),
      ...change.map(describeChange),
    ].join('\n');
    expect(everything).not.toMatch(/onerror|最高|每项/);
    expect(everything).toContain('1/2');
  });

  it('网页里的题目与答案都已转义，理由与检索到的条款都在', async () => {
    const html = reportHtml(await report(false), []);
    expect(html).not.toContain('<img');
    expect(html).toContain('类型应为 not_found，得到 amount');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/https?:/);
  });

  it('与上次相比：变错与变对分开', async () => {
    const now = await report(false);
    const before = { ...now, suites: now.suites.map(flipped) };
    const [change] = compareReports(before, now);
    expect(change).toMatchObject({ passedBefore: 1, passedNow: 1, broken: ['r1'], mended: ['a1'] });
    expect(compareReports({ ...now, suites: [] }, now)).toEqual([]);
  });

  it('表格里看得到各类的题数与比例', async () => {
    const { suites } = await report(false);
    expect(terminalTable(categoryRows(suites))).toMatch(/refusal\s+│ 0\/1 {2}0\.0%/);
    expect(terminalTable(metricRows(suites))).toMatch(/误答（参考）\s+│ 0\/1/);
  });

  it('结果表每题一行', async () => {
    expect(resultCsv(await report(false))).toMatch(/小套,知策,a1,amount,奖励多少,对,amount,/);
  });
});

describe('门槛', () => {
  it('低于门槛的套题、点了名却没有运行的套题都不放过', async () => {
    const { suites } = await report(false);
    expect(shortfalls(suites, parseThresholds('0.5'))).toEqual([]);
    expect(shortfalls(suites, parseThresholds('小套=0.51,别的=0.1'))).toEqual([
      '小套：1/2，低于 0.51',
      '别的：没有运行',
    ]);
  });

  it.each(['', '90', 'dev=', '0.9;1', '1.5'])('读不懂的门槛要报错：“%s”', (text) => {
    expect(() => parseThresholds(text)).toThrow('门槛');
  });
});

function flipped(suite: EvalReport['suites'][number]): EvalReport['suites'][number] {
  return { ...suite, cases: suite.cases.map(({ id, pass }) => ({ id, pass: !pass })) };
}
