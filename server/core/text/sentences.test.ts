import { describe, expect, it } from 'vitest';
import { splitParts, splitSentences } from './sentences.ts';

const texts = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));
const parts = (text: string): string[] =>
  splitParts(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('断句', () => {
  it('按句号、换行断开，括号和书名号里的不断', () => {
    expect(texts('鼓励登记。每件1000元；不超过2万元\n（牵头单位：市局。配合：各县）另行规定')).toEqual([
      '鼓励登记。',
      '每件1000元；不超过2万元',
      '（牵头单位：市局。配合：各县）另行规定',
    ]);
  });

  it('没有关上的括号只影响本行', () => {
    expect(texts('见附件（一。甲\n乙。丙')).toEqual(['见附件（一。甲', '乙。', '丙']);
  });

  it('按逗号、分号分小句，数字里的逗号不算', () => {
    expect(parts('有效发明专利达10,374件，比去年增长609件')).toEqual([
      '有效发明专利达10,374件，',
      '比去年增长609件',
    ]);
  });

  it('空文本没有句子', () => {
    expect(texts(' \n ')).toEqual([]);
  });
});
