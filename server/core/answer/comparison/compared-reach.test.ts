import { expect, it } from 'vitest';
import { sampleClause } from '../../testing/sample-documents.ts';
import { topicOf } from '../../testing/sample-inquiry.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { isOfSameReach } from './compared-reach.ts';

const words = { abroad: ['海外', '国际'], abroadByNature: ['pct'] };

it.each([
  ['发明专利', '新增发明专利授权900件', true],
  ['发明专利', '新增海外发明专利授权150件', false],
  ['海外发明专利', '新增海外发明专利授权150件', true],
  ['海外发明专利', '新增发明专利授权900件', false],
  ['pct', '新增ＰＣＴ申请30件', true],
])('问%s，写的是%s', (asked, text, expected) => {
  const [figure] = findQuantities(text);
  if (figure === undefined) throw new Error('没有数');
  const quote = { clause: sampleClause({ id: 'aa/1', text }), start: 0, end: text.length };
  expect(isOfSameReach(topicOf(asked), figure, quote, words)).toBe(expected);
});
