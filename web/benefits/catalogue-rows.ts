import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import type { Language } from '../state/preferences.ts';
import { amountLines } from './amount-lines.ts';
import { kindOf } from './filter.ts';
import { benefitsWords } from './words.ts';

const heads = {
  zh: {
    roles: '对象',
    kind: '性质',
    limits: '年限和次数',
    quotes: '原文',
    document: '文件',
    number: '文号',
    region: '地区',
    from: '施行',
    to: '有效期至',
    id: '编号',
  },
  en: {
    roles: 'Roles',
    kind: 'Kind',
    limits: 'Terms',
    quotes: 'Text',
    document: 'Document',
    number: 'Number',
    region: 'City',
    from: 'In force from',
    to: 'To',
    id: 'Id',
  },
};

/** The catalogue as rows of a spreadsheet, the names of the columns first. */
export function catalogueRows(
  entries: readonly CatalogueEntry[],
  language: Language,
): readonly (readonly string[])[] {
  const { columns, kinds } = benefitsWords[language];
  const named = heads[language];
  const head = [
    columns.what,
    columns.who,
    named.roles,
    named.kind,
    columns.amount,
    columns.caps,
    named.limits,
    columns.conditions,
    named.quotes,
    named.region,
    named.document,
    named.number,
    columns.clause,
    named.from,
    named.to,
    named.id,
  ];
  const rows = entries.map((entry) => [
    entry.title,
    entry.beneficiary,
    entry.roles.join('、'),
    kinds[kindOf(entry)],
    amountLines(entry, language).join('；'),
    entry.caps.map(({ quote }) => quote).join('；'),
    entry.limits.map(({ says }) => says).join('；'),
    entry.conditions.map(({ quote }) => quote).join('；'),
    entry.quotes.join('；'),
    entry.document.region ?? '',
    entry.document.title,
    entry.document.number ?? '',
    entry.clause,
    entry.document.effectiveFrom ?? '',
    entry.document.effectiveTo ?? '',
    entry.id,
  ]);
  return [head, ...rows];
}
