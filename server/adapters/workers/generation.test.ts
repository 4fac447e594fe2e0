import { expect, test } from 'vitest';
import { type Manifest, manifestFormat } from '#core/retrieval/manifest.ts';
import { readAssetGeneration } from './generation.ts';

const bytes = new TextEncoder().encode('[]');
const manifest: Manifest = {
  format: manifestFormat,
  generation: 'g-1',
  segmenter: 'fake',
  embedder: null,
  documents: 0,
  clauses: 0,
  terms: 0,
  inputs: {},
  files: [
    {
      name: 'rules.json',
      size: 2,
      sha256: '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
    },
  ],
};

/** Assets that hold these files below `/index/` and answer 404 for everything else. */
const assetsOf = (files: Record<string, string>): Parameters<typeof readAssetGeneration>[0] => ({
  fetch: async (address) => {
    const name = new URL(String(address)).pathname.replace('/index/', '');
    const text = files[name];
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
  },
});

test('清单里的文件都读来，并且核对过', async () => {
  const read = await readAssetGeneration(
    assetsOf({ 'manifest.json': JSON.stringify(manifest), 'rules.json': '[]' }),
  );
  expect([read.manifest.generation, read.files.get('rules.json')]).toEqual(['g-1', bytes]);
});

test.each([
  ['没有清单', {}, 'index_missing'],
  ['清单不像样', { 'manifest.json': '{}' }, 'index_corrupt'],
  ['缺一个文件', { 'manifest.json': JSON.stringify(manifest) }, 'index_missing'],
  ['长短不对', { 'manifest.json': JSON.stringify(manifest), 'rules.json': '[1]' }, 'index_corrupt'],
  ['内容被改', { 'manifest.json': JSON.stringify(manifest), 'rules.json': '{}' }, 'index_corrupt'],
])('%s → 说得清的错误', async (_, files, code) => {
  await expect(readAssetGeneration(assetsOf(files))).rejects.toMatchObject({ code });
});
