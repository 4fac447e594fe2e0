import { expect, it } from 'vitest';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { findAskedPeriod } from './asked-period.ts';

const periodIn = (question: string) => {
  const folded = fold(question);
  return findAskedPeriod({ folded, quantities: findQuantities(folded) }, '2026-11-20');
};

it.each([
  ['2031年还能领吗', { said: '2031年', from: '2031-01-01', to: '2031-12-31' }],
  ['2029年年底才拿到，还管用吗', { said: '2029年', from: '2029-12-01', to: '2029-12-31' }],
  ['2031年元旦照领不误吧', { said: '2031年', from: '2031-01-01', to: '2031-01-31' }],
  ['2030年2月还有效吗', { said: '2030年2月', from: '2030-02-01', to: '2030-02-28' }],
  ['2030年6月1号还算数吗', { said: '2030年6月1号', from: '2030-06-01', to: '2030-06-01' }],
  ['明年还管用吗', { said: '明年', from: '2027-01-01', to: '2027-12-31' }],
  ['大后年底还管用吗', { said: '大后年', from: '2029-12-01', to: '2029-12-31' }],
])('%s', (question, period) => {
  expect(periodIn(question)).toEqual(period);
});

it.each([
  '2021年印发的那份还有效吗',
  '2021年那个办法废了没',
  '2025年的补贴还能领吗',
  '现在还有效吗',
  '2017年促进发展那个办法，如今还算数不',
])('年份只说明是哪份文件，或者没有说时间：%s', (question) => {
  expect(periodIn(question)).toBeUndefined();
});
