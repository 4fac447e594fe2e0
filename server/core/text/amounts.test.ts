import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmountType, parseAmount } from './amounts.ts';

const value = (raw: string | number, type: AmountType = 'money'): string => {
  const parsed = parseAmount(raw, { type });
  return parsed.ok ? parsed.value : parsed.error;
};

describe('一个栏目里的数', () => {
  it.each([
    ['1.5万', '15000'],
    ['1.5 万元', '15000'],
    ['１．５万', '15000'],
    ['１．５万元', '15000'],
    ['15,000元', '15000'],
    ['15，000元', '15000'],
    ['1,234,567.89', '1234567.89'],
    ['3千元', '3000'],
    ['三十六万', '360000'],
    ['两万六', '26000'],
    ['七万六千', '76000'],
    ['七万六千元整', '76000'],
    ['一百二十万', '1200000'],
    ['一百二', '120'],
    ['1亿2千万', '120000000'],
    ['3万亿', '3000000000000'],
    ['十万八千', '108000'],
    ['十', '10'],
    ['一万零六', '10006'],
    ['一万零六百', '10600'],
    ['2万5000', '25000'],
    ['三千五', '3500'],
    ['兩萬六', '26000'],
    ['叁拾陆万元整', '360000'],
    ['百万', '1000000'],
    ['1.2亿', '120000000'],
    ['1个亿', '100000000'],
    ['10w', '100000'],
    ['¥300', '300'],
    ['人民币 5 万元', '50000'],
    ['30块钱', '30'],
    ['0', '0'],
    ['零', '0'],
    ['0.10', '0.1'],
  ])('金额 %s 是 %s 元', (raw, expected) => {
    expect(value(raw)).toBe(expected);
  });

  it.each([
    ['36 万多', '360000', 'over'],
    ['三十多万', '300000', 'over'],
    ['约3万元', '30000', 'about'],
    ['3万元左右', '30000', 'about'],
    ['将近5万', '50000', 'under'],
    ['不到5万', '50000', 'under'],
  ])('粗略的数 %s 取 %s 并记下是 %s', (raw, expected, approximate) => {
    expect(parseAmount(raw, { type: 'money' })).toEqual({ ok: true, value: expected, approximate });
  });

  it.each([
    ['12件', 'count', '12'],
    ['1.5万件', 'count', '15000'],
    ['十二', 'count', '12'],
    ['两', 'count', '2'],
    ['30多件', 'count', '30'],
    ['一年半', 'months', '18'],
    ['半年', 'months', '6'],
    ['18个月', 'months', '18'],
    ['2个季度', 'months', '6'],
    ['2年', 'years', '2'],
    ['30%', 'percent', '30'],
    ['百分之三十', 'percent', '30'],
    ['百分之三十点五', 'percent', '30.5'],
    ['三成', 'percent', '30'],
  ] as const)('%s（%s）是 %s', (raw, type, expected) => {
    expect(value(raw, type)).toBe(expected);
  });

  it.each([
    ['', 'money', 'empty'],
    ['-3', 'count', 'negative'],
    ['－3万', 'money', 'negative'],
    ['负三万', 'money', 'negative'],
    ['1e3', 'money', 'not_a_number'],
    ['0x10', 'money', 'not_a_number'],
    ['Infinity', 'money', 'not_a_number'],
    ['NaN', 'money', 'not_a_number'],
    ['1_000', 'money', 'not_a_number'],
    ['1,50', 'money', 'not_a_number'],
    ['1.5.2', 'money', 'not_a_number'],
    ['.5', 'money', 'not_a_number'],
    ['+5', 'money', 'not_a_number'],
    ['½', 'money', 'not_a_number'],
    ['5²', 'money', 'not_a_number'],
    ['①', 'count', 'not_a_number'],
    ['很多', 'count', 'not_a_number'],
    ['千万', 'count', '10000000'],
    ['百', 'count', 'not_a_number'],
    ['十百', 'count', 'not_a_number'],
    ['三四万', 'money', 'ambiguous'],
    ['十几万', 'money', 'ambiguous'],
    ['几万', 'money', 'ambiguous'],
    ['30几件', 'count', 'ambiguous'],
    ['3-5万', 'money', 'ambiguous'],
    ['3到5万', 'money', 'ambiguous'],
    ['1万23', 'money', 'ambiguous'],
    ['1.5万6', 'money', 'ambiguous'],
    ['10 000', 'money', 'ambiguous'],
    ['2.5', 'count', 'not_integer'],
    ['12件', 'money', 'wrong_unit'],
    ['5万元', 'count', 'wrong_unit'],
    ['5美元', 'money', 'wrong_unit'],
    ['0.6万元/人', 'money', 'wrong_unit'],
    ['3天', 'months', 'wrong_unit'],
    ['9999999999999999', 'money', 'too_large'],
  ] as const)('%s（%s）得 %s', (raw, type, expected) => {
    expect(value(raw, type)).toBe(expected);
  });

  it('拒绝时说清写了什么、哪里不对、该怎么写', () => {
    expect(parseAmount('三四万', { type: 'money' })).toEqual({
      ok: false,
      error: 'ambiguous',
      message: '“三四万”可以读成不同的数，请填金额（元），例如15000、1.5万、三十六万元',
    });
  });

  it('写法不同，数相同', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (yuan) => {
        const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',');
        const wide = Array.from(String(yuan), (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
        const wan = `${Math.floor(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, '0')}万`;
        for (const raw of [yuan, `${yuan}元`, grouped, wide, wan, inWords(yuan)])
          expect(value(raw)).toBe(String(yuan));
      }),
    );
  });
});

/** Writes a number below 10⁸ in Chinese, the long way. */
function inWords(number: number): string {
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  if (high === 0) return section(low);
  return `${section(high)}万${low === 0 ? '' : `${low < 1000 ? '零' : ''}${section(low)}`}`;
}

function section(number: number): string {
  const digits = String(number).split('').map(Number);
  const words = digits.map((digit, i) =>
    digit === 0 ? '零' : `${'零一二三四五六七八九'[digit]}${['', '十', '百', '千'][digits.length - 1 - i]}`,
  );
  return words.join('').replace(/零+/g, '零').replace(/零$/, '');
}
