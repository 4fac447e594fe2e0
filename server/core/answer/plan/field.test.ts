import { expect, it } from 'vitest';
import { fakeIndex } from '../../testing/fake-index.ts';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { inquiryOf, scopeOf, topicOf, topicTerm } from '../../testing/sample-inquiry.ts';
import { createField } from './field.ts';

const evidence = { clauseId: sampleClause({ id: 'aa/1', text: '' }).id, start: 0, end: 0 };
const document = sampleDocument({
  id: 'aa',
  title: '甲市人才引进若干措施',
  aliases: ['引才十条'],
  repeals: [{ number: undefined, title: '老工业振兴办法', evidence }],
});
const clauses = [sampleClause({ id: 'aa/1', heading: '安家补贴', text: '安家补贴。对购车的给予支持。' })];
const index = {
  ...fakeIndex({ documents: [document], clauses }),
  frequency: (term: string) => (term === '养老' ? 0 : 1),
};
const isInField = createField(index, {
  terms: { 人才: ['博士后', '创业园', '养老'], 民生: ['养老', '低保', '养老'] },
});
const asking = (...topic: Parameters<typeof topicTerm>[]) =>
  inquiryOf('', { topic: topicOf(...topic.map(([text, facts]) => topicTerm(text, facts))) });

it.each([
  ['标题里的词', asking(['人才引进']), true],
  ['别名里的词', asking(['引才十条']), true],
  ['被废止的文件的标题', asking(['工业振兴']), true],
  ['条款标题里的词', asking(['安家补贴']), true],
  ['另一种写法在标题里', asking(['落户费', { forms: ['落户费', '安家补贴'] }]), true],
  ['文件多半用到的那一类词', asking(['博士后']), true],
  ['文件多半没用的那一类词', asking(['低保']), false],
  ['只在正文里', asking(['购车']), false],
  ['哪里都没有', asking(['公积金']), false],
  ['一般词', asking(['人才引进', { generic: true }]), false],
  ['太轻的词', asking(['人才引进', { weight: 0.19 }]), false],
  ['够重的词', asking(['人才引进', { weight: 0.2 }]), true],
  ['没有话题', asking(), false],
])('%s', (_title, inquiry, expected) => {
  expect(isInField(inquiry)).toBe(expected);
});

it('说了所收的地方、点了所收的文件，就算在内', () => {
  const inquiry = asking(['公积金']);
  expect(isInField({ ...inquiry, turn: { ...inquiry.turn, scope: scopeOf({ regions: ['甲市'] }) } })).toBe(
    true,
  );
  expect(isInField({ ...inquiry, named: [document.id] })).toBe(true);
  expect(isInField({ ...inquiry, regions: ['甲市'] })).toBe(false);
});
