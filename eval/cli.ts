import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { formatCases } from './case.ts';
import { formatCaseCsv } from './case-csv.ts';
import { evaluate } from './evaluate.ts';
import { compareReports, describeChange, type SuiteChange } from './report/compare.ts';
import { reportHtml } from './report/report-html.ts';
import { resultCsv } from './report/result-csv.ts';
import { type EvalReport, evalReport } from './report/suite-report.ts';
import { categoryRows, metricRows } from './report/summary-rows.ts';
import { terminalTable } from './report/terminal-table.ts';
import { parseThresholds, shortfalls, type Thresholds } from './report/threshold.ts';
import { documentsToAdd, loadCaseFile, loadOwnSuite, ownSuites, type Suite, selectCases } from './suites.ts';
import type { Target } from './target.ts';
import { httpTarget } from './targets/http-target.ts';

/** Day on which the questions were written; a run gives the same answers whenever it is made. */
const questionDate = '2026-11-20';

const root = resolve(import.meta.dirname, '..');

interface RunFlags {
  url?: string;
  suite: string[];
  cases?: string[];
  add?: string[];
  category?: string;
  id?: string;
  asOf: string;
  concurrency: number;
  timeout: number;
  out: string;
  compare?: string;
  threshold?: Thresholds;
  baseline: boolean;
  showUnseen: boolean;
  progress: boolean;
}

const program = new Command('eval')
  .description('用题目集给一个部署打分：默认在本进程内，--url 可指向任何部署')
  .configureHelp({ showGlobalOptions: true });

program
  .command('run', { isDefault: true })
  .description('运行套题，打印汇总，写出 report.json、report.html、results.csv；低于门槛时退出码为 1')
  .option('--url <url>', '部署的地址，例如 http://localhost:8787；不给则在本进程内运行')
  .option('--suite <name...>', '套题', [...ownSuites])
  .option('--cases <file...>', '自己的题目文件（JSONL 或 CSV），代替套题')
  .option('--add <path...>', '这次运行另收的文件，只与自带文件一起入库；缺一份就不运行')
  .option('--category <name>', '只运行这一类')
  .option('--id <prefix>', '只运行编号以此开头的题')
  .option('--as-of <date>', '题目没有写日期时按哪一天回答', date, questionDate)
  .option('--concurrency <count>', '同时进行的题数；1 时延迟才准', positive, 1)
  .option('--timeout <seconds>', '每个请求最多等多久', positive, 30)
  .option('--out <folder>', '报告写到哪里', join(root, 'eval/reports'))
  .option('--compare <report.json>', '与以前的一次相比')
  .option('--threshold <share>', '通过率门槛，例如 0.9 或 dev=0.95,unseen=0.85', thresholds)
  .option('--no-baseline', '不运行基线（基线只在本进程内运行时有）')
  .option('--show-unseen', '公开 unseen 的题目与答案；调整产品的人不要用', false)
  .option('--no-progress', '不显示进度')
  .action(run);

program
  .command('convert <from> <to>')
  .description('题目文件在 JSONL 与 CSV 之间转换，按后缀认格式')
  .action(async (from: string, to: string) => {
    const { cases } = await loadCaseFile(from);
    await writeFile(to, extname(to).toLowerCase() === '.csv' ? formatCaseCsv(cases) : formatCases(cases));
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

async function run(flags: RunFlags): Promise<void> {
  const suites = await loadSuites(flags);
  const absent = flags.add?.filter((path) => !existsSync(path)) ?? [];
  if (absent.length > 0) {
    console.info(`没有 ${absent.join('、')}，这次不运行`);
    return;
  }
  const before = flags.compare === undefined ? undefined : await readReport(flags.compare);
  const evaluated = await evaluate(await openTargets(flags), suites, flags);
  const report =
    flags.threshold === undefined
      ? evaluated
      : { ...evaluated, thresholds: Object.fromEntries(flags.threshold) };
  const changes = before === undefined ? [] : compareReports(before, report);
  await writeReports(flags.out, report, changes);
  printReport(report, changes);
  console.info(`报告：${join(flags.out, 'report.html')}`);

  const tested = report.suites.filter((one) => one.system === report.target);
  const low = flags.threshold === undefined ? [] : shortfalls(tested, flags.threshold);
  for (const line of low) console.error(`未达门槛  ${line}`);
  if (low.length > 0) process.exitCode = 1;
}

async function loadSuites({ suite, cases, add, url, category, id, showUnseen }: RunFlags): Promise<Suite[]> {
  if (url !== undefined && add !== undefined) throw new Error('--add 只用于在本进程内运行');
  if (url === undefined && add === undefined && cases === undefined) {
    for (const name of suite) {
      const documents = documentsToAdd.get(name);
      if (documents === undefined) continue;
      throw new Error(`套题 ${name} 问的是自带文件以外的文件，请用 --add 写明：${documents.join('、')}`);
    }
  }
  const loaded = await Promise.all(
    cases === undefined
      ? suite.map((name) => loadOwnSuite(name, { showSealed: showUnseen }))
      : cases.map(loadCaseFile),
  );
  const chosen = loaded
    .map((one) => selectCases(one, { category, id }))
    .filter((one) => one.cases.length > 0);
  if (chosen.length === 0) throw new Error('没有符合条件的题目');
  return chosen;
}

async function openTargets({
  url,
  timeout,
  baseline,
  asOf,
  add = [],
}: RunFlags): Promise<[Target, ...Target[]]> {
  if (url !== undefined) return [httpTarget({ url, fetch, timeoutMilliseconds: timeout * 1000 })];
  // Loaded only here: scoring a deployment needs neither index nor segmenter.
  const { openInProcess } = await import('./targets/in-process.ts');
  return openInProcess(root, { baseline, asOf, added: add });
}

async function readReport(path: string): Promise<EvalReport> {
  const parsed = evalReport.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} 不是评测报告：${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

async function writeReports(
  folder: string,
  report: EvalReport,
  changes: readonly SuiteChange[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
  await writeFile(join(folder, 'report.html'), reportHtml(report, changes));
  await writeFile(join(folder, 'results.csv'), resultCsv(report));
}

function printReport({ suites, target }: EvalReport, changes: readonly SuiteChange[]): void {
  for (const name of new Set(suites.map((one) => one.suite))) {
    const systems = suites.filter((one) => one.suite === name);
    console.info(`\n${name}\n${terminalTable(categoryRows(systems))}\n${terminalTable(metricRows(systems))}`);
  }
  const failures = suites
    .filter((one) => one.system === target)
    .flatMap((one) => one.details.filter((d) => !d.pass));
  for (const { id, turns, fault, reasons } of failures) {
    const gates = reasons.filter((one) => one.gate).map((one) => one.reason);
    console.info(
      `✗ ${id}  ${turns.join(' / ')}\n    ${[...(fault === null ? [] : [fault]), ...gates].join('\n    ')}`,
    );
  }
  for (const change of changes) console.info(describeChange(change));
}

function date(text: string): string {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('日期写作 YYYY-MM-DD。');
  return text;
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('须是正整数。');
  return Number(text);
}

function thresholds(text: string): Thresholds {
  try {
    return parseThresholds(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
