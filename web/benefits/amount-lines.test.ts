import { expect, test } from 'vitest';
import type { UnitAmount } from '#core/contract/catalogue.ts';
import { amountLines } from './amount-lines.ts';
import { sampleBenefit } from './testing/sample-benefit.ts';

const amount = (parts: Partial<UnitAmount>): UnitAmount => ({
  kind: 'money',
  value: '300000',
  per: '项',
  level: null,
  quote: '',
  ...parts,
});

test.each([
  ['fixed', amount({}), '每项30万元', '¥300,000 per 项'],
  ['ceiling', amount({}), '每项最高30万元', 'at most ¥300,000 per 项'],
  ['ceiling', amount({ per: '' }), '最高30万元', 'at most ¥300,000'],
  ['fixed', amount({ value: '10000', per: '10件' }), '每10件1万元', '¥10,000 per 10件'],
  [
    'ceiling',
    amount({ per: '家', level: '国家级' }),
    '国家级：每家最高30万元',
    '国家级: at most ¥300,000 per 家',
  ],
  ['ceiling', amount({ kind: 'percent', value: '50', per: '保费' }), '保费的最高50%', 'at most 50% of 保费'],
  ['external', amount({ kind: 'percent', value: '50', per: '省级奖励' }), '省级奖励的50%', '50% of 省级奖励'],
] as const)('%s', (certainty, one, zh, en) => {
  const entry = sampleBenefit({ certainty, amounts: [one] });
  expect(amountLines(entry, 'zh')).toEqual([zh]);
  expect(amountLines(entry, 'en')).toEqual([en]);
});

test('没有定金额的一行也没有', () => {
  expect(amountLines(sampleBenefit({ kind: 'no_amount', certainty: null, amounts: [] }), 'zh')).toEqual([]);
});
