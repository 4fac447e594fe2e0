import { resolve } from 'node:path';
import { Command } from 'commander';
import { AppError } from '#core/errors.ts';
import { buildIndex, documentFolders, loadWords, storeIndex } from './build-index.ts';
import { type FileReport, type IngestResult, ingestDocuments } from './pipeline.ts';
import { type Places, placesIn } from './places.ts';
import { showProgress } from './progress.ts';
import { addedSummary, outlineOf, readSummary, reportMessages, reportTable } from './report-table.ts';
import { findSourceFiles } from './steps/find-files.ts';
import { type Remembered, rememberDocuments } from './steps/remember-documents.ts';

interface Options {
  readonly only?: boolean;
  readonly out?: string;
  readonly dryRun?: boolean;
}

const root = resolve(import.meta.dirname, '..');

const program = new Command('ingest')
  .description('把政策文件读成条款并建立索引。不写路径时，重建自带文件和以前加入的文件。')
  .argument('[paths...]', '要加入的文件或文件夹（txt、md、html、docx、pdf）')
  .option('--only', '只收录写出的文件，不含自带文件和以前加入的文件')
  .option('--out <folder>', '索引写到这个文件夹')
  .option('--dry-run', '只看读出的结果和目录，不写任何文件')
  .action(run);

async function run(paths: string[], options: Options): Promise<void> {
  const standard = placesIn(root, resolve(root, process.env.ZHICE_DATA || '.zhice'));
  const places = options.out === undefined ? standard : { ...standard, index: resolve(options.out) };
  if (options.only && paths.length === 0) throw new AppError('invalid_request', '--only 须写明文件或文件夹');
  const reports = options.dryRun
    ? await show(paths.length > 0 ? paths : await documentFolders(places))
    : options.only
      ? await indexOnly(paths, places)
      : await addAndIndex(paths, places);
  if (reports.some((report) => report.status === 'failed')) process.exitCode = 1;
}

/** Reads and prints, writes nothing. */
async function show(paths: readonly string[]): Promise<readonly FileReport[]> {
  const { reports } = await read(paths);
  for (const report of reports) {
    if (report.status === 'read')
      print(`\n${report.parsed.document.title}\n${outlineOf(report.parsed.clauses)}`);
  }
  printReports(reports);
  return reports;
}

/** An index of the given files alone. */
async function indexOnly(paths: readonly string[], places: Places): Promise<readonly FileReport[]> {
  const result = await read(paths);
  printReports(result.reports);
  if (result.corpus.documents.length === 0) throw new AppError('ingest_failed', '没有可收录的文件，索引未写');
  const words = await loadWords(places);
  const inputs = Object.fromEntries(
    result.corpus.documents.map(({ source }) => [`documents/${source.path}`, source.sha256]),
  );
  const { manifest, ruleFaults } = await storeIndex({ places, words, result, inputs });
  tellRuleFaults(ruleFaults);
  print(`索引 ${manifest.generation}：${manifest.documents} 份文件，${manifest.clauses} 条，${places.index}`);
  return result.reports;
}

/** Adds files to what is there and indexes all of it. Files that cannot be read are not added. */
async function addAndIndex(paths: readonly string[], places: Places): Promise<readonly FileReport[]> {
  const remembered = paths.length === 0 ? undefined : await remember(paths, places);
  const words = await loadWords(places);
  const progress = showProgress(process.stderr);
  const onFile = remembered === undefined ? progress.onFile : undefined;
  const { manifest, result, ruleFaults } = await buildIndex({ places, words, onFile }).finally(progress.stop);
  if (remembered === undefined) printReports(result.reports);
  else printAdded(remembered, result.reports);
  tellRuleFaults(ruleFaults);
  print(
    `索引 ${manifest.generation}：${manifest.documents} 份文件，${manifest.clauses} 条，分词 ${manifest.segmenter}`,
  );
  return [...result.reports, ...(remembered ?? []).map(({ report }) => report)];
}

/** Reads the given files beside those that are held, and keeps what is new. */
async function remember(paths: readonly string[], places: Places): Promise<Remembered[]> {
  const folders = await documentFolders(places);
  const own = new Set((await findSourceFiles(folders)).map(({ path }) => path));
  const { reports } = await read([...folders, ...paths]);
  return rememberDocuments({
    given: reports.filter(({ file }) => !own.has(file.path)),
    held: reports.filter(({ file }) => own.has(file.path)),
    folder: places.userDocuments,
  });
}

/** What was added, as it stands in the index now; of the other files only faults. */
function printAdded(remembered: readonly Remembered[], reports: readonly FileReport[]): void {
  const paths = new Set(remembered.map(({ path }) => path));
  const added = reports.filter(({ file }) => paths.has(file.path));
  const others = reports.filter(({ file, status }) => !paths.has(file.path) && status === 'failed');
  if (added.length > 0) print(reportTable(added));
  for (const { outcome, message } of remembered)
    if (outcome !== 'failed' && message !== undefined) print(`提醒 ${message}`);
  for (const message of reportMessages([...added, ...others])) print(message);
  for (const { outcome, message } of remembered) if (outcome === 'failed') print(`失败 ${message}`);
  print(addedSummary(remembered));
}

async function read(paths: readonly string[]): Promise<IngestResult> {
  const progress = showProgress(process.stderr);
  return ingestDocuments({ paths, onFile: progress.onFile }).finally(progress.stop);
}

function printReports(reports: readonly FileReport[]): void {
  print(reportTable(reports));
  for (const message of reportMessages(reports)) print(message);
  print(readSummary(reports));
}

/** Wrong rules do not keep the documents out, but the command fails. */
function tellRuleFaults(faults: readonly string[]): void {
  for (const fault of faults) print(`规则没有采用 ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
