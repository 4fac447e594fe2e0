import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../testing/build-corpus.ts';
import { characterSegmenter } from '../testing/character-segmenter.ts';
import { fakeEmbedder } from '../testing/fake-embedder.ts';
import { emptyLexicon, type Lexicon } from '../text/lexicon.ts';
import { encodeGeneration, openGeneration } from './generation.ts';

const corpus = buildCorpus([
  {
    id: 'aa-2024-1',
    title: '关于促进知识产权发展的若干措施',
    clauses: ['（一）知识产权保险。对保费给予最高50%的补助。', '（二）海外维权。对维权代理费给予支持。'],
  },
  { id: 'bb-2023-2', title: '人才工作方案', clauses: ['一、加强培训。每年培训专利代理师一百人。'] },
]);
const lexicon: Lexicon = { ...emptyLexicon, synonyms: [{ say: ['打官司'], mean: ['维权'] }] };
const source = { corpus, lexicon, rules: { held: [1] }, segmenter: characterSegmenter };

async function open(files: Map<string, Uint8Array>) {
  return openGeneration({ files, generation: 'g1', segmenter: characterSegmenter });
}

describe('一代索引', () => {
  it('写出再读入，文件、条款、词表、规则都在', async () => {
    const index = await open(await encodeGeneration(source));
    expect(index.documents).toEqual(corpus.documents);
    expect(index.clauses).toEqual(corpus.clauses);
    expect(index.lexicon).toEqual(lexicon);
    expect(index.rules).toEqual({ held: [1] });
    expect(index.generation).toBe('g1');
    expect(index.embedder).toBe('none');
  });

  it('同样的来源写出同样的字节', async () => {
    const first = await encodeGeneration({ ...source, embedder: fakeEmbedder });
    expect(await encodeGeneration({ ...source, embedder: fakeEmbedder })).toEqual(first);
  });

  it('按词查到条款，日常说法也查得到', async () => {
    const index = await open(await encodeGeneration(source));
    const top = async (text: string) => (await index.search({ text, limit: 1 })).map((hit) => hit.clauseId);
    expect(await top('保费补助')).toEqual(['aa-2024-1/1']);
    expect(await top('打官司')).toEqual(['aa-2024-1/2']);
    expect(await top('zzz')).toEqual([]);
  });

  it('只查指定的文件', async () => {
    const index = await open(await encodeGeneration({ ...source, embedder: fakeEmbedder }));
    const documentIds = new Set(corpus.documents.slice(1).map(({ id }) => id));
    const hits = await index.search({ text: '知识产权人才培训', limit: 10, documentIds });
    expect(hits.map((hit) => hit.clauseId)).toEqual(['bb-2023-2/1']);
  });

  it('分词器不同时拒绝，并说明怎么办', async () => {
    const files = await encodeGeneration(source);
    const segmenter = { ...characterSegmenter, name: 'other' };
    const opened = openGeneration({ files, generation: 'g1', segmenter });
    await expect(opened).rejects.toMatchObject({ code: 'segmenter_mismatch' });
    await expect(opened).rejects.toThrow('npm run ingest');
  });

  it.each(['index.json', 'corpus.json', 'sources.json', 'lexicon.json', 'rules.json', 'postings.bin'])(
    '缺文件、坏文件都报出文件名：%s',
    async (name) => {
      const files = await encodeGeneration(source);
      const without = new Map([...files].filter(([held]) => held !== name));
      await expect(open(without)).rejects.toMatchObject({ code: 'index_missing', details: { file: name } });
      const broken = new Map(files).set(name, (files.get(name) ?? new Uint8Array()).slice(0, 1));
      await expect(open(broken)).rejects.toMatchObject({ code: 'index_corrupt', details: { file: name } });
    },
  );

  it('有向量时两路合并；换了向量模型则只按词查', async () => {
    const files = await encodeGeneration({ ...source, embedder: fakeEmbedder });
    const both = await openGeneration({
      files,
      generation: 'g1',
      segmenter: characterSegmenter,
      embedder: fakeEmbedder,
    });
    expect(both.embedder).toBe(fakeEmbedder.name);
    const [hit] = await both.search({ text: '保费', limit: 1 });
    expect(hit?.clauseId).toBe('aa-2024-1/1');
    expect(hit?.cosine).toBeGreaterThan(0);
    const other = { ...fakeEmbedder, name: 'other' };
    const words = await openGeneration({
      files,
      generation: 'g1',
      segmenter: characterSegmenter,
      embedder: other,
    });
    expect(words.embedder).toBe('none');
    expect((await words.search({ text: '保费', limit: 1 }))[0]?.cosine).toBe(0);
  });

  it.each([
    ['空', ''],
    ['空白', ' \n'],
    ['标点', '？！'],
    ['孤立代理项', '\ud800'],
    ['空字符', '\u0000'],
    ['没有的字', 'zzzz'],
  ])('什么也没问，就什么也查不到：%s', async (_title, text) => {
    const index = await open(await encodeGeneration(source));
    expect(await index.search({ text, limit: 5 })).toEqual([]);
  });

  it('很长的问句也能查，夹着怪字符不影响', async () => {
    const index = await open(await encodeGeneration(source));
    const text = `${'\u0000\ud800保费'.repeat(20_000)}`;
    expect((await index.search({ text, limit: 1 }))[0]?.clauseId).toBe('aa-2024-1/1');
  });

  it('要零条就是零条；限定到没有的文件也是', async () => {
    const index = await open(await encodeGeneration(source));
    expect(await index.search({ text: '保费', limit: 0 })).toEqual([]);
    expect(await index.search({ text: '保费', limit: 5, documentIds: new Set() })).toEqual([]);
  });

  it('没有文件的索引也能写、能读、能查', async () => {
    const empty = await encodeGeneration({ ...source, corpus: { documents: [], clauses: [] } });
    expect(await (await open(empty)).search({ text: '保费', limit: 5 })).toEqual([]);
  });

  it('向量模型出错时只按词查，并告知', async () => {
    const files = await encodeGeneration({ ...source, embedder: fakeEmbedder });
    const faults: unknown[] = [];
    const broken = { ...fakeEmbedder, embedQuery: () => Promise.reject(new Error('断网')) };
    const index = await openGeneration({
      files,
      generation: 'g1',
      segmenter: characterSegmenter,
      embedder: broken,
      onEmbedderFault: (fault) => faults.push(fault),
    });
    expect((await index.search({ text: '保费', limit: 1 }))[0]?.clauseId).toBe('aa-2024-1/1');
    expect(faults).toEqual([new Error('断网')]);
  });

  it('权重为零时不去问向量模型', async () => {
    const files = await encodeGeneration({ ...source, embedder: fakeEmbedder });
    const embedder = {
      ...fakeEmbedder,
      embedQuery: () => {
        throw new Error('不该来问');
      },
    };
    const opened = { files, generation: 'g1', segmenter: characterSegmenter, embedder, vectorWeight: 0 };
    const onEmbedderFault = (fault: unknown) => expect.unreachable(String(fault));
    const index = await openGeneration({ ...opened, onEmbedderFault });
    expect((await index.search({ text: '保费', limit: 1 }))[0]?.cosine).toBe(0);
  });

  it('词、频次、稀有度看到的是同一套检索词', async () => {
    const index = await open(await encodeGeneration(source));
    expect(index.terms('保费')).toEqual(['保', '费', '保费']);
    expect(index.frequency('保费')).toBe(1);
    expect(index.frequency('补助')).toBe(1);
    expect(index.idf('没有')).toBeGreaterThan(index.idf('保费'));
  });

  it('只有标题、没有规定的条款查不到', async () => {
    const titled = buildCorpus([
      {
        id: 'aa-2024-1',
        title: '办法',
        clauses: [{ text: '一、保费', kind: 'heading' }, '（一）保费补助。'],
      },
    ]);
    const index = await open(await encodeGeneration({ ...source, corpus: titled }));
    expect((await index.search({ text: '保费', limit: 5 })).map(({ clauseId }) => clauseId)).toEqual([
      'aa-2024-1/2',
    ]);
  });
});
