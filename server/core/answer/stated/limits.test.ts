import { describe, expect, it } from 'vitest';
import { boundsTotal, capsIn, openLimitsIn } from './limits.ts';

const said = (text: string, spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('上限', () => {
  it('后面一句的上限', () => {
    const text = '贴息期限最长12个月，同一企业每年贴息不超过25万元。';
    expect(said(text, capsIn(text, true))).toEqual(['同一企业每年贴息不超过25万元']);
  });

  it.each([
    ['对企业的办公用房补贴不超过企业实际支出。', ['对企业的办公用房补贴不超过企业实际支出']],
    ['两项奖励总额最高为其个人经济贡献的100%。', ['两项奖励总额最高为其个人经济贡献的100%']],
    ['补助不超过投入的40%，每家每年最高5万元。', ['补助不超过投入的40%']],
    ['每户企业每年最高100万元。', []],
    ['贴息期不超过2年，累计时间不超过前条规定的时间。', []],
    ['缴存比例不高于12%。', []],
    ['按最高人民法院的规定执行。', []],
  ])('说不出是多少的上限：%s', (text, limits) => {
    expect(said(text, openLimitsIn(text))).toEqual(limits);
  });

  it('几笔一起的上限', () => {
    expect([boundsTotal('两项奖励总额最高为其贡献的'), boundsTotal('按贡献的')]).toEqual([true, false]);
  });
});
