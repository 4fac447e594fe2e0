import { describe, it } from 'vitest';
import { contractWords, describeSegmenter } from '#core/testing/segmenter-contract.ts';
import { loadNodejieba } from './segmenter.ts';

const absence = await loadNodejieba(contractWords).then(
  () => undefined,
  (error: unknown) => (error instanceof Error ? error.message : String(error)),
);

if (absence === undefined) {
  describeSegmenter({ name: 'nodejieba', load: () => loadNodejieba(contractWords) });
} else {
  describe('分词器约定：nodejieba', () => {
    it.skip(`本机没有 nodejieba：${absence}`, () => undefined);
  });
}
