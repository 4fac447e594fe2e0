import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Embedder } from '#core/ports.ts';
import { wrapEmbeddings } from './embeddings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `off`: none is configured. `unavailable`: one is, but it cannot be used; `message` is for the operator. */
export type ConfiguredEmbedder =
  | { readonly status: 'off' }
  | { readonly status: 'ready'; readonly embedder: Embedder }
  | { readonly status: 'unavailable'; readonly message: string };

interface Provider {
  readonly defaultModel: string;
  /** Environment variables that the service needs; LangChain reads them itself. */
  readonly variables: readonly string[];
  readonly create: (model: string) => Promise<EmbeddingsInterface>;
}

// One attempt each: the service answers from words meanwhile, and a retry would keep the question waiting.
const once = { maxRetries: 0 } as const;

/** Services by the value of `ZHICE_EMBEDDINGS`. Each module is loaded only when chosen. */
export const providers: Readonly<Record<string, Provider>> = {
  alibaba_tongyi: {
    defaultModel: 'text-embedding-v4',
    variables: ['ALIBABA_API_KEY'],
    create: async (model) => {
      const { AlibabaTongyiEmbeddings } = await import('@langchain/community/embeddings/alibaba_tongyi');
      const modelName = model as AlibabaModel;
      return new AlibabaTongyiEmbeddings({ ...once, modelName });
    },
  },
  zhipuai: {
    defaultModel: 'embedding-3',
    variables: ['ZHIPUAI_API_KEY'],
    create: async (model) => {
      const { ZhipuAIEmbeddings } = await import('@langchain/community/embeddings/zhipuai');
      const modelName = model as ZhipuModel;
      return new ZhipuAIEmbeddings({ ...once, modelName });
    },
  },
  bytedance_doubao: {
    defaultModel: 'doubao-embedding-text-240715',
    variables: ['ARK_API_KEY'],
    create: async (model) => {
      const { ByteDanceDoubaoEmbeddings } = await import('@langchain/community/embeddings/bytedance_doubao');
      return new ByteDanceDoubaoEmbeddings({ ...once, model });
    },
  },
  minimax: {
    defaultModel: 'embo-01',
    variables: ['MINIMAX_API_KEY', 'MINIMAX_GROUP_ID'],
    create: async (model) => {
      const { MinimaxEmbeddings } = await import('@langchain/community/embeddings/minimax');
      return new MinimaxEmbeddings({ ...once, model });
    },
  },
  jina: {
    defaultModel: 'jina-embeddings-v3',
    variables: ['JINA_API_KEY'],
    create: async (model) => {
      const { JinaEmbeddings } = await import('@langchain/community/embeddings/jina');
      return new JinaEmbeddings({ ...once, model });
    },
  },
};

type AlibabaModel = 'text-embedding-v1' | 'text-embedding-v2' | 'text-embedding-v3' | 'text-embedding-v4';
type ZhipuModel = 'embedding-2' | 'embedding-3';

const defaultTimeoutMs = 5_000;

/**
 * The embedder that the environment asks for: `ZHICE_EMBEDDINGS` (service), `ZHICE_EMBEDDINGS_MODEL`,
 * `ZHICE_EMBEDDINGS_TIMEOUT_MS`, and the service's own key. Never throws: without it search goes by words.
 */
export async function configuredEmbedder(
  environment: Environment,
  offered: Readonly<Record<string, Provider>> = providers,
): Promise<ConfiguredEmbedder> {
  const chosen = environment.ZHICE_EMBEDDINGS;
  if (chosen === undefined || chosen === '' || chosen === 'off') return { status: 'off' };
  const provider = Object.hasOwn(offered, chosen) ? offered[chosen] : undefined;
  if (provider === undefined) {
    const names = Object.keys(offered).join('、');
    return unavailable(`不认识 ZHICE_EMBEDDINGS=${chosen}，可以是 ${names}；不用时设为 off。`);
  }
  const absent = provider.variables.filter((name) => !environment[name]);
  if (absent.length > 0) return unavailable(`向量服务 ${chosen} 需要环境变量 ${absent.join('、')}。`);
  const model = environment.ZHICE_EMBEDDINGS_MODEL ?? provider.defaultModel;
  const timeoutMs = Number(environment.ZHICE_EMBEDDINGS_TIMEOUT_MS ?? defaultTimeoutMs);
  if (!(timeoutMs > 0)) return unavailable('ZHICE_EMBEDDINGS_TIMEOUT_MS 须为正数，单位毫秒。');
  try {
    const embeddings = await provider.create(model);
    return {
      status: 'ready',
      embedder: await wrapEmbeddings({ name: `${chosen}/${model}`, embeddings, timeoutMs }),
    };
  } catch (error) {
    return unavailable(reasonOf(error));
  }
}

/** Some modules of LangChain want a package that it does not bring along. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const absent = /^Cannot find package '([^']+)'/.exec(error.message)?.[1];
  return absent === undefined ? error.message : `缺少软件包 ${absent}，请先运行 npm i ${absent}。`;
}

function unavailable(message: string): ConfiguredEmbedder {
  return { status: 'unavailable', message };
}
