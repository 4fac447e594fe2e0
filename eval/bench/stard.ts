import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { Embedder, Segmenter } from '#core/ports.ts';
import type { CorpusIndex } from '#core/retrieval/corpus.ts';
import { encodeGeneration, openGeneration } from '#core/retrieval/generation.ts';
import { countTerms } from '#core/retrieval/terms.ts';
import type { Lexicon } from '#core/text/lexicon.ts';
import { readCurrentGeneration, writeGeneration } from '../../server/adapters/generations/store.ts';
import { hnswOrExact, withHnsw } from '../../server/adapters/hnswlib/vector-index.ts';
import { type RetrievalMetrics, retrievalMetrics } from './retrieval-metrics.ts';
import { type Question, type StardData, stardCorpus } from './stard-data.ts';
import { type Timing, timed, timingOf } from './timing.ts';

const depth = 100;

export interface SystemFigures extends Timing, RetrievalMetrics {
  readonly system: string;
  readonly buildMs: number;
  /** Time from the files on disk, hashes checked, to readiness; undefined for a system that stores nothing. */
  readonly openMs: number | undefined;
  readonly bytes: number | undefined;
}

export interface StardSystem {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
}

/** How vectors take part: `exact` compares all, `hnsw` walks the graph where the native module loads. */
export interface VectorRun {
  readonly embedder: Embedder;
  readonly weight: number;
  readonly search: 'exact' | 'hnsw';
}

/** Our index over the statute articles: from articles to a generation on disk, and from there to answers. */
export async function measureZhice(
  data: StardData,
  { lexicon, segmenter }: StardSystem,
  vectors?: VectorRun,
): Promise<SystemFigures> {
  const embedder = vectors?.embedder;
  const root = await mkdtemp(join(tmpdir(), 'zhice-stard-'));
  try {
    const built = await timed(async () => {
      const corpus = stardCorpus(data.articles);
      const files = await encodeGeneration({ corpus, lexicon, rules: [], segmenter, embedder });
      return writeGeneration(root, vectors?.search === 'hnsw' ? await withHnsw(files) : files, {
        inputs: {},
      });
    });
    const opened = await timed(async () => {
      const held = await readCurrentGeneration(root);
      const { generation } = held.manifest;
      const vectorWeight = vectors?.weight;
      const vectorIndex = hnswOrExact(held);
      return openGeneration({
        files: held.files,
        generation,
        segmenter,
        embedder,
        vectorWeight,
        vectorIndex,
      });
    });
    const index: CorpusIndex = opened.value;
    const search = async ({ text }: Question): Promise<string[]> =>
      (await index.search({ text, limit: depth })).map(({ clauseId }) => clauseId);
    return {
      system: vectors === undefined ? 'zhice' : `+ ${vectors.search} × ${vectors.weight}`,
      buildMs: Math.round(built.ms),
      openMs: Math.round(opened.ms),
      bytes: built.value.files.reduce((sum, { size }) => sum + size, 0),
      ...(await ask(data.questions, search)),
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** MiniSearch on the same terms. It takes tens of milliseconds a question, so a sample of them will do. */
export async function measureMiniSearch(
  { articles, questions }: StardData,
  { segmenter }: StardSystem,
): Promise<SystemFigures> {
  const built = await timed(() => {
    const peer = new MiniSearch<{ id: string; text: string }>({
      fields: ['text'],
      tokenize: (text) =>
        [...countTerms(text, segmenter)].flatMap(([term, count]) => Array(count).fill(term)),
      processTerm: (term) => term,
    });
    peer.addAll(articles.map(({ id, name, content }) => ({ id, text: `${name} ${content}` })));
    return peer;
  });
  const search = async ({ text }: Question): Promise<string[]> =>
    built.value
      .search(text)
      .slice(0, depth)
      .map(({ id }) => String(id));
  return {
    system: 'minisearch 7.2',
    buildMs: Math.round(built.ms),
    openMs: undefined,
    bytes: undefined,
    ...(await ask(questions, search)),
  };
}

/** Asks some questions beforehand, so that code and memory are warm when the clock runs. */
async function ask(
  questions: readonly Question[],
  search: (question: Question) => Promise<string[]>,
): Promise<Timing & RetrievalMetrics> {
  for (const question of questions.slice(0, 100)) await search(question);
  const durations: number[] = [];
  const judged = [];
  for (const question of questions) {
    const { value, ms } = await timed(() => search(question));
    durations.push(ms);
    judged.push({ ranked: value, relevant: new Set(question.relevant) });
  }
  return { ...timingOf(durations), ...retrievalMetrics(judged) };
}
