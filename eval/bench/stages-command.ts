import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { Command } from 'commander';
import { loadWords, storeIndex } from '../../ingest/build-index.ts';
import { ingestDocuments } from '../../ingest/pipeline.ts';
import { placesIn } from '../../ingest/places.ts';
import { readCurrentGeneration } from '../../server/adapters/generations/store.ts';
import { createService, languageFiles } from '../../server/service.ts';
import { parseCases } from '../case.ts';
import { writeReport } from './report.ts';
import { timed, timingOf } from './timing.ts';

/** One stage of ingest or ask. */
interface StageFigures {
  readonly stage: string;
  readonly ms: number;
  /** Resident memory of the process after the stage, in MB. */
  readonly rssMb: number;
  readonly note: string;
}

export const stagesCommand = new Command('stages')
  .description('收录和问答每一步的时间与内存，用 seeds/ 的文件和评测问题')
  .option('--cases <file>', '用哪一套问题测问答', join('eval', 'cases', 'dev.jsonl'))
  .option('--out <folder>', '结果目录', join('eval', 'reports'))
  .action(run);

async function run({ cases, out }: { cases: string; out: string }): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'zhice-bench-'));
  const stages: StageFigures[] = [];
  const measure = async <T>(
    stage: string,
    work: () => T | Promise<T>,
    note: (value: T) => string,
  ): Promise<T> => {
    const { value, ms } = await timed(work);
    stages.push({ stage, ms: rounded(ms), rssMb: megabytes(process.memoryUsage().rss), note: note(value) });
    return value;
  };
  try {
    const places = placesIn('.', data);
    stages.push({
      stage: '进程启动',
      ms: rounded(performance.now()),
      rssMb: megabytes(process.memoryUsage().rss),
      note: '',
    });
    const words = await measure(
      '收录：载入分词器和词表',
      () => loadWords(places),
      ({ segmenter }) => segmenter.name,
    );
    const result = await measure(
      '收录：读取并分条',
      () => ingestDocuments({ paths: [places.seedDocuments] }),
      ({ corpus }) => `${corpus.documents.length} 个文件，${corpus.clauses.length} 条`,
    );
    await measure(
      '收录：建索引并写盘',
      () => storeIndex({ places, words, result, inputs: {} }),
      ({ manifest }) => manifest.generation,
    );
    const stored = await measure(
      '问答：读取并核对索引',
      () => readCurrentGeneration(places.index),
      ({ files }) => `${files.size} 个文件`,
    );
    const read = (name: string): Promise<string> => readFile(join('seeds', 'lexicon', name), 'utf8');
    const language = {
      questions: await read(languageFiles.questions),
      background: await read(languageFiles.background),
      pinyin: await read(languageFiles.pinyin),
      statutes: await read(languageFiles.statutes),
    };
    const service = await measure(
      '问答：载入索引和词表',
      () =>
        createService({
          generation: stored.manifest.generation,
          files: stored.files,
          language,
          loadSegmenter: () => words.segmenter,
          clock: { today: () => '2026-11-20' },
        }),
      ({ index }) => `${index.clauses.length} 条`,
    );
    const questions = parseCases(await readFile(cases, 'utf8')).map(({ turns }) => turns[0] ?? '');
    const askAll = async (): Promise<number[]> => {
      const durations: number[] = [];
      for (const content of questions) {
        durations.push((await timed(() => service.ask({ messages: [{ role: 'user', content }] }))).ms);
      }
      return durations;
    };
    const told = (durations: readonly number[]): string => {
      const { p50, p99 } = timingOf(durations);
      return `${durations.length} 问，每问中位 ${p50} 毫秒，p99 ${p99} 毫秒`;
    };
    await measure(
      '问答：首问',
      async () =>
        (await timed(() => service.ask({ messages: [{ role: 'user', content: questions[0] ?? '' }] }))).ms,
      () => '',
    );
    await measure('问答：第一轮', askAll, told);
    await measure('问答：第二轮', askAll, told);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
  const table = new Table({ head: ['步骤', '毫秒', '常驻内存 MB', '说明'] });
  for (const { stage, ms, rssMb, note } of stages) table.push([stage, ms, rssMb, note]);
  console.log(table.toString());
  console.log(`已写入 ${await writeReport(out, 'stages', stages)}`);
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;
const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
