import { expect, test } from 'vitest';
import type { CatalogueInput } from '#core/contract/catalogue.ts';
import { answersOf, entryCount, inputsOf, textsOf } from './fact-values.ts';

const premium: CatalogueInput = {
  id: 'premium',
  label: '保费',
  ask: '保费是多少？',
  required: true,
  type: 'money',
  unit: '元',
  default: null,
};
const level: CatalogueInput = {
  id: 'level',
  label: '级别',
  ask: '什么级别？',
  required: false,
  type: 'level',
  choices: ['国家级', '省级'],
};
const loans: CatalogueInput = {
  id: 'loans',
  label: '贷款',
  ask: '各笔贷款？',
  required: true,
  type: 'list',
  item: [
    { id: 'interest', label: '利息', type: 'money', unit: '元' },
    { id: 'months', label: '月数', type: 'months', unit: '月' },
  ],
};

test('金额连单位交出去，换算由服务来做', () => {
  expect(inputsOf([premium], { premium: ' 8.5 ', 'premium.unit': '万元' })).toEqual({ premium: '8.5万元' });
  expect(inputsOf([premium], { premium: '80000' })).toEqual({ premium: '80000元' });
});

test('自己写了单位的照写，空着的不交', () => {
  expect(inputsOf([premium], { premium: '8万', 'premium.unit': '元' })).toEqual({ premium: '8万' });
  expect(inputsOf([premium, level], { premium: ' ', level: '' })).toEqual({});
  expect(inputsOf([level], { level: '省级' })).toEqual({ level: '省级' });
});

test('几笔的列表：没写的那笔不算', () => {
  const texts = {
    'loans[0].interest': '3',
    'loans[0].interest.unit': '万元',
    'loans[0].months': '12',
    'loans[1].interest': '',
    'loans[2].months': '6',
  };
  expect(inputsOf([loans], texts)).toEqual({
    loans: [{ interest: '3万元', months: '12' }, { months: '6' }],
  });
  expect(entryCount(texts, 'loans')).toBe(3);
  expect(entryCount({}, 'loans')).toBe(1);
  expect(entryCount({ 'loans[99].months': '1' }, 'loans')).toBe(20);
});

test('已经知道的数回到表里，再交出去还是那些数', () => {
  const inputs = { premium: '80000', loans: [{ interest: '30000', months: '12' }] };
  expect(textsOf(inputs)).toEqual({
    premium: '80000',
    'loans[0].interest': '30000',
    'loans[0].months': '12',
  });
  expect(inputsOf([premium, loans], textsOf(inputs))).toEqual({
    premium: '80000元',
    loans: [{ interest: '30000元', months: '12' }],
  });
});

test('没有说起的条件留给服务', () => {
  const condition = (id: string, state: 'met' | 'not_met' | 'unknown' | 'taken') => ({
    id,
    ask: '',
    quote: '',
    state,
  });
  expect(
    answersOf([
      condition('a', 'met'),
      condition('b', 'not_met'),
      condition('c', 'unknown'),
      condition('d', 'taken'),
    ]),
  ).toEqual({ a: true, b: false, c: null });
});
