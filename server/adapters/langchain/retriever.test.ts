import { describe, expect, it } from 'vitest';
import { encodeGeneration, openGeneration } from '#core/retrieval/generation.ts';
import { buildCorpus } from '#core/testing/build-corpus.ts';
import { characterSegmenter } from '#core/testing/character-segmenter.ts';
import { emptyLexicon } from '#core/text/lexicon.ts';
import { ClauseRetriever } from './retriever.ts';

const corpus = buildCorpus([
  {
    id: 'aa-2024-1',
    title: '甲办法',
    number: '甲发〔2024〕1号',
    region: '甲市',
    clauses: ['（一）对保费给予补助。'],
  },
  { id: 'bb-2024-2', title: '乙办法', region: '乙市', clauses: ['（一）对保费给予奖励。', '（二）其他。'] },
]);
const files = await encodeGeneration({
  corpus,
  lexicon: emptyLexicon,
  rules: [],
  segmenter: characterSegmenter,
});
const index = await openGeneration({ files, generation: 'g', segmenter: characterSegmenter });

describe('LangChain 检索器', () => {
  it('一条条款一个文档，原文不动，带出处', async () => {
    const [first] = await new ClauseRetriever({ index }).invoke('保费补助');
    expect(first).toMatchObject({
      id: 'aa-2024-1/1',
      pageContent: '（一）对保费给予补助。',
      metadata: { label: '（一）', title: '甲办法', number: '甲发〔2024〕1号', issuer: null, region: '甲市' },
    });
  });

  it('顺序和直接检索一致，条数可限', async () => {
    const direct = (await index.search({ text: '保费', limit: 10 })).map(({ clauseId }) => clauseId);
    const ids = async (limit: number) =>
      (await new ClauseRetriever({ index, limit }).invoke('保费')).map(({ id }) => id);
    expect(await ids(10)).toEqual(direct);
    expect(await ids(1)).toEqual(direct.slice(0, 1));
  });

  it('可以只查一个地区', async () => {
    const found = await new ClauseRetriever({ index, region: '乙市' }).invoke('保费补助');
    expect(found.map(({ id }) => id)).toEqual(['bb-2024-2/1']);
  });

  it('能接在链里', async () => {
    const chain = new ClauseRetriever({ index, limit: 1 }).pipe((found) =>
      found.map((held) => held.pageContent),
    );
    expect(await chain.invoke('补助')).toEqual(['（一）对保费给予补助。']);
  });
});
