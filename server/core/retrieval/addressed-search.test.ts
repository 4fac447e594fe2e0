import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../testing/build-corpus.ts';
import { characterSegmenter } from '../testing/character-segmenter.ts';
import type { DocumentId } from '../text/document.ts';
import { emptyLexicon } from '../text/lexicon.ts';
import { searchWithAddresses } from './addressed-search.ts';
import { encodeGeneration, openGeneration } from './generation.ts';

const corpus = buildCorpus([
  {
    id: 'aa-2024-1',
    title: '关于促进知识产权发展的若干措施',
    number: '甲政发〔2024〕1号',
    aliases: ['若干措施'],
    clauses: [
      '（一）保险。对保费给予最高50%的补助。',
      {
        text: '（二）维权。一是补代理费，二是补公证费。',
        points: [{ label: '二是', number: 2, depth: 1, address: '2', start: 13, end: 19 }],
      },
      '（三）质押。对贷款利息给予补助。',
    ],
  },
  {
    id: 'bb-2023-2',
    title: '人才培养办法',
    number: '乙办〔2023〕2号',
    aliases: ['办法'],
    clauses: ['第一条 每年培训一百人。', '第二条 对保费、利息、代理费概不补助。'],
  },
]);
const files = await encodeGeneration({
  corpus,
  lexicon: emptyLexicon,
  rules: [],
  segmenter: characterSegmenter,
});
const index = await openGeneration({ files, generation: 'g1', segmenter: characterSegmenter });
const search = (text: string, more: { limit?: number; documentIds?: ReadonlySet<DocumentId> } = {}) =>
  searchWithAddresses(index, { text, limit: 10, ...more });
const ids = async (text: string, more?: Parameters<typeof search>[1]) =>
  (await search(text, more)).map(({ clauseId, addressed }) => `${addressed ? '*' : ''}${clauseId}`);

describe('直接点到的条款排在前面', () => {
  it.each([
    ['第二条', ['*aa-2024-1/2', '*bb-2023-2/2']],
    ['人才培养办法第二条', ['*bb-2023-2/2']],
    ['若干措施第（三）条 保费', ['*aa-2024-1/3']],
    ['甲政发[2024]1号第一条', ['*aa-2024-1/1']],
    ['第三条和第一条', ['*aa-2024-1/3', '*aa-2024-1/1', '*bb-2023-2/1']],
  ])('%s', async (text, expected) => {
    const found = await ids(text);
    expect(found.filter((id) => id.startsWith('*')).sort()).toEqual([...expected].sort());
    expect(found.slice(0, expected.length).every((id) => id.startsWith('*'))).toBe(true);
  });

  it('只点到文件的，那份文件的条款在前，其中最相关的最先', async () => {
    expect((await ids('乙办〔2023〕2号 保费补助')).slice(0, 3)).toEqual([
      '*bb-2023-2/2',
      '*bb-2023-2/1',
      'aa-2024-1/1',
    ]);
  });

  it('只有别称的，不算点到', async () => {
    expect((await ids('培训的办法')).some((id) => id.startsWith('*'))).toBe(false);
  });

  it('没有的条号、没有收录的文号，与普通检索一样', async () => {
    for (const text of ['第九条保费', '丙府〔2020〕7号保费']) {
      const plain = await index.search({ text, limit: 10 });
      expect(await search(text)).toEqual(
        plain.map((hit) => ({ ...hit, addressed: false, point: undefined })),
      );
    }
  });

  it('分数从高到低，检索不到的也排得进', async () => {
    const hits = await search('第二条 利息');
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(hits.find(({ clauseId }) => clauseId === 'aa-2024-1/2')?.addressed).toBe(true);
  });

  it('点到的项随条款一起给出', async () => {
    const [hit] = await search('若干措施第二条第二项');
    expect([hit?.clauseId, hit?.point?.address]).toEqual(['aa-2024-1/2', '2']);
  });

  it('不越出指定的文件和条数', async () => {
    const documentIds = new Set(corpus.documents.slice(0, 1).map(({ id }) => id));
    expect(await ids('第二条 保费', { documentIds })).toEqual(['*aa-2024-1/2', 'aa-2024-1/1']);
    expect(await ids('人才培养办法第二条', { documentIds })).toEqual(['aa-2024-1/2']);
    expect(await ids('第二条', { limit: 1 })).toHaveLength(1);
  });
});
