import type { AmountRule, Limit } from '../../rules/schema.ts';
import { fold } from '../../text/fold.ts';
import { verbatim } from '../compose/verbatim.ts';
import type { AskedTerms } from './asked-terms.ts';
import type { Benefit } from './benefit.ts';

/** What a rule says on one thing that is asked of it. */
export interface TermSaid {
  /** Sentences without markers; what they quote stands in the quotes of the rule. */
  readonly says: readonly string[];
  /** The rule leaves nothing of it open. */
  readonly settles: boolean;
}

const nothing: TermSaid = { says: [], settles: false };

/** What a benefit says on what is asked, by the ids of `benefit_terms`; what its document leaves out is told by the words of the rule file. */
export function termsSaid({ bound, ...benefit }: Benefit, asked: AskedTerms): TermSaid[] {
  const { rule, file } = bound;
  if (rule.kind !== 'amount') return [];
  const silent = new Set([...rule.notStated, ...file.policy.silentOn]);
  return asked.ids.flatMap((id): TermSaid[] => {
    const said = tell[id]?.(rule, { bound, ...benefit }, asked) ?? nothing;
    const left = silent.has(id) ? file.silences[id] : undefined;
    const says = said.settles || left === undefined ? said.says : [`${left}。`, ...said.says];
    return says.length === 0 ? [] : [{ says, settles: said.settles }];
  });
}

type Tell = (rule: AmountRule, benefit: Benefit, asked: AskedTerms) => TermSaid;

const tell: Readonly<Record<string, Tell>> = {
  recurrence: (rule, benefit) => {
    const once = limitOf(rule, 'once');
    if (once !== undefined)
      return { says: [`不是每年都给，条文写的是“${verbatim(once.quote, benefit.clause)}”。`], settles: true };
    const years = limitOf(rule, 'cumulative_years');
    const says = years === undefined ? [] : [`条文限了年数：“${verbatim(years.quote, benefit.clause)}”。`];
    return { says: [...says, ...capsSaid(rule, benefit)], settles: years !== undefined };
  },
  instalments: (rule, benefit) => {
    const once = limitOf(rule, 'once');
    return once === undefined
      ? nothing
      : { says: [`条文写的是“${verbatim(once.quote, benefit.clause)}”。`], settles: true };
  },
  applications: (rule, benefit) => ({ says: capsSaid(rule, benefit), settles: false }),
  affiliates: (rule, benefit) => ({ says: capsSaid(rule, benefit), settles: false }),
  excess: (rule, benefit) => ({ says: capsSaid(rule, benefit), settles: false }),
  cap: (rule, benefit) => {
    if (rule.caps.length > 0) return { says: capsSaid(rule, benefit), settles: true };
    const paid = benefit.clause === undefined ? '' : paidAs(rule, benefit);
    return {
      says: [
        rule.certainty === 'ceiling'
          ? `条文写的是“${paid}”，没有另写总的上限。`
          : `条文没有写上限，写的是“${paid}”。`,
      ],
      settles: true,
    };
  },
  recipient: (rule, benefit, { askers }) => ({ says: recipientSaid(rule, benefit, askers), settles: true }),
  counted: (rule, benefit, asked) => ({
    says: countedSaid(rule, benefit, asked),
    settles: asked.things.some((thing) => benefit.quoted.includes(thing)),
  }),
  conditions: (rule, benefit) =>
    rule.conditions.length === 0
      ? nothing
      : {
          says: [
            `条文写的条件是“${rule.conditions.map(({ quote }) => verbatim(quote, benefit.clause)).join('”“')}”，别的条件没有写。`,
          ],
          settles: true,
        },
};

const limitOf = (rule: AmountRule, kind: Limit['kind']): Limit | undefined =>
  rule.limits.find((limit) => limit.kind === kind);

const capsSaid = (rule: AmountRule, { clause }: Benefit): string[] =>
  rule.caps.map(({ quote }) => `条文写的上限是“${verbatim(quote, clause).replace(/[，,。；;]$/, '')}”。`);

/** What is paid, in the words of the clause. */
function paidAs(rule: AmountRule, { clause }: Benefit): string {
  const { amount } = rule;
  const quote = 'quote' in amount ? amount.quote : (rule.quote.at(-1) ?? '');
  return verbatim(quote, clause);
}

/** Whom the clause pays, and whether it names those asked about. */
function recipientSaid(
  rule: AmountRule,
  { clause, quoted }: Benefit,
  askers: AskedTerms['askers'],
): string[] {
  const paid = printedBeneficiary(rule, quoted);
  const whom = paid === undefined ? '' : `条文写的对象是“${verbatim(paid, clause)}”`;
  const text = fold(clause.text);
  const named = askers.filter(({ group }) => group.some((word) => quoted.includes(word)));
  const beside = askers.filter(
    (asker) => !named.includes(asker) && asker.group.some((word) => text.includes(word)),
  );
  const unnamed = askers.filter((asker) => !named.includes(asker) && !beside.includes(asker));
  const list = (some: AskedTerms['askers']): string => some.map(({ said }) => `“${said}”`).join('');
  // 所在单位（不是个人）
  const ruledOut = unnamed.filter(({ said }) => rule.beneficiary.includes(`不是${said}`));
  const parts = [
    ...(ruledOut.length === 0 ? [] : [`不是给${list(ruledOut)}`]),
    ...(whom === '' ? [] : [whom]),
    ...(named.length > 0 ? [`${whom === '' ? '条文' : ''}写到了${list(named)}`] : []),
    ...(unnamed.length > 0 ? [`${whom === '' ? '条文' : ''}没有写明${list(unnamed)}`] : []),
    ...(beside.length > 0 ? [`${list(beside)}写在同一条的别处，给钱的这一句没有写`] : []),
  ];
  return [
    parts.length === 0
      ? '条文没有另外写明给谁，写的是下面这些。'
      : `${parts.join('，')}${whom === '' && unnamed.length > 0 ? '，写的是下面这些' : ''}。`,
    ...(askers.length > ruledOut.length ? ['是否属于条文所说的对象，由主管部门认定。'] : []),
  ];
}

/** 所在单位 of 所在单位（不是个人）, where the quotes print it. */
function printedBeneficiary({ beneficiary }: AmountRule, quoted: string): string | undefined {
  const bare = beneficiary.replace(/[（(][^（()）]*[）)]/g, '');
  return quoted.includes(fold(bare)) ? bare : undefined;
}

/** Whether the clause names what is asked about. */
function countedSaid(rule: AmountRule, benefit: Benefit, { things, only }: AskedTerms): string[] {
  const paid = fold(paidAs(rule, benefit));
  return things.map((thing) => {
    if (!benefit.quoted.includes(thing))
      return `条文没有写明“${thing}”，写的是下面这些；是否包括由主管部门认定。`;
    if (!only) return `条文写到了“${thing}”。`;
    return paid.includes(thing) && !/[、,;]|[及和或等]/.test(paid)
      ? `是的，条文写的是“${verbatim(paidAs(rule, benefit), benefit.clause)}”，没有写别的。`
      : `不只“${thing}”，条文写的还有别的。`;
  });
}
