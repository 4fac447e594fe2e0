import { describe, expect, it } from 'vitest';
import type { IntentId } from '../../dialogue/question-words.ts';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { answeringFigures, createExpectedFigure, type ExpectedFigure, speaksOfPaying } from './expected.ts';

const expectedOf = createExpectedFigure(
  questionWordsOf({
    askedUnits: ['元', '块', '平方米', '分', '家', '人', '件', '年', '天', '条', '亿', '万'],
    moneyUnits: ['元', '块'],
    measureUnits: ['分', '平方米'],
    timeUnits: ['年', '天'],
    whichOne: ['/几(?:号窗|点(?!钱))/'],
    extents: ['/多大(?=面积)/'],
    points: ['/几分/', '/怎么算分/'],
    charges: ['押金'],
    concessions: ['/不管[^,]{1,9},/'],
    noNumber: ['/吗$/', '/哪[几些]/'],
    shareWords: ['占比', '/率(?:要|是|达)/', '满意度'],
  }),
);

/** Kinds in order of the alphabet, the classifier, and whether only paid sums count. */
function wants(folded: string, ...intents: IntentId[]): string | undefined {
  const expected = expectedOf(intents, folded);
  if (expected === undefined) return undefined;
  const { kinds, unit, paid } = expected;
  return [[...kinds].sort().join(' '), unit, paid === true ? 'paid' : undefined].filter(Boolean).join(' | ');
}

it('问目标的，不拿给人的钱来答；自己问着钱的除外', () => {
  expect(expectedOf(['target', 'quantity'], '质押融资要达到多少')?.unpaid).toBe(true);
  expect(expectedOf(['target', 'quantity'], '规定的奖励数额应为多少')?.unpaid).toBe(undefined);
});

describe('问的是哪一种数', () => {
  it.each<[string, IntentId[], string | undefined]>([
    ['保费补多少', ['amount', 'quantity'], 'money percent | paid'],
    ['要提前几天说', ['quantity'], 'duration'],
    ['晚还了几天,利息能贴多少', ['amount', 'quantity'], 'money percent | paid'],
    ['前几年领过了,这趟还能领多少', ['amount', 'quantity'], 'money percent | paid'],
    ['不管多大面积,最多补多少', ['amount', 'quantity'], 'money percent | paid'],
    ['补多大面积', ['amount', 'quantity'], 'count measure'],
    ['管几年', ['quantity'], 'date duration year'],
    ['最长能住几年', ['quantity'], 'duration'],
    ['哪几年发的,最多领几年', ['quantity'], 'duration'],
    ['代表要占几个', ['quantity'], 'count percent'],
    ['达到的业主占比是多少', ['amount', 'quantity'], 'percent'],
    ['补助占比是多少', ['amount', 'quantity'], 'money percent | paid'],
    ['补助目标是多少', ['amount', 'target'], 'count measure money percent'],
    ['质押融资要达到多少亿元', ['target', 'quantity'], 'money'],
    ['多少元', ['quantity'], 'money'],
    ['多少块', ['quantity'], 'money'],
    ['2024年做了多少钱', ['amount', 'quantity'], 'money'],
    ['利息付了多少钱', ['amount', 'quantity'], 'money percent | paid'],
    ['认证公司收我多少服务费', ['amount', 'quantity'], 'money'],
    ['能收到多少补助', ['amount', 'quantity'], 'money percent | paid'],
    ['培育多少家', ['quantity'], 'count | 家'],
    ['要建几个', ['target'], 'count'],
    ['要建多少个', ['target'], 'count'],
    ['涨了几个点', ['quantity'], 'count measure money percent'],
    ['培育几个人', ['quantity'], 'count | 人'],
    ['达到多少万件', ['target'], 'count | 件'],
    ['有多少万', ['quantity'], 'count measure money percent'],
    ['占比多少', ['quantity'], 'percent'],
    ['满意度是多少', ['quantity'], 'percent'],
    ['转化率要达到多少', ['target'], 'percent'],
    ['有效期多少年', ['validity'], 'date duration year'],
    ['本科能加几分', ['quantity'], 'measure | 分'],
    ['租房住怎么算分', ['amount', 'how'], 'measure | 分'],
    ['收入不能超过多少钱', ['amount', 'quantity'], 'money percent'],
    ['押金多少钱', ['amount', 'quantity'], 'money'],
    ['押金补多少钱', ['amount', 'quantity'], 'money percent | paid'],
    ['合同签几年', ['quantity'], 'date duration year'],
    ['补贴最高不超过多少', ['amount', 'quantity'], 'money percent | paid'],
    ['奖项一次最多评几个人', ['amount', 'quantity'], 'count | 人'],
    ['个人交的占比是多少', ['amount', 'quantity'], 'percent'],
    ['不给钱会怎么罚', ['amount', 'how'], undefined],
    ['不给钱罚款上限多少', ['amount', 'quantity'], 'money percent'],
    ['好几个人分不出先后', ['quantity'], undefined],
    ['新建的一套多大面积', ['quantity'], 'count measure'],
    ['补贴力度多大', ['list'], undefined],
    ['交到几号窗口', ['when', 'quantity'], undefined],
    ['下午几点关门', ['quantity'], undefined],
    ['几天办完', ['quantity'], 'duration'],
    ['什么时候评估', ['when'], 'date duration year'],
    ['目标定了吗', ['target'], undefined],
    ['到2027年的目标定了吗', ['target'], 'count measure money percent'],
    ['目标', ['target'], 'count measure money percent'],
    ['哪个多', ['comparison'], 'count measure money percent'],
    ['哪几家单位', ['list'], undefined],
    ['第几条', ['basis'], undefined],
    ['保险怎么买', ['how'], undefined],
  ])('%s', (folded, intents, expected) => {
    expect(wants(folded, ...intents)).toBe(expected);
  });

  it('问数量又问时候，不当问时候', () => {
    expect(wants('什么时候达到多少件', 'when', 'quantity')).toBe('count | 件');
  });
});

describe('文里哪些数答得上', () => {
  const text = '培育示范企业20家、特派员100名,授权专利1500件,融资60亿元,占比39%,2026年完成。';
  const figures = (kinds: Parameters<typeof answeringFigures>[1]['kinds'], unit?: string): string[] =>
    answeringFigures(text, { kinds, unit }).map((quantity) => quantity.text);

  it('按种类', () => {
    expect(figures(new Set(['money', 'percent']))).toEqual(['60亿元', '39%']);
    expect(figures(new Set(['year']))).toEqual(['2026年']);
  });

  it.each([
    ['家', ['20家']],
    ['户', ['20家']],
    ['人', ['100名']],
    ['项', ['1500件']],
    ['次', []],
  ])('问%s：同类的量词也算', (unit, expected) => {
    expect(figures(new Set(['count']), unit)).toEqual(expected);
  });

  it('量词只管计数，不管别的种类', () => {
    expect(figures(new Set(['count', 'percent']), '家')).toEqual(['20家', '39%']);
  });

  it('起止在原文里', () => {
    const [first] = answeringFigures(text, { kinds: new Set(['money']), unit: undefined });
    expect(text.slice(first?.start, first?.end)).toBe('60亿元');
  });
});

describe('是不是说给钱', () => {
  it.each(['给予补助', '每项奖励', '贴息', '资金支持', '拨付'])('是：%s', (text) => {
    expect(speaksOfPaying(text)).toBe(true);
  });

  it.each(['质押融资60亿元', '培育企业', ''])('不是：%s', (text) => {
    expect(speaksOfPaying(text)).toBe(false);
  });
});

it('问几天的，几年的不算；问管多久的，另外标明', () => {
  const days = expectedOf(['quantity'], '要提前几天说');
  expect(days && answeringFigures('连续工作满1年的，提前30日说', days).map(({ text }) => text)).toEqual([
    '30日',
  ]);
  expect(expectedOf(['quantity'], '备案一次管几年')?.lasting).toBe(true);
  expect(expectedOf(['quantity'], '几年内要备案')?.lasting).toBe(undefined);
});

it('罚款只答问罚的', () => {
  const text = '骗取津贴的，处骗取金额1倍以上3倍以下的罚款；出借证件的，处200元罚款';
  const asked: ExpectedFigure = { kinds: new Set(['count', 'money']), unit: undefined };
  expect(answeringFigures(text, asked)).toEqual([]);
  expect(answeringFigures(text, { ...asked, owed: true }).map((one) => one.text)).toEqual(
    expect.arrayContaining(['200元']),
  );
  expect(expectedOf(['amount', 'quantity'], '出借证件罚多少钱')?.owed).toBe(true);
  expect(expectedOf(['amount', 'quantity'], '津贴是多少钱')?.owed).toBe(undefined);
});

it('用词说的比例只答问比例的', () => {
  const text = '不少于总人数的一半，三分之二以上的业主同意';
  expect(
    answeringFigures(text, { kinds: new Set(['percent']), unit: undefined }).map((one) => one.text),
  ).toEqual(['一半', '三分之二']);
  expect(answeringFigures(text, { kinds: new Set(['percent']), unit: undefined, paid: true })).toEqual([]);
});
