import { expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { viewClause } from './clause-view.ts';
import { referredIn, withReferred } from './referred.ts';

const document = sampleDocument({ id: 'aa', title: '甲市条例' });
const clauses = [
  sampleClause({
    id: 'aa/5',
    label: '第五条',
    text: '第五条 单位应当公告下列信息：\n（一）电话；\n（二）价格。\n单位应当建立档案。',
  }),
  sampleClause({ id: 'aa/6', label: '第六条', text: '第六条 任何人不得堵塞通道。' }),
];
const referredBy = referredIn({ clausesOf: (id) => (id === document.id ? clauses : []) });
const textsFor = (folded: string): string[] => referredBy(document.id, folded).map(({ text }) => text);

it.each([
  ['整条', '违反本条例第六条规定的,处罚款', ['第六条任何人不得堵塞通道.']],
  [
    '其中一款，连同款下的各项',
    '违反本条例第五条第一款规定的,处罚款',
    ['第五条单位应当公告下列信息:(一)电话;(二)价格.'],
  ],
  ['后一款', '违反本条例第五条第二款规定的,处罚款', ['单位应当建立档案.']],
  ['几条', '违反本条例第五条第二款,第六条规定的,处罚款', ['单位应当建立档案.', '第六条任何人不得堵塞通道.']],
  ['没有这一条', '违反本条例第九条规定的,处罚款', []],
  ['别的法的条', '违反《中华人民共和国道路交通安全法》第六条规定的,处罚款', []],
  ['没有指到别处', '堵塞通道的,处罚款', []],
])('%s', (_title, folded, expected) => {
  expect(textsFor(folded)).toEqual(expected);
});

it('只给说到所问那一面的句子添上所指条文的话', () => {
  const view = viewClause(
    sampleClause({
      id: 'aa/7',
      label: '第七条',
      text: '第七条 违反本条例第六条规定的，处罚款。符合本条例第五条第二款规定的，予以表扬。',
    }),
    document,
  );
  const fined = withReferred(view, (folded) => folded.includes('罚款'), referredBy);
  expect(fined.sentences.map(({ context }) => context)).toEqual(['第六条任何人不得堵塞通道.', '']);
  expect(withReferred(view, () => false, referredBy)).toBe(view);
});
