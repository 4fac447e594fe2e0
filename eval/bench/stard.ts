import MiniSearch from 'minisearch';
import type { Embedder, Segmenter } from '#core/ports.ts';
import type { CorpusIndex } from '#core/retrieval/corpus.ts';
import { encodeGeneration, openGeneration } from '#core/retrieval/generation.ts';
import { countTerms } from '#core/retrieval/terms.ts';
import type { Lexicon } from '#core/text/lexicon.ts';
import { type RetrievalMetrics, retrievalMetrics } from './retrieval-metrics.ts';
import { type Question, type StardData, stardCorpus } from './stard-data.ts';
import { type Timing, timed, timingOf } from './timing.ts';

const depth = 100;

export interface SystemFigures extends Timing, RetrievalMetrics {
  readonly system: string;
  readonly buildMs: number;
  /** Time from stored bytes to the first answer; undefined for a system that stores nothing. */
  readonly openMs: number | undefined;
  readonly bytes: number | undefined;
}

export interface StardSystem {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
  readonly embedder?: Embedder | undefined;
}

/** Our index over the statute articles: from articles to bytes, from bytes to answers. */
export async function measureZhice(data: StardData, system: StardSystem): Promise<SystemFigures> {
  const { segmenter, embedder } = system;
  const corpus = stardCorpus(data.articles);
  const built = await timed(() => encodeGeneration({ ...system, corpus, rules: [] }));
  const opened = await timed(() =>
    openGeneration({ files: built.value, generation: 'bench', segmenter, embedder }),
  );
  const index: CorpusIndex = opened.value;
  const search = async ({ text }: Question): Promise<string[]> =>
    (await index.search({ text, limit: depth })).map(({ clauseId }) => clauseId);
  const bytes = [...built.value.values()].reduce((sum, file) => sum + file.byteLength, 0);
  return {
    system: embedder === undefined ? 'zhice' : `zhice + ${embedder.name}`,
    buildMs: Math.round(built.ms),
    openMs: Math.round(opened.ms),
    bytes,
    ...(await ask(data.questions, search)),
  };
}

/** MiniSearch on the same terms, over as many questions as asked for: it takes tens of milliseconds each. */
export async function measureMiniSearch(
  { articles, questions }: StardData,
  { segmenter }: StardSystem,
  limit: number,
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
    ...(await ask(questions.slice(0, limit), search)),
  };
}

/** Asks every question twice and times the second round, when code and memory are warm. */
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
