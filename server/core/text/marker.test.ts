import { describe, expect, it } from 'vitest';
import { isCrossReference } from './cross-reference.ts';
import { readMarker } from './marker.ts';

describe('编号', () => {
  it.each([
    ['第一编 总则', 'part', '第一编', 1],
    ['第十二章 附则', 'chapter', '第十二章', 12],
    ['第二节 保护', 'section', '第二节', 2],
    ['第二十三条 本办法', 'article', '第二十三条', 23],
    ['第15条 本办法', 'article', '第15条', 15],
    ['第三条之一 本办法', 'article', '第三条之一', 3],
    ['十一、保障措施', 'han', '十一、', 11],
    ['（二十二）鼓励', 'han_bracket', '（二十二）', 22],
    ['(四)统筹', 'han_bracket', '(四)', 4],
    ['13．强化', 'arabic', '13．', 13],
    ['1.营业执照', 'arabic', '1.', 1],
    ['1、营业执照', 'arabic', '1、', 1],
    ['7.2017年度审计报告', 'arabic', '7.', 7],
    ['（3）实缴', 'arabic_bracket', '（3）', 3],
    ['3）国家', 'arabic_half', '3）', 3],
    ['⑥商贸', 'circle', '⑥', 6],
    ['二是推动', 'spoken', '二是', 2],
  ])('%s', (text, kind, label, number) => {
    expect(readMarker(text)).toEqual({ kind, label, number });
  });

  it.each([
    '0.5万元/人',
    '1.5万元',
    '2024.6',
    '一、二级学科',
    '最高30万元',
    '2025年6月1日',
    '百分之五',
    '一站式',
  ])('不是编号：%s', (text) => {
    expect(readMarker(text)).toBeUndefined();
  });
});

describe('行首的引用', () => {
  const refers = (text: string): boolean => {
    const marker = readMarker(text);
    return marker !== undefined && isCrossReference(text, marker);
  };

  it.each([
    '第五条所称地理标志',
    '第五条规定的奖励',
    '第七条第二款规定',
    '第三条、第四条',
    '第三条至第五条规定',
    '第三条的规定执行',
    '（一）项规定的条件',
    '（一）、（二）项',
    '第二章第五条',
  ])('引用：%s', (text) => {
    expect(refers(text)).toBe(true);
  });

  it.each([
    '第五条 所称地理标志',
    '第五条本办法所称',
    '第五条中小企业申请',
    '（一）项目申报。',
    '（一）标准：',
    '第一章 总则',
    '（二）条件成熟的',
  ])('不是引用：%s', (text) => {
    expect(refers(text)).toBe(false);
  });
});
