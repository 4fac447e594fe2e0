import { unitAmounts } from '../catalogue.ts';
import { squash } from '../lint/linted-clause.ts';
import { parametersOf } from '../lint/parameters.ts';
import { operationsOf } from '../operations.ts';
import type { AmountRule, RuleFile } from '../schema.ts';
import { unstated } from './draft.ts';

const fields = ['amounts', 'per', 'certainty', 'caps', 'limits', 'beneficiary', 'conditions'] as const;
export type DraftField = (typeof fields)[number];

/** How drafts compare with the reviewed rules of the same document. */
export interface DraftMeasure {
  readonly figures: { readonly found: number; readonly total: number };
  /** `rightOrOpen` also counts rules whose other fields the draft itself leaves open. */
  readonly rules: {
    readonly drafted: number;
    readonly right: number;
    readonly rightOrOpen: number;
    readonly total: number;
  };
  /** Rules in which the field is right. */
  readonly fields: Readonly<Record<DraftField, number>>;
  /** Rules that are not right, with the fields that are wrong; `missing` when there is no draft. */
  readonly wrong: readonly {
    readonly ruleId: string;
    readonly fields: readonly (DraftField | 'missing')[];
  }[];
}

/** Measures drafts field by field against the reviewed amount rules. A draft belongs to the rule whose paying words it quotes. */
export function measureDrafts(drafts: RuleFile | undefined, reviewed: RuleFile): DraftMeasure {
  const drafted = amountRules(drafts);
  const right = new Map<DraftField, number>(fields.map((field) => [field, 0]));
  const wrong: { ruleId: string; fields: (DraftField | 'missing')[] }[] = [];
  let found = 0;
  let total = 0;
  let rightOrOpen = 0;
  for (const rule of amountRules(reviewed)) {
    const wanted = figuresOf(rule);
    total += wanted.length;
    const draft = draftOf(rule, drafted);
    if (draft === undefined) {
      wrong.push({ ruleId: rule.id, fields: ['missing'] });
      continue;
    }
    const drawn = figuresOf(draft);
    found += wanted.filter((figure) => drawn.includes(figure)).length;
    const bad = fields.filter((field) => !compare[field](draft, rule));
    for (const field of fields) if (!bad.includes(field)) right.set(field, (right.get(field) ?? 0) + 1);
    if (bad.every((field) => isLeftOpen(field, draft))) rightOrOpen++;
    if (bad.length > 0) wrong.push({ ruleId: rule.id, fields: bad });
  }
  const count = amountRules(reviewed).length;
  return {
    figures: { found, total },
    rules: { drafted: drafted.length, right: count - wrong.length, rightOrOpen, total: count },
    fields: { ...zero, ...Object.fromEntries(right) },
    wrong,
  };
}

const zero: Record<DraftField, number> = {
  amounts: 0,
  per: 0,
  certainty: 0,
  caps: 0,
  limits: 0,
  beneficiary: 0,
  conditions: 0,
};

const amountRules = (file: RuleFile | undefined): AmountRule[] =>
  file?.rules.filter((rule) => rule.kind === 'amount') ?? [];

/** The draft that quotes the rule's own words, else the one that quotes the words that pay. */
function draftOf(rule: AmountRule, drafts: readonly AmountRule[]): AmountRule | undefined {
  const ofClause = drafts.filter(({ clause }) => clause.num === rule.clause.num);
  const paid = operationsOf(rule.amount).flatMap((operation) =>
    'quote' in operation ? operation.quote : [],
  );
  return [...rule.quote, ...paid]
    .map((words) => ofClause.find(({ quote }) => quote.some((own) => squash(own).includes(squash(words)))))
    .find((draft) => draft !== undefined);
}

/** The draft says that the text does not tell who is paid, or per what. */
function isLeftOpen(field: DraftField, draft: AmountRule): boolean {
  if (field === 'beneficiary') return draft.beneficiary === unstated;
  return field === 'per' && draft.amount.op === 'flat' && draft.open.length > 0;
}

const figuresOf = (rule: AmountRule): string[] =>
  parametersOf(rule).map(({ kind, value }) => `${kind} ${value}`);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

const compare: Readonly<Record<DraftField, (draft: AmountRule, rule: AmountRule) => boolean>> = {
  amounts: (draft, rule) => same(amountsOf(draft), amountsOf(rule)),
  per: (draft, rule) => same(unitsOf(draft), unitsOf(rule)),
  certainty: (draft, rule) => draft.certainty === rule.certainty,
  caps: (draft, rule) => same(capsOf(draft), capsOf(rule)),
  limits: (draft, rule) => same(limitsOf(draft), limitsOf(rule)),
  beneficiary: (draft, rule) => squash(rule.beneficiary).includes(squash(draft.beneficiary)),
  conditions: (draft, rule) =>
    rule.conditions.every(({ quote }) =>
      draft.conditions.some((condition) => squash(condition.quote).includes(squash(quote))),
    ),
};

const amountsOf = (rule: AmountRule): string[] =>
  unitAmounts(rule).map(({ kind, value, level }) => `${kind} ${value} ${level ?? ''}`);
const unitsOf = (rule: AmountRule): string[] =>
  unitAmounts(rule).map(({ kind, per }) => (kind === 'money' ? per : ''));
const capsOf = (rule: AmountRule): string[] =>
  rule.caps.map(({ limit, per, period }) => `${limit} ${per} ${period}`);
const limitsOf = (rule: AmountRule): string[] => rule.limits.map(({ kind, value }) => `${kind} ${value}`);
