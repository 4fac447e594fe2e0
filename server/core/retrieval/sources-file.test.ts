import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../testing/build-corpus.ts';
import { characterSegmenter } from '../testing/character-segmenter.ts';
import { sampleDocument } from '../testing/sample-documents.ts';
import type { DocumentId } from '../text/document.ts';
import { emptyLexicon } from '../text/lexicon.ts';
import { encodeGeneration, openGeneration } from './generation.ts';
import { decodeSources, encodeSources, sourcesFile } from './sources-file.ts';
import { encodeJson } from './stored-json.ts';

const text = '第 1 页\r\n（一）保费\n补助。\f\ud800';
const source = { path: 'a.txt', format: 'txt', sha256: '0'.repeat(64), length: text.length };
const corpus = {
  ...buildCorpus([
    { id: 'aa-2024-1', title: '办法', clauses: ['（一）保费补助。'], source },
    { id: 'bb-2023-2', title: '方案', clauses: ['一、培训。'] },
  ]),
  sources: new Map([['aa-2024-1' as DocumentId, text]]),
};

describe('整理以前的文字随索引保存', () => {
  it('写出再读入一字不差，没有的就是没有', async () => {
    const files = await encodeGeneration({
      corpus,
      lexicon: emptyLexicon,
      rules: [],
      segmenter: characterSegmenter,
    });
    const index = await openGeneration({ files, generation: 'g1', segmenter: characterSegmenter });
    expect(index.documents.map(({ id }) => index.sourceText(id))).toEqual([text, undefined]);
  });

  it.each([
    ['多一个字', [{ id: 'aa-2024-1', text: `${text}多` }]],
    ['没有这份文件', [{ id: 'cc-2022-3', text }]],
    ['不是文字', [{ id: 'aa-2024-1', text: 1 }]],
    ['不是列表', {}],
  ])('%s：报索引损坏', (_, stored) => {
    expect(() => decodeSources(encodeJson(stored), corpus.documents)).toThrow(
      expect.objectContaining({
        code: 'index_corrupt',
        details: expect.objectContaining({ file: sourcesFile }),
      }),
    );
  });

  it('按文件的次序写，与收进来的先后无关', () => {
    const second = sampleDocument({ id: 'bb-2023-2' });
    const ids = [second.id, 'aa-2024-1' as DocumentId];
    const stored = (order: DocumentId[]) =>
      encodeSources({ ...corpus, sources: new Map(order.map((id) => [id, id])) });
    expect(stored(ids)).toEqual(stored(ids.toReversed()));
  });
});
