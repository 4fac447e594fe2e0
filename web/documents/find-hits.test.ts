import { expect, test } from 'vitest';
import type { ClauseNode } from '#core/contract/documents.ts';
import { clauseList, headOf } from './clause-list.ts';
import { cutAtHits, findHits, hitsByClause, maxHits } from './find-hits.ts';

const node = (id: string, text: string, rest: Partial<ClauseNode> = {}): ClauseNode => ({
  id,
  kind: 'item',
  label: '',
  number: null,
  heading: '',
  text,
  responsible: [],
  children: [],
  ...rest,
});

test('条款按阅读次序，带层次', () => {
  const tree = [node('1', '', { children: [node('1.1', ''), node('1.2', '')] }), node('2', '')];
  expect(clauseList(tree).map(({ clause, depth }) => [clause.id, depth])).toEqual([
    ['1', 0],
    ['1.1', 1],
    ['1.2', 1],
    ['2', 0],
  ]);
});

test.each([
  ['（一）', '奖励标准', '（一）奖励标准。每项10万元。', '（一）奖励标准'],
  ['（一）', '奖励', '（一）每项10万元。', '（一）'],
  ['前言', '', '为促进创新。', ''],
  ['', '', '一段话。', ''],
])('条首 %s%s', (label, heading, text, head) => {
  expect(headOf(node('1', text, { label, heading }))).toBe(head);
});

test('标题的条首是全文', () => {
  expect(headOf(node('1', '一、促进创新', { kind: 'heading', label: '一、', heading: '促进' }))).toBe(
    '一、促进创新',
  );
});

const clauses = clauseList([node('a', '补助最高50％，补助'), node('b', 'aaa'), node('c', '无')]);

test.each([
  [
    '补助',
    [
      ['a', 0, 2],
      ['a', 8, 10],
    ],
  ],
  ['50%', [['a', 4, 7]]],
  [' 无 ', [['c', 0, 1]]],
  ['AA', [['b', 0, 2]]],
  ['', []],
  ['  ', []],
  ['.*', []],
])('查找“%s”', (text, found) => {
  expect(findHits(clauses, text).map(({ clauseId, start, end }) => [clauseId, start, end])).toEqual(found);
});

test('最多数到上限多一处', () => {
  expect(findHits(clauseList([node('a', '的'.repeat(maxHits * 3))]), '的')).toHaveLength(maxHits + 1);
});

test('按命中切开，跨过条首的命中分两截', () => {
  const text = '（一）奖励标准。奖励';
  const hits = hitsByClause(findHits(clauseList([node('a', text)]), '奖励')).get('a') ?? [];
  expect(cutAtHits(text, hits, { from: 0, to: 4 })).toEqual([
    { text: '（一）', hit: undefined },
    { text: '奖', hit: 0 },
  ]);
  expect(cutAtHits(text, hits, { from: 4, to: text.length })).toEqual([
    { text: '励', hit: 0 },
    { text: '标准。', hit: undefined },
    { text: '奖励', hit: 1 },
  ]);
});
