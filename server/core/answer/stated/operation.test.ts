import { describe, expect, it } from 'vitest';
import { capsIn, operationOf } from './operation.ts';

describe('一句话里的一种算法', () => {
  it.each([
    ['按照实际支付利息的40%给予贴息', { op: 'rate', factor: '40', base: '实际支付利息', yearly: false }],
    [
      '按贷款实际发生额的年化1.5%给予贴息',
      { op: 'rate', factor: '1.5', base: '贷款实际发生额', yearly: true },
    ],
    ['补贴保费的60%', { op: 'rate', factor: '60', base: '保费', yearly: false }],
    ['按照市场租金的1.5倍收取占用费', { op: 'times', factor: '1.5', base: '市场租金', countsMonths: false }],
    ['押金为两个月的市场租金', { op: 'times', factor: '2', base: '市场租金', countsMonths: true }],
    ['按照每吨标准煤200元给予补助', { op: 'each', each: '200', unit: '吨', noun: '标准煤' }],
    ['每指定一个国家资助2000元', { op: 'each', each: '2000', unit: '个', noun: '国家' }],
    ['每调解成功1件补贴600元', { op: 'each', each: '600', unit: '件', noun: '' }],
  ])('%s', (text, operation) => {
    expect(operationOf(text)?.operation).toEqual(operation);
  });

  it.each([
    ['两种算法', '首次按利息的50%贴息，再次按利息的30%贴息'],
    ['一笔定额', '一次性奖励5万元'],
    ['按年计的，不按件', '每年补助5万元'],
    ['只有门槛', '设备投资额不低于500万元'],
    ['每件若干，另有一笔', '每件资助2万元，另给10万元'],
  ])('%s：不算', (_, text) => {
    expect(operationOf(text)).toBeUndefined();
  });

  it('达到500吨的是条件，最高60万元是上限', () => {
    const stated = operationOf('年节能量达到500吨的，按照每吨200元给予补助，单个项目最高60万元');
    expect([stated?.operation.op, stated?.caps.map(({ limit }) => limit), stated?.isCeiling]).toEqual([
      'each',
      ['600000'],
      false,
    ]);
  });

  it('最高50%只许诺上限', () => {
    expect(operationOf('按评估费的最高50%给予补助')?.isCeiling).toBe(true);
  });

  it('后面一句的上限', () => {
    const text = '贴息期限最长12个月，同一企业每年贴息不超过25万元。';
    expect(capsIn(text, true).map(({ start, end }) => text.slice(start, end))).toEqual([
      '同一企业每年贴息不超过25万元',
    ]);
  });
});
