import { findQuantities, type Quantity } from '../text/amounts-find.ts';

/** A stretch of a scale that a provision is for: 500万元至5000万元, 500亩以上. */
interface Tier {
  /** Lower end, 0 when it is open. */
  readonly from: number;
  readonly holds: (value: number) => boolean;
  readonly sample: Quantity;
}

/** How a text fits a figure of the asker's. in: a tier of the text holds it, from `from` up. out: there are tiers for such figures, and none holds it. */
export type TierFit = { readonly is: 'in'; readonly from: number } | { readonly is: 'out' };

const scaled: ReadonlySet<Quantity['kind']> = new Set([
  'money',
  'foreign_money',
  'count',
  'measure',
  'plain',
]);
const leastPlain = 1000;

/** The figures of a question that may say which tier is meant; a lone one (一个项目, 一家) says nothing. */
export function tierFacts(quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter(
    ({ kind, value }) =>
      scaled.has(kind) && Number(value) > 1 && (kind !== 'plain' || Number(value) >= leastPlain),
  );
}

/** Whether the tiers of a text hold one of the figures; undefined when it has no tiers on their scale. */
export function tierFit(text: string, facts: readonly Quantity[]): TierFit | undefined {
  if (facts.length === 0) return undefined;
  const tiers = tiersIn(text);
  let fit: TierFit | undefined;
  for (const fact of facts) {
    const value = Number(fact.value);
    for (const { from, holds, sample } of tiers) {
      if (!sameScale(sample, fact)) continue;
      if (!holds(value)) fit ??= { is: 'out' };
      else if (fit?.is !== 'in' || from > fit.from) fit = { is: 'in', from };
    }
  }
  return fit;
}

/** Whether all the bounds of one stretch of a scale (500万元以上、不足2000万元) hold one of the figures; undefined without bounds on their scale. */
export function holdsAll(text: string, facts: readonly Quantity[]): boolean | undefined {
  const tiers = tiersIn(text);
  const judged = facts.flatMap((fact) => {
    const own = tiers.filter(({ sample }) => sameScale(sample, fact));
    return own.length === 0 ? [] : [own.every(({ holds }) => holds(Number(fact.value)))];
  });
  return judged.length === 0 ? undefined : judged.includes(true);
}

function tiersIn(text: string): Tier[] {
  const found = findQuantities(text);
  return found.flatMap((sample, i): Tier[] => {
    const value = Number(sample.value);
    const next = found[i + 1];
    if (sample.range === 'low' && next?.range === 'high') {
      const to = Number(next.value);
      return [{ from: value, holds: (given) => value <= given && given <= to, sample }];
    }
    if (sample.range === 'high') return [];
    const before = text.slice(Math.max(0, sample.start - 4), sample.start);
    const after = text.slice(sample.end, sample.end + 14);
    const bound = after.replace(bracket, '');
    if (/^[及含]?以上/.test(bound) || /(?:不低于|不少于|不小于|达到|(?<![不未])[满达])$/.test(before)) {
      return [{ from: value, holds: (given) => given >= value, sample }];
    }
    if (/(?:(?<![不得])超过|高于|大于)$/.test(before)) {
      const inclusive = /^[（(]含/.test(after);
      return [{ from: value, holds: (given) => given > value || (inclusive && given === value), sample }];
    }
    if (/^[及含]?(?:以下|以内)/.test(bound)) return [{ from: 0, holds: (given) => given <= value, sample }];
    if (/(?:不足|(?<!不)低于|[不未]满|(?<!不)少于|(?<!不)小于)$/.test(before)) {
      return [{ from: 0, holds: (given) => given < value, sample }];
    }
    return [];
  });
}

/** 500万(含)至, 30批次（含）以上 */
const bracket = /^[（(](?:含|不含)[^（()）]{0,8}[）)]/;

/** Units that count or measure the same. */
const groups = ['岁 周岁', '平方米 平米 ㎡', '人 名 位', '家 个 户 所 座 间', '件 项', '人次 次'].map(
  (group) => group.split(' '),
);

function sameScale(tier: Quantity, fact: Quantity): boolean {
  if (fact.kind === 'plain') return tier.kind === 'money' || tier.kind === 'foreign_money';
  if (tier.kind !== fact.kind) return false;
  if (tier.kind === 'money') return true;
  return (
    tier.unit === fact.unit || groups.some((group) => group.includes(tier.unit) && group.includes(fact.unit))
  );
}
