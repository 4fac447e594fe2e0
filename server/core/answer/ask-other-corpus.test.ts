import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AskRequest } from '../contract/ask.ts';
import { asking, inPlaces, openTexts, type SeedService } from '../testing/seed-service.ts';

/** Documents that the product has never seen, of three places; the second repeals the first. */
const sources = {
  old: `桃源市人民政府
桃政发〔2020〕7号
关于支持露天书场发展的若干办法
第一条 对新建的露天书场，每座给予2万元补助。
第二条 本办法自2020年3月1日起施行，有效期至2029年12月31日。`,
  new: `桃源市人民政府
桃政发〔2026〕5号
关于进一步支持露天书场发展的若干办法
第一条 对新建的露天书场，每座给予3万元补助，最高不超过30万元。
第二条 鼓励社会力量参与露天书场运营。
第三条 露天书场由市文广旅局牵头管理，市财政局配合。
第四条 本办法自2026年2月1日起施行，有效期至2031年1月31日。《关于支持露天书场发展的若干办法》（桃政发〔2020〕7号）同时废止。`,
  other: `武陵市养老驿站建设方案（2024—2026年）
一、主要目标
到2026年，建成养老驿站45个，培训护理员600名。
二、重点任务
（一）建设驿站。按步骤推进养老驿站建设。（责任单位：市民政局、市卫健委）`,
} as const;

let service: SeedService;
beforeAll(async () => {
  service = await openTexts(inPlaces(sources, (id) => (id === 'other' ? '常德市' : '桃源县')));
}, 60_000);

const ask = (turns: string | readonly string[], rest: Partial<AskRequest> = {}): Promise<Answer> =>
  service.ask(asking(turns, { asOf: '2026-11-20', ...rest }));
const quotesOf = ({ citations }: Answer): string => citations.map(({ quote }) => quote).join('\n');
const documentsOf = ({ citations }: Answer): string[] =>
  [...new Set(citations.map(({ document }) => document.id))].sort();

describe('没见过的文件，没有规则也答得出', () => {
  it('条文写了的金额，逐字引出', async () => {
    const answer = await ask('桃政发〔2026〕5号里，新建露天书场每座补多少');
    expect(answer.kind).toBe('amount');
    expect(quotesOf(answer)).toContain('每座给予3万元补助，最高不超过30万元');
    expect(answer.calculation).toBeNull();
  });

  it('只是鼓励的，说没有规定金额', async () => {
    const answer = await ask('社会力量参与露天书场运营奖励多少');
    expect(answer.kind).toBe('no_amount');
    expect(quotesOf(answer)).toContain('鼓励社会力量参与露天书场运营');
  });

  it('目标数放在最前', async () => {
    const answer = await ask('到2026年建成养老驿站多少个');
    expect(answer.text.startsWith('目标：**45个**〔1〕')).toBe(true);
  });

  it('谁负责', async () => {
    const answer = await ask('养老驿站建设由谁负责');
    expect(answer.text).toContain('市民政局、市卫健委');
  });

  it('文件里没有的，不猜', async () => {
    expect((await ask('桃源县新能源汽车补贴多少')).kind).toBe('not_found');
    expect((await ask('怎么做红烧肉')).kind).toBe('out_of_scope');
  });
});

describe('旧文件和新文件', () => {
  it('引到废止的文件，要说已经废止，引废止它的话', async () => {
    const answer = await ask('桃政发〔2020〕7号第一条');
    expect(
      answer.citations.some(({ document }) => document.id === 'old' && document.status === 'repealed'),
    ).toBe(true);
    expect(answer.warnings.map(({ code }) => code)).toEqual(['document_repealed']);
    expect(answer.text).toContain('已经废止');
  });

  it('废止以前，旧文件有效', async () => {
    const answer = await ask('桃政发〔2020〕7号第一条', { asOf: '2026-01-31' });
    expect(answer.warnings).toEqual([]);
    expect(documentsOf(answer)).toEqual(['old']);
  });

  it('还没施行的新文件，说尚未施行', async () => {
    const answer = await ask('桃政发〔2026〕5号第一条', { asOf: '2026-01-31' });
    expect(answer.warnings.map(({ code }) => code)).toEqual(['before_effective_date']);
  });
});

describe('只引所问地方的文件', () => {
  it.each([
    ['桃源县', ['new', 'old']],
    ['常德市', ['other']],
  ])('%s', async (place, allowed) => {
    for (const topic of [
      '露天书场每座补多少',
      '养老驿站建多少个',
      '有什么补助',
      '由谁负责',
      '第一条说了什么',
    ]) {
      const cited = documentsOf(await ask(`${place}${topic}`));
      expect(cited.filter((id) => !allowed.includes(id))).toEqual([]);
    }
  });
});
