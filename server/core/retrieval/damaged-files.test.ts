import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { buildCorpus } from '../testing/build-corpus.ts';
import { characterSegmenter } from '../testing/character-segmenter.ts';
import { fakeEmbedder } from '../testing/fake-embedder.ts';
import { emptyLexicon } from '../text/lexicon.ts';
import { encodeGeneration, openGeneration } from './generation.ts';

const corpus = buildCorpus([
  { id: 'aa-2024-1', title: '办法', clauses: ['（一）保费补助。', '（二）贷款利息。'] },
]);
const files = await encodeGeneration({
  corpus,
  lexicon: emptyLexicon,
  rules: [],
  segmenter: characterSegmenter,
  embedder: fakeEmbedder,
});

// The manifest's hashes catch damage first; this is what stands behind them.
it('任何文件改动任何字节，要么照常可用，要么报索引损坏，不会有别的错误', async () => {
  const damage = fc
    .constantFrom(...files.keys())
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.nat((files.get(name)?.length ?? 1) - 1),
        fc.integer({ min: 1, max: 255 }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(damage, async ([name, at, change]) => {
      const bytes = Uint8Array.from(files.get(name) ?? []);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      const damaged = new Map(files).set(name, bytes);
      try {
        const index = await openGeneration({
          files: damaged,
          generation: 'g',
          segmenter: characterSegmenter,
          embedder: fakeEmbedder,
        });
        await index.search({ text: '保费', limit: 5 });
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 2000, seed: 7 },
  );
});
