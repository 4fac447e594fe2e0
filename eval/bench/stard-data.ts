import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Option } from 'commander';
import { z } from 'zod';
import type { Corpus } from '#core/retrieval/corpus.ts';
import type { Clause, ClauseId, DocumentId, PolicyDocument } from '#core/text/document.ts';

const article = z.object({ id: z.string(), name: z.string(), content: z.string() });
const question = z.object({ id: z.string(), text: z.string(), relevant: z.array(z.string()).min(1) });

export type Article = z.infer<typeof article>;
export type Question = z.infer<typeof question>;

export interface StardData {
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
}

/** Where the files of STARD are. */
export const stardFolder = (): Option =>
  new Option('--data <folder>', '数据所在目录').default(
    process.env.ZHICE_STARD ?? '../shared/benchmarks/stard',
  );

/** What is told when a folder does not hold them. */
export const noStard = (folder: string): string =>
  `没有找到测试数据：${folder} 里应有 corpus.jsonl.gz 和 queries.train.jsonl。用 --data 指明目录。`;

/** Reads `corpus.jsonl.gz` and `queries.train.jsonl`; undefined when the folder does not hold them. */
export async function readStard(folder: string): Promise<StardData | undefined> {
  const corpusPath = join(folder, 'corpus.jsonl.gz');
  const questionsPath = join(folder, 'queries.train.jsonl');
  if (!existsSync(corpusPath) || !existsSync(questionsPath)) return undefined;
  const articles = gunzipSync(await readFile(corpusPath)).toString('utf8');
  return {
    articles: linesOf(articles).map((line) => article.parse(JSON.parse(line))),
    questions: linesOf(await readFile(questionsPath, 'utf8')).map((line) => question.parse(JSON.parse(line))),
  };
}

/** Each law is a document and each article a clause, whose id is the article's. */
export function stardCorpus(articles: readonly Article[]): Corpus {
  const documents = new Map<string, PolicyDocument>();
  const counts = new Map<string, number>();
  const clauses = articles.map(({ id, name, content }): Clause => {
    const label = /第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?$/u.exec(name)?.[0] ?? '';
    const title = name.slice(0, name.length - label.length);
    const document = documents.get(title) ?? lawOf(title, documents.size);
    documents.set(title, document);
    const ordinal = counts.get(title) ?? 0;
    counts.set(title, ordinal + 1);
    return {
      id: id as ClauseId,
      documentId: document.id,
      ordinal,
      kind: 'item',
      label,
      number: ordinal + 1,
      heading: '',
      path: [label],
      parentId: undefined,
      text: `${label} ${content}`,
      runs: [],
      points: [],
      responsible: [],
      tables: [],
    };
  });
  return { documents: [...documents.values()], clauses };
}

function lawOf(title: string, position: number): PolicyDocument {
  return {
    id: `law-${position}` as DocumentId,
    kind: 'regulation',
    title,
    number: undefined,
    issuer: undefined,
    region: undefined,
    issuedOn: undefined,
    effectiveFrom: undefined,
    effectiveTo: undefined,
    repeals: [],
    stages: [],
    aliases: [],
    notes: [],
    source: { path: 'corpus.jsonl.gz', format: 'jsonl', sha256: '', length: 0 },
  };
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
