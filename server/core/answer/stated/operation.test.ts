import { describe, expect, it } from 'vitest';
import { operationOf } from './operation.ts';

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

  it.each([
    ['对已认定的企业，按照不超过企业经济贡献的95%予以奖励', true],
    ['抵扣额不超过实际支付服务费的40%', true],
    ['投资不低于500万元的按投资额的5%补助', false],
  ])('只许诺上限：%s', (text, isCeiling) => {
    expect(operationOf(text)?.isCeiling).toBe(isCeiling);
  });

  it.each([
    [
      '按照其个人经济贡献40%比例给予特殊人才奖励',
      { op: 'rate', factor: '40', base: '个人经济贡献', yearly: false },
    ],
    [
      '按每月每平方米最高50元的标准予以场地补贴',
      { op: 'each', each: '50', unit: '平方米', noun: '', every: 'month' },
    ],
    [
      '按每名专职人员每年2万元补助所在单位',
      { op: 'each', each: '20000', unit: '名', noun: '专职人员', every: 'year' },
    ],
  ])('%s', (text, operation) => {
    expect(operationOf(text)?.operation).toEqual(operation);
  });

  it.each([
    ['几项一起的上限', '两项奖励总额最高为其个人经济贡献的100%'],
    ['说不出是什么的几成', '对超基数部分给予企业连续5年95%的奖励'],
    ['两样都要数', '每人每次补贴50元'],
  ])('%s：不算', (_, text) => {
    expect(operationOf(text)).toBeUndefined();
  });
});
