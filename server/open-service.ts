import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultsOf } from '#core/rules/lint/set-aside.ts';
import { ensureIndex } from '../ingest/ensure-index.ts';
import { shanghaiClock } from './adapters/clock/shanghai-clock.ts';
import { readCurrentGeneration } from './adapters/generations/store.ts';
import { hnswOrExact } from './adapters/hnswlib/vector-index.ts';
import type { Service } from './routes/environment.ts';
import { createService, languageFiles } from './service.ts';

/**
 * The service on Node: makes the index of `root/seeds` and of what users added ready, and opens it.
 * Files that could not be read and rules that are wrong are named on stderr; the others answer.
 */
export async function openService(root: string, dataFolder: string): Promise<Service> {
  const { index, segmenter, embedder, reports = [], ruleFaults } = await ensureIndex({ root, dataFolder });
  for (const report of reports) {
    if (report.status === 'failed') process.stderr.write(`没有收录 ${report.message}\n`);
  }
  const { manifest, files, folder } = await readCurrentGeneration(index);
  const read = (name: string) => readFile(join(root, 'seeds/lexicon', name), 'utf8');
  const service = await createService({
    generation: manifest.generation,
    files,
    language: {
      questions: await read(languageFiles.questions),
      background: await read(languageFiles.background),
      pinyin: await read(languageFiles.pinyin),
      statutes: await read(languageFiles.statutes),
    },
    loadSegmenter: () => segmenter,
    vectors: { embedder, vectorIndex: hnswOrExact({ folder, files }), onEmbedderFault: tellOnce() },
    clock: shanghaiClock(Date.now),
    onWithheld: (faults) => process.stderr.write(`有一个回答没有通过核对，没有给出：${faults.join('；')}\n`),
  });
  for (const fault of new Set([...ruleFaults, ...faultsOf(service.rules)])) {
    process.stderr.write(`规则没有采用 ${fault}\n`);
  }
  return service;
}

/** Tells the first fault of the embedding service; questions go on by words. */
function tellOnce(): (fault: unknown) => void {
  let told = false;
  return (fault) => {
    if (!told)
      process.stderr.write(
        `向量服务出错，改为只按词检索：${fault instanceof Error ? fault.message : String(fault)}\n`,
      );
    told = true;
  };
}
