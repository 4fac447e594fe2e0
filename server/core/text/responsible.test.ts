import { describe, expect, it } from 'vitest';
import { findResponsible } from './responsible.ts';

const read = (text: string) => findResponsible(text).map(({ role, units }) => [role, ...units]);

describe('责任单位', () => {
  it.each([
    [
      '一。（牵头单位：甲局、乙局，配合单位：丙局）',
      [
        ['lead', '甲局', '乙局'],
        ['support', '丙局'],
      ],
    ],
    [
      '一。（牵头单位：市市场监管局<市知识产权局>、市科技局）',
      [['lead', '市市场监管局<市知识产权局>', '市科技局']],
    ],
    [
      '一。〔责任单位：市市场监管局（知识产权局）、市工信局〕',
      [['responsible', '市市场监管局（知识产权局）', '市工信局']],
    ],
    ['一。（甲局、乙局等按职责分工负责）', [['shared', '甲局', '乙局']]],
    ['一。（市知识产权局负责)', [['responsible', '市知识产权局']]],
    [
      '一。(市知识产权局牵头，市科技局、市财政局配合)',
      [
        ['lead', '市知识产权局'],
        ['support', '市科技局', '市财政局'],
      ],
    ],
    ['一。\n责任单位：甲局、乙局', [['responsible', '甲局', '乙局']]],
    [
      '一。（牵头单位：甲局，配合单位：各县区政府、管委会，以下均需各县区政府、管委会落实，不再列出）',
      [
        ['lead', '甲局'],
        ['support', '各县区政府', '管委会'],
      ],
    ],
    [
      '一。〔责任单位：甲局，各县（市、区）人民政府。以下均需各县（市、区）人民政府落实，不再列出〕',
      [['responsible', '甲局', '各县（市、区）人民政府']],
    ],
    ['一。（领导小组各成员单位按职责分工负责)', [['shared', '领导小组各成员单位']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '申请人（法定代表人）应当负责。',
    '由市财政局负责解释。',
    '支持县区（园区）建设（含新建）。',
    '（以上办理时限扣除法定节假日）',
    '承担连带责任（包括保证责任）。',
  ])('没有：%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('单位是原文的一段', () => {
    const text = '推进工作。（牵头单位：市市场监管局<市知识产权局>，配合单位：市委宣传部（版权局））';
    for (const { start, end, units } of findResponsible(text)) {
      for (const unit of units) expect(text.slice(start, end)).toContain(unit);
    }
    expect(findResponsible(text)).toHaveLength(2);
  });
});
