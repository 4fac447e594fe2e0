import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { describe, expect, it } from 'vitest';
import { describeEmbedder } from '#core/testing/embedder-contract.ts';
import { fakeEmbedder } from '#core/testing/fake-embedder.ts';
import { configuredEmbedder } from './configured-embedder.ts';
import { wrapEmbeddings } from './embeddings.ts';

/** Stands for a service; what a test does not set up answers like a sound one. */
function service(given: Partial<EmbeddingsInterface> = {}): EmbeddingsInterface {
  return {
    embedQuery: async (text) => Array.from(await fakeEmbedder.embedQuery(text)),
    embedDocuments: async (texts) =>
      (await fakeEmbedder.embedDocuments(texts)).map((vector) => Array.from(vector)),
    ...given,
  };
}

const wrap = (given?: Partial<EmbeddingsInterface>) =>
  wrapEmbeddings({ name: 'svc/m', embeddings: service(given), timeoutMs: 1000 });

describeEmbedder('LangChain 的向量服务', () => wrap());

describe('向量服务返回的东西都要查', () => {
  it('名称带上模型和维数', async () => {
    expect((await wrap()).name).toBe('svc/m@64');
  });

  it.each([
    ['空向量', async () => []],
    ['空值', async () => [1, null as unknown as number]],
    ['文字', async () => [1, '2' as unknown as number]],
    ['非数值', async () => [1, Number.NaN]],
    [
      '断网',
      async () => {
        throw new Error('connect ECONNREFUSED');
      },
    ],
  ])('第一次就不行：%s', async (_title, embedQuery) => {
    await expect(wrap({ embedQuery })).rejects.toMatchObject({ code: 'ingest_failed' });
  });

  it('少返回、长度不对、空值都拒绝', async () => {
    const texts = ['甲', '乙'];
    const fewer = await wrap({ embedDocuments: async () => [[1]] });
    await expect(fewer.embedDocuments(texts)).rejects.toThrow('送去 2 段文字，返回 1 个向量');
    const shorter = await wrap({ embedDocuments: async () => [[1], [1]] });
    await expect(shorter.embedDocuments(texts)).rejects.toThrow('向量长度是 1，应为 64');
    const empty = await wrap({ embedDocuments: async (sent) => sent.map(() => null as unknown as number[]) });
    await expect(empty.embedDocuments(texts)).rejects.toMatchObject({ code: 'ingest_failed' });
  });

  it('不应答的服务到时放弃', async () => {
    const embeddings = service({ embedQuery: () => new Promise(() => undefined) });
    const waiting = wrapEmbeddings({ name: 'svc/m', embeddings, timeoutMs: 20 });
    await expect(waiting).rejects.toThrow('20 毫秒内没有应答');
  });

  it('文字分批送，次序不乱', async () => {
    const sizes: number[] = [];
    const embedder = await wrap({
      embedDocuments: async (texts) => {
        sizes.push(texts.length);
        return service().embedDocuments(texts);
      },
    });
    const texts = Array.from({ length: 23 }, (_, i) => `第${i}段`);
    expect(await embedder.embedDocuments(texts)).toEqual(await (await wrap()).embedDocuments(texts));
    expect(sizes).toEqual([10, 10, 3]);
  });
});

describe('按环境变量选用向量服务', () => {
  const offered = {
    svc: { defaultModel: 'm', variables: ['SVC_KEY'], create: async () => service() },
    down: {
      defaultModel: 'm',
      variables: [],
      create: async () =>
        service({
          embedQuery: async () => {
            throw new Error('fetch failed');
          },
        }),
    },
  };

  it.each([{}, { ZHICE_EMBEDDINGS: '' }, { ZHICE_EMBEDDINGS: 'off' }])('不设就不用', async (environment) => {
    expect(await configuredEmbedder(environment, offered)).toEqual({ status: 'off' });
  });

  it('设了就用，可换模型', async () => {
    const environment = { ZHICE_EMBEDDINGS: 'svc', SVC_KEY: 'k', ZHICE_EMBEDDINGS_MODEL: 'big' };
    expect(await configuredEmbedder(environment, offered)).toMatchObject({
      status: 'ready',
      embedder: { name: 'svc/big@64' },
    });
  });

  it.each([
    [{ ZHICE_EMBEDDINGS: 'toString' }, '不认识 ZHICE_EMBEDDINGS=toString，可以是 svc、down'],
    [{ ZHICE_EMBEDDINGS: 'svc' }, '需要环境变量 SVC_KEY'],
    [{ ZHICE_EMBEDDINGS: 'svc', SVC_KEY: 'k', ZHICE_EMBEDDINGS_TIMEOUT_MS: 'x' }, '须为正数'],
    [{ ZHICE_EMBEDDINGS: 'down' }, 'fetch failed'],
  ])('用不了就说明原因：%j', async (environment, words) => {
    const configured = await configuredEmbedder(environment, offered);
    expect(configured.status).toBe('unavailable');
    expect(configured).toMatchObject({ message: expect.stringContaining(words) });
  });
});
