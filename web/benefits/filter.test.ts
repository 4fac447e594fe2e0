import { describe, expect, test } from 'vitest';
import { citiesOf, filterBenefits, filterOf, queryOf, rolesOf } from './filter.ts';
import { sampleBenefit } from './testing/sample-benefit.ts';

const { document } = sampleBenefit();
const entries = [
  sampleBenefit({ id: 'a', title: '保险补助', roles: ['企业'], certainty: 'ceiling' }),
  sampleBenefit({ id: 'b', title: '培训奖励', roles: ['高校', '企业'], certainty: 'fixed' }),
  sampleBenefit({ id: 'c', title: '海外布局', roles: ['个人'], kind: 'no_amount', certainty: null }),
  sampleBenefit({ id: 'd', title: '保险奖励', roles: ['高校'], document: { ...document, region: '另一市' } }),
];
const none = { text: '', role: '', kind: '' } as const;

describe('筛选奖补', () => {
  test.each([
    ['不筛', none, undefined, 'abcd'],
    ['对象', { ...none, role: '高校' }, undefined, 'bd'],
    ['上限', { ...none, kind: 'ceiling' }, undefined, 'a'],
    ['未定金额', { ...none, kind: 'no_amount' }, undefined, 'c'],
    ['地区', none, '示例市', 'abc'],
    ['没有收录的地区', none, '某市', ''],
    ['字', { ...none, text: '保险' }, undefined, 'ad'],
    ['几个词都要有', { ...none, text: '保险  奖励' }, undefined, 'd'],
    ['全角和大小写不论', { ...none, text: '示政发〔２０２６〕１号' }, '另一市', 'd'],
    ['几样一起', { text: '保险', role: '企业', kind: 'ceiling' }, '示例市', 'a'],
  ] as const)('%s', (_, filter, region, ids) => {
    expect(
      filterBenefits(entries, filter, region)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });

  test('地址和筛选互相对应', () => {
    const filter = { text: '保险 费', role: '高校', kind: 'fixed' } as const;
    expect(filterOf(queryOf(filter))).toEqual(filter);
    expect(queryOf(none)).toBe('');
    expect(filterOf('?kind=free&role=%3Cb%3E&other=1')).toEqual({ text: '', role: '<b>', kind: '' });
  });

  test('对象按项数排，同样多的按字排', () => {
    expect(rolesOf(entries)).toEqual(['企业', '高校', '个人']);
    expect(citiesOf(entries)).toEqual(['示例市', '另一市']);
  });
});
