import { expect, test } from 'vitest';
import type { DocumentEntry } from '#core/contract/documents.ts';
import { filterDocuments } from './filter-documents.ts';

const document = (id: string, fields: Partial<DocumentEntry>): DocumentEntry => ({
  id,
  title: '',
  number: null,
  issuer: null,
  region: null,
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  status: 'not_stated',
  kind: 'other',
  aliases: [],
  repeals: [],
  stages: [],
  clauseCount: 1,
  ...fields,
});

const documents = [
  document('a', {
    title: '关于促进创新的措施',
    number: '甲政发〔2025〕1号',
    region: '甲市',
    aliases: ['创新十条'],
  }),
  document('b', { title: '创新工作方案', issuer: '乙县人民政府', region: '乙县' }),
];

test.each([
  ['', undefined, ['a', 'b']],
  ['创新', undefined, ['a', 'b']],
  ['创新 方案', undefined, ['b']],
  ['方案　创新', undefined, ['b']],
  ['[2025]1', undefined, ['a']],
  ['十条', undefined, ['a']],
  ['乙县人民政府', undefined, ['b']],
  ['', '甲市', ['a']],
  ['方案', '甲市', []],
  ['没有的', undefined, []],
])('“%s”，地区 %s', (text, region, found) => {
  expect(filterDocuments(documents, { text, region }).map(({ id }) => id)).toEqual(found);
});
