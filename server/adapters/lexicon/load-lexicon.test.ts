import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QueryTerms } from '#core/retrieval/query-terms.ts';
import { fold } from '#core/text/fold.ts';
import { dictionaryWords } from '#core/text/lexicon.ts';
import { Gazetteer } from '#core/text/places.ts';
import { loadJiebaWasm } from '../jieba-wasm/node.ts';
import { loadLexicon } from './load-lexicon.ts';

const lexicon = await loadLexicon(join('seeds', 'lexicon'));
const segmenter = await loadJiebaWasm(dictionaryWords(lexicon));

function repeated(words: readonly string[]): string[] {
  const folded = words.map(fold);
  return folded.filter((word, i) => folded.indexOf(word) !== i);
}

describe('词表的资料', () => {
  it('没有重复的条目', () => {
    expect(repeated(Object.values(lexicon.terms).flat())).toEqual([]);
    expect(repeated(lexicon.questionWords)).toEqual([]);
    const pairs = lexicon.synonyms.flatMap(({ say, mean }) =>
      say.flatMap((said) => mean.map((meant) => `${said}→${meant}`)),
    );
    expect(repeated(pairs)).toEqual([]);
    expect(repeated(Object.keys(lexicon.english))).toEqual([]);
    expect(repeated(lexicon.ordinaryNames)).toEqual([]);
  });

  it.each(['最高', '不超过', '第', '以上', '以下', '不低于', '最少', '至少'])(
    '提问的词里没有表示上限和条号的词：%s',
    (word) => {
      expect(lexicon.questionWords).not.toContain(word);
    },
  );

  it('错字的写法不出现在任何领域词和文件用词里', () => {
    const official = [
      ...Object.values(lexicon.terms).flat(),
      ...lexicon.synonyms.flatMap(({ mean }) => mean),
    ].map(fold);
    const slips = Object.keys(lexicon.typos).filter((slip) => official.some((word) => word.includes(slip)));
    expect(slips).toEqual([]);
  });

  it('每条说法带出的词不超过六个', () => {
    const meant = new Map<string, Set<string>>();
    for (const { say, mean } of lexicon.synonyms)
      for (const said of say) meant.set(said, new Set([...(meant.get(said) ?? []), ...mean]));
    expect([...meant].filter(([, mean]) => mean.size > 6).map(([said]) => said)).toEqual([]);
  });

  it('日常词语的地名都真有其地', () => {
    const everywhere = JSON.stringify(lexicon.regions);
    expect(lexicon.ordinaryNames.filter((name) => !everywhere.includes(name))).toEqual([]);
  });

  it('省级三十四个，地级市都在', () => {
    expect(Object.keys(lexicon.regions)).toHaveLength(34);
    const cities = Object.values(lexicon.regions).flatMap((below) =>
      typeof below === 'string' ? [] : Object.keys(below),
    );
    expect(cities.filter((city) => /[市州盟区]$/.test(city)).length).toBeGreaterThan(333);
  });
});

describe('词表用在真实的分词上', () => {
  const gazetteer = new Gazetteer(lexicon, segmenter);
  const citiesIn = (text: string) =>
    gazetteer.find(text).map(({ places }) => places.map(({ city, province }) => city ?? province));

  it.each([
    ['南通和杭州有什么不同', [['南通市'], ['杭州市']]],
    ['东海县的企业', [['连云港市']]],
    ['我在赣榆办企业', [['连云港市']]],
    ['海州区', [['阜新市', '连云港市']]],
    ['江苏有吗', [['江苏省']]],
    ['上海市场监管局', [['上海市']]],
    ['浦东新区', [['上海市']]],
    ['恩施', [['恩施土家族苗族自治州', '恩施土家族苗族自治州']]],
  ])('认得地名：%s', (text, cities) => {
    expect(citiesIn(text)).toEqual(cities);
  });

  it.each([
    '和平利用资源开展合作',
    '公安机关会同有关部门延长期限',
    '县级以上城市沿海地区',
    '新建项目给予奖励',
    '推广安全可信的产品，发生重大安全事故的',
    '由中央财政和县级财政分担',
    '公平安全便民和谐',
    '入海河口和高新技术开发区',
  ])('不把日常词语当地名：%s', (text) => {
    expect(citiesIn(text)).toEqual([]);
  });

  it.each([
    ['知识产全质押', '知识产权质押'],
    ['专力制押代款怎么办', '专利质押代款怎么办'],
    ['强制押运规定', '强制押运规定'],
    ['工伤标准是多少', '工伤标准是多少'],
  ])('改错字：%s', (typed, meant) => {
    expect(new QueryTerms(lexicon, segmenter).correct(typed)).toBe(meant);
  });
});

it('目录里缺文件时说明缺哪个', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhice-lexicon-'));
  await expect(loadLexicon(folder)).rejects.toMatchObject({ code: 'ingest_failed' });
  await expect(loadLexicon(folder)).rejects.toThrow('terms.yaml');
  await rm(folder, { recursive: true });
});
