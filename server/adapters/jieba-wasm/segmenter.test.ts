import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { contractWords, describeSegmenter } from '#core/testing/segmenter-contract.ts';
import { loadJiebaWasm } from './node.ts';
import { jiebaWasmVersion } from './segmenter.ts';

describeSegmenter({ name: 'jieba-wasm', load: () => loadJiebaWasm(contractWords) });

it('名称里的版本就是所装的版本', async () => {
  const entry = createRequire(import.meta.url).resolve('jieba-wasm');
  const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '../../package.json'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'jieba-wasm', version: jiebaWasmVersion });
});

it('一个进程只认一份词表', async () => {
  await loadJiebaWasm(contractWords);
  await expect(loadJiebaWasm(['别的词'])).rejects.toMatchObject({ code: 'segmenter_mismatch' });
});
