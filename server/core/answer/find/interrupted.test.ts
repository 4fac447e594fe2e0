import { expect, it } from 'vitest';
import { isInterrupted } from './interrupted.ts';

it.each([
  ['积分入户', '积分制入户人员', true],
  ['办公房', '购置自用办公用房的', true],
  ['办公房', '办公和房', false],
  ['办公房', '办公,房', false],
  ['有效专利', '有效无专利', false],
  ['积分入户', '积分入户', false],
  ['积分入户', '积分分值入户', false],
  ['积分入户', '积分、积分制入户', true],
  ['房贴', '房补贴', false],
  ['知识产权师', '知识的产权师', false],
  ['abc', 'abxc', false],
])('%s 在 %s 里', (form, text, expected) => {
  expect(isInterrupted(form, text)).toBe(expected);
});
