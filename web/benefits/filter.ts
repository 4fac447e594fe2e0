import type { CatalogueEntry } from '#core/contract/catalogue.ts';

export const benefitKinds = ['fixed', 'ceiling', 'external', 'no_amount'] as const;

export type BenefitKind = (typeof benefitKinds)[number];

/** Which benefits to show; an empty field asks for nothing. */
export interface BenefitFilter {
  readonly text: string;
  readonly role: string;
  readonly kind: BenefitKind | '';
}

/** Whether the figure is fixed, a ceiling, worked out from a figure elsewhere, or not set at all. */
export function kindOf({ certainty }: CatalogueEntry): BenefitKind {
  return certainty ?? 'no_amount';
}

/** The filter that an address such as `?role=企业&kind=fixed&q=专利` stands for; what it does not know it leaves out. */
export function filterOf(query: string): BenefitFilter {
  const fields = new URLSearchParams(query);
  return {
    text: fields.get('q') ?? '',
    role: fields.get('role') ?? '',
    kind: benefitKinds.find((kind) => kind === fields.get('kind')) ?? '',
  };
}

/** The query of the address of a filter, with its `?`; empty for a filter that asks for nothing. */
export function queryOf({ text, role, kind }: BenefitFilter): string {
  const fields = Object.entries({ q: text, role, kind }).filter(([, value]) => value !== '');
  return fields.length === 0 ? '' : `?${new URLSearchParams(fields)}`;
}

/** The benefits that a filter lets through, in their order. Every word of the text has to occur somewhere in the benefit. */
export function filterBenefits(
  entries: readonly CatalogueEntry[],
  { text, role, kind }: BenefitFilter,
  region: string | undefined,
): readonly CatalogueEntry[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      (region === undefined || entry.document.region === region) &&
      (role === '' || entry.roles.includes(role)) &&
      (kind === '' || kindOf(entry) === kind) &&
      words.every((word) => wordsOf(entry).includes(word)),
  );
}

/** The roles of all benefits, those of most benefits first. */
export function rolesOf(entries: readonly CatalogueEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const role of entries.flatMap(({ roles }) => roles)) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([role]) => role);
}

/** Cities of the benefits in the order they come. */
export function citiesOf(entries: readonly CatalogueEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ document }) => document.region ?? []))];
}

function wordsOf({ title, beneficiary, roles, quotes, conditions, caps, clause, document }: CatalogueEntry) {
  const parts = [
    title,
    beneficiary,
    ...roles,
    ...quotes,
    ...conditions.map(({ quote }) => quote),
    ...caps.map(({ quote }) => quote),
    clause,
    document.title,
    document.number ?? '',
    document.region ?? '',
  ];
  return folded(parts.join('\n'));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
