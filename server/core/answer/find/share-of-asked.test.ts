import { expect, it } from 'vitest';
import { topicOf } from '../../testing/sample-inquiry.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { isShareOfAsked } from './share-of-asked.ts';

it.each([
  ['问的就是被取成数的那个数', '失业保险金按照当地最低工资标准的百分之八十确定。', ['最低工资标准'], true],
  ['问的是按它算出来的', '失业保险金按照当地最低工资标准的百分之八十确定。', ['失业保险金'], false],
  ['两样都说到', '失业保险金按照最低工资标准的百分之八十确定。', ['失业保险金', '最低工资标准'], false],
  ['自己的比例', '绿地率不低于百分之三十。', ['绿地率'], false],
  ['另一样东西的成数', '租金的百分之十用于维修。', ['电梯'], false],
])('%s', (_title, text, words, expected) => {
  const [figure] = findQuantities(text);
  if (figure === undefined) throw new Error('没有数');
  expect(isShareOfAsked(text, figure, topicOf(...words))).toBe(expected);
});
