import { join } from 'node:path';
import { Command } from 'commander';
import { refusals } from '../case.ts';
import { openInProcess } from '../targets/in-process.ts';
import { writeReport } from './report.ts';
import { noStard, readStard, stardFolder } from './stard-data.ts';

interface RefusalsOptions {
  readonly data: string;
  readonly out: string;
  readonly show: boolean;
  readonly after: string | undefined;
}

export const refusalsCommand = new Command('refusals')
  .description('1,235 个一般法律问题，收录的文件一个也答不了：有多少被当成能答的')
  .addOption(stardFolder())
  .option('--after <question>', '先问这一句，再接着问')
  .option('--show', '列出每一个误答', false)
  .option('--out <folder>', '结果目录', join('eval', 'reports'))
  .action(run);

const asOf = '2026-11-20';

async function run({ data: folder, out, show, after }: RefusalsOptions): Promise<void> {
  const data = await readStard(folder);
  if (data === undefined) {
    console.log(noStard(folder));
    return;
  }
  const [target] = await openInProcess(process.cwd(), { baseline: false, asOf, added: [] });
  const kinds = new Map<string, number>();
  const answered: { id: string; question: string; kind: string; text: string }[] = [];
  for (const { id, text: question } of data.questions) {
    const said = after === undefined ? [question] : [after, question];
    const messages = said.map((content) => ({ role: 'user' as const, content }));
    const { kind, text } = await target.ask({ messages, asOf });
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (!refusals.has(kind)) answered.push({ id, question, kind, text });
  }
  const share = ((100 * answered.length) / data.questions.length).toFixed(1);
  for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a)) console.log(`${kind}\t${count}`);
  if (show) for (const { question, text } of answered) console.log(`\n问：${question}\n答：${text}`);
  console.log(`${data.questions.length} 个问题，误答 ${answered.length} 个（${share}%）`);
  console.log(`已写入 ${await writeReport(out, 'refusals', { kinds: Object.fromEntries(kinds), answered })}`);
}
