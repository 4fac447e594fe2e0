import type { CatalogueEntry } from '#core/contract/catalogue.ts';

/** A benefit for tests; what matters to a test is passed in. */
export function sampleBenefit(parts: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id: 'sample.benefit',
    kind: 'amount',
    title: '示例补助',
    clauseId: 'sample/1',
    clause: '（一）',
    document: {
      id: 'sample',
      title: '示例办法',
      number: '示政发〔2026〕1号',
      region: '示例市',
      effectiveFrom: '2026-01-01',
      effectiveTo: null,
    },
    beneficiary: '企业',
    roles: ['企业'],
    certainty: 'fixed',
    quotes: ['每项给予1万元补助'],
    amounts: [{ kind: 'money', value: '10000', per: '项', level: null, quote: '每项给予1万元补助' }],
    conditions: [],
    inputs: [],
    caps: [],
    limits: [],
    readings: [],
    notStated: [],
    documentSilentOn: [],
    ...parts,
  };
}
