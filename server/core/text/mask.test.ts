import { describe, expect, it } from 'vitest';
import { maskPersonalData } from './mask.ts';

const mask = (text: string): string => maskPersonalData(text).text;

describe('遮盖个人信息', () => {
  it.each([
    ['联系电话: 18905131999', '联系电话: 189********'],
    ['电话 189-0513-1999。', '电话 189-****-****。'],
    ['身份证 320706199001011234', '身份证 320***************'],
    ['身份证 32070619900101123X', '身份证 320***************'],
    ['答发人: 马 盈', '答发人: 马 *'],
    ['联系人：朱昌伟', '联系人：朱**'],
    ['联系人：欧阳明月，电话', '联系人：欧***，电话'],
    ['联系人：张三 联系电话：020-39053010', '联系人：张* 联系电话：020-39053010'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    '联系电话：020-39053392、020-39910549',
    '联系人：市市场监管局',
    '王波委员:',
    '联系人：\n联系电话：',
    '索引号：11440106718120458W/2024-00008',
    '共 13812345678901 件',
    '统一社会信用代码 91320706MA1234567X',
  ])('不动：%s', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('长度不变，每处都有提醒', () => {
    const text = '联系人: 朱昌伟\n联系电话: 18905131999';
    const { text: masked, warnings } = maskPersonalData(text);
    expect(masked).toHaveLength(text.length);
    expect(warnings.map(({ source }) => text.slice(source.start, source.end))).toEqual([
      '朱昌伟',
      '18905131999',
    ]);
  });
});
