import { describe, expect, test } from 'vitest';
import { createSections } from './sections.ts';

const sectionsOf = createSections({
  sections: [
    { cues: ['几个工作日', '多久办'], headings: ['办理时限'] },
    { cues: ['窗口'], headings: ['受理部门'] },
  ],
  formHeadings: ['申请表'],
});

describe('所问的事写在哪些标题下', () => {
  test.each([
    ['几个工作日办完', '七、办理时限', true],
    ['几个工作日办完', '八、受理部门', false],
    ['去哪个窗口，多久办好', '八、受理部门', true],
    ['能补多少', '七、办理时限', false],
  ])('%s ← %s：%s', (question, headings, expected) => {
    expect(sectionsOf(question).treats(headings)).toBe(expected);
  });

  test('空白表格不作答，问到表格时除外', () => {
    expect(sectionsOf('能补多少').isForm('附件2 奖补申请表')).toBe(true);
    expect(sectionsOf('申请表怎么填').isForm('附件2 奖补申请表')).toBe(false);
    expect(sectionsOf('能补多少').isForm('三、奖励标准')).toBe(false);
  });
});
