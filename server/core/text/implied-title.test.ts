import { describe, expect, it } from 'vitest';
import { parseText } from './testing/parse-text.ts';

const rules = '第二条 给予奖励10万元。\n第三条 本实施细则自2024年1月1日起施行。';

describe('没有印标题的细则', () => {
  it.each([
    [
      '取自第一条',
      '第一条 根据《甲市人才办法》，为便于实施，结合本市实际，制订本实施细则。',
      '甲市人才办法实施细则',
    ],
    ['章的标题在前', '第一章 总则\n第一条 根据《甲市人才办法》制定本细则。', '甲市人才办法细则'],
    ['没有写所实施的办法，用文件名', '第一条 为加强管理，制定本细则。', 'fixture'],
  ])('%s', (_title, first, title) => {
    expect(parseText(`${first}\n${rules}`).document.title).toBe(title);
  });
});
