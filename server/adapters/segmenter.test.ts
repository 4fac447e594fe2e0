import { afterEach, expect, it, vi } from 'vitest';
import { loadSegmenter, segmenterChoice } from './segmenter.ts';

afterEach(() => {
  vi.doUnmock('nodejieba');
  vi.resetModules();
});

it.each([
  [{ ZHICE_NATIVE: 'off' }, 'jieba-wasm'],
  [{ ZHICE_NATIVE: 'on' }, 'auto'],
  [{}, 'auto'],
])('环境变量 %j 选 %s', (environment, choice) => {
  expect(segmenterChoice(environment)).toBe(choice);
});

it('不用原生模块时是 jieba-wasm', async () => {
  expect((await loadSegmenter(['贯标'], 'jieba-wasm')).name).toMatch(/^jieba-wasm@/);
});

it.each(['BINDING_NOT_FOUND', 'ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND'])(
  '原生模块载不了（%s）就改用 jieba-wasm；点名要它时如实报错',
  async (code) => {
    const cut = (): never => {
      throw Object.assign(new Error('native binding'), { code });
    };
    vi.doMock('nodejieba', () => ({ default: { cut } }));
    expect((await loadSegmenter(['贯标'], 'auto')).name).toMatch(/^jieba-wasm@/);
    await expect(loadSegmenter(['贯标'], 'nodejieba')).rejects.toMatchObject({ code });
  },
);

it('原生模块自身的别的错误不掩盖', async () => {
  const cut = (): never => {
    throw new Error('dictionary is broken');
  };
  vi.doMock('nodejieba', () => ({ default: { cut } }));
  await expect(loadSegmenter(['贯标'], 'auto')).rejects.toThrow('dictionary is broken');
});
