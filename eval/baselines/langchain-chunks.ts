import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import type { Answer, Citation, DocumentSummary } from '#core/contract/ask.ts';
import type { Embedder } from '#core/ports.ts';
import type { ClauseText, Target } from '../target.ts';

/** A document as the usual chain sees it: plain text, and what is known of the file. */
export interface ChunkSource {
  readonly text: string;
  readonly document: DocumentSummary;
}

interface Chunk extends ClauseText {
  readonly document: DocumentSummary;
}

const chunkSize = 500;
const chunkOverlap = 50;
const depth = 4;

/**
 * The usual chain over the same documents: chunks of 500 characters, vectors in LangChain's HNSWLib store, the top 4 for the
 * last message. There is no model, so the best chunk is the answer and all four are cited. It cannot refuse or calculate.
 */
export async function langchainChunks(sources: readonly ChunkSource[], embedder: Embedder): Promise<Target> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize, chunkOverlap });
  const parts = await Promise.all(
    sources.map(async (one) => ({ ...one, texts: await splitter.splitText(one.text) })),
  );
  const chunks: Chunk[] = parts
    .flatMap(({ texts, document }) => texts.map((text) => ({ text, document })))
    .map((one, at) => ({ ...one, id: `chunk:${at}` }));
  const store = await HNSWLib.fromTexts(
    chunks.map((chunk) => chunk.text),
    chunks.map(({ id }) => ({ id })),
    new PortEmbeddings(embedder),
  );
  const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  const nearest = async (text: string, limit: number): Promise<Chunk[]> => {
    const found = await store.similaritySearch(text, Math.min(limit, chunks.length));
    return found.flatMap((one) => byId.get(String(one.metadata.id)) ?? []);
  };

  return {
    name: '基线',
    ask: async ({ messages }) => answerFrom(await nearest(messages.at(-1)?.content ?? '', depth)),
    clause: async (id) => byId.get(id),
    search: ({ text, limit }) => nearest(text, limit),
  };
}

/** Our port as LangChain wants it. */
class PortEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.#embedder.embedDocuments(texts)).map(checked);
  }

  override async embedQuery(text: string): Promise<number[]> {
    return checked(await this.#embedder.embedQuery(text));
  }
}

/** The native index ends the process on a value that is no number. */
function checked(vector: Float32Array): number[] {
  if (!vector.every(Number.isFinite)) throw new Error('向量里有不是数的值');
  return [...vector];
}

function answerFrom(chunks: readonly Chunk[]): Answer {
  const [best] = chunks;
  return {
    kind: 'answer',
    text: best === undefined ? '' : `${best.text}〔1〕`,
    spoken: '',
    citations: chunks.map(citationOf),
    calculation: null,
    comparison: null,
    missing: [],
    warnings: [],
    followUps: [],
    generator: 'extractive',
    indexGeneration: 'langchain-chunks',
  };
}

function citationOf({ id, text, document }: Chunk, at: number): Citation {
  return {
    marker: at + 1,
    clauseId: id,
    label: id,
    path: [],
    document,
    quote: text,
    start: 0,
    end: text.length,
  };
}
