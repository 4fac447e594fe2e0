import { join } from 'node:path';
import Table from 'cli-table3';
import { Command } from 'commander';
import { defaultVectorWeight } from '#core/retrieval/fuse.ts';
import { hashedEmbedder } from '#core/retrieval/hashed-embedder.ts';
import { dictionaryWords } from '#core/text/lexicon.ts';
import { loadLexicon } from '../../server/adapters/lexicon/load-lexicon.ts';
import { loadSegmenter, type SegmenterChoice } from '../../server/adapters/segmenter.ts';
import { writeReport } from './report.ts';
import { measureMiniSearch, measureZhice, type SystemFigures } from './stard.ts';
import { noStard, readStard, stardFolder } from './stard-data.ts';

interface StardOptions {
  readonly data: string;
  readonly segmenter: SegmenterChoice;
  readonly peer: string;
  readonly vectors: boolean;
  readonly out: string;
}

export const stardCommand = new Command('stard')
  .description('55,369 条法条上的检索质量和速度')
  .addOption(stardFolder())
  .option('--segmenter <name>', 'auto、nodejieba 或 jieba-wasm', 'auto')
  .option('--peer <questions>', '同一轮里用多少个问题测 MiniSearch，0 为不测', '100')
  .option('--vectors', '也测内置向量模型与词的合并，精确比较和 HNSW 各一遍', false)
  .option('--out <folder>', '结果目录', join('eval', 'reports'))
  .action(run);

async function run({ data: folder, segmenter: choice, peer, vectors, out }: StardOptions): Promise<void> {
  const data = await readStard(folder);
  if (data === undefined) {
    console.log(noStard(folder));
    return;
  }
  const lexicon = await loadLexicon(join('seeds', 'lexicon'));
  const segmenter = await loadSegmenter(dictionaryWords(lexicon), choice);
  const system = { lexicon, segmenter };
  console.log(`${data.articles.length} 条，${data.questions.length} 个问题，分词器 ${segmenter.name}`);
  const figures = [await measureZhice(data, system)];
  for (const search of vectors ? (['exact', 'hnsw'] as const) : []) {
    const weight = defaultVectorWeight;
    figures.push(await measureZhice(data, system, { embedder: hashedEmbedder, weight, search }));
  }
  if (Number(peer) > 0) {
    // Figures compare only over the same questions.
    const sample = { ...data, questions: data.questions.slice(0, Number(peer)) };
    figures.push(await measureZhice(sample, system), await measureMiniSearch(sample, system));
  }
  console.log(tableOf(figures));
  const path = await writeReport(out, 'stard', { segmenter: segmenter.name, figures });
  console.log(`已写入 ${path}`);
}

function tableOf(figures: readonly SystemFigures[]): string {
  const columns = [
    'system',
    'questions',
    'buildMs',
    'openMs',
    'p50',
    'p99',
    'R@5',
    'R@10',
    'R@100',
    'MRR@10',
    'nDCG@10',
  ] as const;
  const table = new Table({ head: [...columns] });
  for (const row of figures) table.push(columns.map((column) => String(row[column] ?? '-')));
  return table.toString();
}
