import { describe, expect, it } from 'vitest';
import { decodeManifest, encodeManifest, type Manifest } from './manifest.ts';

const manifest: Manifest = {
  format: 1,
  generation: 'g-0123456789ab',
  segmenter: 's@1',
  embedder: null,
  documents: 1,
  clauses: 2,
  terms: 3,
  inputs: { 'documents/a.txt': 'ff' },
  files: [{ name: 'index.json', size: 3, sha256: 'a'.repeat(64) }],
};
const decodeWith = (change: object) => () => decodeManifest(encodeManifest({ ...manifest, ...change }));
const file = (given: object) => ({ files: [{ ...manifest.files[0], ...given }] });

describe('索引清单', () => {
  it('写出再读入不变', () => {
    expect(decodeManifest(encodeManifest(manifest))).toEqual(manifest);
  });

  it.each([
    ['别的格式', { format: 2 }],
    ['文件名带路径', file({ name: '../secret' })],
    ['文件名是点', file({ name: '..' })],
    ['绝对路径', file({ name: '/etc/passwd' })],
    ['大小是负数', file({ size: -1 })],
    ['校验和不是校验和', file({ sha256: 'x' })],
    ['代名带路径', { generation: '../g' }],
    ['同一文件两次', { files: [...manifest.files, ...manifest.files] }],
  ])('拒绝：%s', (_title, change) => {
    expect(decodeWith(change)).toThrow('manifest.json');
  });
});
