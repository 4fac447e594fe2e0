import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { fold } from '#core/text/fold.ts';
import { dictionaryWords } from '#core/text/lexicon.ts';
import { loadLexicon } from '../../server/adapters/lexicon/load-lexicon.ts';
import { loadSegmenter } from '../../server/adapters/segmenter.ts';
import { noStard, readStard, stardFolder } from './stard-data.ts';

interface StatuteWordsOptions {
  readonly data: string;
  readonly out: string;
}

export const statuteWordsCommand = new Command('statute-words')
  .description('从 55,369 条法条数出词表 statutes.tsv')
  .addOption(stardFolder())
  .option('--out <file>', '写到哪里', join('seeds', 'lexicon', 'statutes.tsv'))
  .action(run);

const head = [
  '# 法律、行政法规和司法解释用的词：出现在多少条条文里（以 2 为底的对数取整）。由 npm run bench -- statute-words 从 STARD 收的 55,369 条条文数出；条文本身不受著作权保护。',
  '# 法条里到处都有的词（责任、赔偿、申请）不能说明问的是哪份文件；法条里有、收录的文件里没有的词（继承、抵押人），说明问的是别的事。一行：级、制表符、以空格分开的词。',
];

/** Words of two characters and more that are no numbers. */
const isWord = (word: string): boolean =>
  /^\p{Script=Han}{2,}$/u.test(word) && !/^[〇零一二三四五六七八九十百千万]{2}/.test(word);

async function run({ data: folder, out }: StatuteWordsOptions): Promise<void> {
  const data = await readStard(folder);
  if (data === undefined) {
    console.log(noStard(folder));
    return;
  }
  const segmenter = await loadSegmenter(dictionaryWords(await loadLexicon(join('seeds', 'lexicon'))), 'auto');
  const articles = new Map<string, number>();
  for (const { content } of data.articles) {
    for (const word of new Set(segmenter.cut(fold(content))))
      if (isWord(word)) articles.set(word, (articles.get(word) ?? 0) + 1);
  }
  const byLevel = new Map<number, string[]>();
  for (const [word, count] of articles) {
    const level = Math.floor(Math.log2(count));
    byLevel.set(level, [...(byLevel.get(level) ?? []), word]);
  }
  const lines = [...byLevel]
    .sort(([a], [b]) => b - a)
    .map(([level, words]) => `${level}\t${words.sort().join(' ')}`);
  await writeFile(out, `${[...head, ...lines].join('\n')}\n`);
  console.log(`${articles.size} 个词，已写入 ${out}`);
}
