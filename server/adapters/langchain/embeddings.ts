import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AppError } from '#core/errors.ts';
import type { Embedder } from '#core/ports.ts';
import { checkedVector } from '#core/retrieval/vectors-file.ts';

export interface WrappedEmbeddings {
  /** Service and model; stored with the index, so that other vectors are never compared with these. */
  readonly name: string;
  readonly embeddings: EmbeddingsInterface;
  /** Longest wait for one call. */
  readonly timeoutMs: number;
}

/** Services take few texts at once; the smallest limit among those offered is 10. */
const batchSize = 10;

/**
 * Makes an `Embedder` of any LangChain embeddings. Asks for one vector to learn their length; every vector is checked
 * (length, finite numbers) and scaled to length one. Throws `ingest_failed` when the service fails, is silent or answers wrongly.
 */
export async function wrapEmbeddings({ name, embeddings, timeoutMs }: WrappedEmbeddings): Promise<Embedder> {
  const call = <T>(work: () => Promise<T>): Promise<T> => withinTime(name, timeoutMs, work);
  const first = await call(() => embeddings.embedQuery('政策'));
  const dimensions = Array.isArray(first) ? first.length : 0;
  if (dimensions === 0) throw fault(name, '没有返回向量');
  // Services answer null for texts they refuse, whatever their types say.
  const check = (vector: unknown): Float32Array =>
    checkedVector(Array.isArray(vector) ? vector : [], dimensions);
  check(first);
  return {
    name: `${name}@${dimensions}`,
    dimensions,
    embedQuery: async (text) => check(await call(() => embeddings.embedQuery(printable(text)))),
    embedDocuments: async (texts) => {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += batchSize) {
        const batch = texts.slice(from, from + batchSize).map(printable);
        const returned = await call(() => embeddings.embedDocuments(batch));
        if (returned.length !== batch.length) {
          throw fault(name, `送去 ${batch.length} 段文字，返回 ${returned.length} 个向量`);
        }
        for (const vector of returned) vectors.push(check(vector));
      }
      return vectors;
    },
  };
}

/** Services refuse empty texts, and lone surrogates do not survive the way there. */
function printable(text: string): string {
  const whole = text.replaceAll(/[\p{Cs}\p{Cc}]/gu, ' ').trim();
  return whole === '' ? ' ' : whole;
}

async function withinTime<T>(name: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(fault(name, `${timeoutMs} 毫秒内没有应答`)), timeoutMs);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw fault(name, cause instanceof Error ? cause.message : String(cause), cause);
  } finally {
    clearTimeout(timer);
  }
}

function fault(name: string, reason: string, cause?: unknown): AppError {
  return new AppError(
    'ingest_failed',
    `向量模型 ${name} 不可用（${reason}）。请检查网络、密钥和模型名称；在此之前只按词检索。`,
    { cause },
  );
}
