import { expect, it } from 'vitest';
import { likeness, pairsOf } from './likeness.ts';

it.each([
  ['重度失能或完全失能', '评下来完全失能', 1],
  ['b类', '本人b类', 1],
  ['b类', '本人c类', 0],
  ['', '什么也没有', 0],
])('%s：%s', (label, said, share) => {
  expect(likeness(label, said, new Set())).toBe(share);
});

it('表头里也有的字不分高下', () => {
  expect(likeness('能力完好', '能力怎么评', new Set(pairsOf('能力评估等级')))).toBe(0);
});
