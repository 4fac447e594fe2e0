import { expect, test } from 'vitest';
import { formatMoney, groupDigits } from './format-money.ts';

test.each([
  ['0', '0元'],
  ['500', '500元'],
  ['9900', '9,900元'],
  ['9999', '9,999元'],
  ['10000', '1万元'],
  ['10001', '10,001元'],
  ['10100', '1.01万元'],
  ['15500', '1.55万元'],
  ['15550', '15,550元'],
  ['40000', '4万元'],
  ['16666.66', '16,666.66元'],
  ['100000.50', '100,000.50元'],
  ['12345670000', '1,234,567万元'],
])('%s 元写作 %s', (value, written) => {
  expect(formatMoney(value, 'zh')).toBe(written);
});

test('英文写作人民币记号', () => {
  expect(formatMoney('1234567.8', 'en')).toBe('¥1,234,567.8');
});

test.each([
  ['1', '1'],
  ['999', '999'],
  ['1000', '1,000'],
  ['1234567.1234', '1,234,567.1234'],
])('%s 分节写作 %s', (value, written) => {
  expect(groupDigits(value)).toBe(written);
});
