import { describe, expect, it } from 'vitest';
import { formatMoney } from './money.ts';

describe('金额写法', () => {
  it.each([
    ['0', '0元'],
    ['1000', '1000元'],
    ['9999.99', '9999.99元'],
    ['10000', '1万元'],
    ['38000', '3.8万元'],
    ['54050', '54050元'],
    ['16666.66', '16666.66元'],
    ['6000000000', '60亿元'],
    ['120000000', '1.2亿元'],
  ])('%s 写作 %s', (yuan, written) => expect(formatMoney(yuan)).toBe(written));
});
