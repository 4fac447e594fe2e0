import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import type { FeedbackEntry } from '#core/ports.ts';
import { endWithFault } from '../../server/adapters/node/process-end.ts';
import { readSettings } from '../../server/adapters/node/settings.ts';
import { feedbackFile, sqliteFeedbackStore } from '../../server/adapters/sqlite/feedback-store.ts';
import { formatCases } from '../case.ts';
import { feedbackCases } from './feedback-cases.ts';
import { feedbackCsv } from './feedback-csv.ts';

interface Flags {
  format: 'csv' | 'cases';
  since?: string;
  out?: string;
}

const formats: Readonly<Record<Flags['format'], (entries: readonly FeedbackEntry[]) => string>> = {
  csv: feedbackCsv,
  cases: (entries) => formatCases(feedbackCases(entries)),
};

async function exportFeedback({ format, since, out }: Flags): Promise<void> {
  const { dataFolder } = readSettings(process.env, resolve(import.meta.dirname, '../..'));
  const store = sqliteFeedbackStore({ path: join(dataFolder, feedbackFile), now: Date.now });
  const entries = await store.list(since);
  store.close();
  const text = formats[format](entries);
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
  process.stderr.write(`${entries.length} 条反馈${out === undefined ? '' : `，写入 ${out}`}\n`);
}

/** The instant at which a day begins in Beijing. */
function startOfDay(day: string): string {
  if (!z.iso.date().safeParse(day).success) throw new InvalidArgumentError('日期写作 YYYY-MM-DD');
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

const program = new Command('feedback').description('用户的反馈');
program
  .command('export')
  .description('导出反馈：csv 供人查看；cases 为评测题目，每行一题，尚未审核，expect 留空')
  .addOption(new Option('--format <格式>', '导出的格式').choices(['csv', 'cases']).default('csv'))
  .option('--since <日期>', '从哪一天起（北京时间），写作 YYYY-MM-DD', startOfDay)
  .option('--out <文件>', '写入文件；缺省为打印')
  .action(exportFeedback);
program.parseAsync().catch(endWithFault);
