import { afterEach, expect, it, vi } from 'vitest';
import { configuredEmbedder, providers } from './configured-embedder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

it.each(Object.entries(providers))('%s：模块能载入；连不上时说明原因', async (name, { variables }) => {
  const environment = Object.fromEntries(variables.map((variable) => [variable, 'id.secret']));
  for (const [variable, value] of Object.entries(environment)) vi.stubEnv(variable, value);
  vi.stubGlobal('fetch', async () => {
    throw new Error('没有网络');
  });
  const configured = await configuredEmbedder({ ...environment, ZHICE_EMBEDDINGS: name });
  // zhipuai wants jsonwebtoken, which is not among our dependencies.
  const reason = expect.stringMatching(/没有网络|请先运行 npm i jsonwebtoken/);
  expect(configured).toEqual({ status: 'unavailable', message: reason });
});
