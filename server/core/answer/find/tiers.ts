import { findQuantities, type Quantity } from '../../text/amounts-find.ts';

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

/** How long something lasted, in years or months: it tells a tier only where several tiers are told apart by time. */
export const tierLengths = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.filter((quantity) => monthsIn(quantity) !== undefined);

/** Whether the tiers of a text hold one of the figures; undefined when it has no tiers on their scale. */
export function tierFit(text: string, facts: readonly Quantity[]): TierFit | undefined {
  if (facts.length === 0) return undefined;
  const tiers = tiersIn(text);
  let fit: TierFit | undefined;
  for (const fact of facts) {
    const value = scaleValue(fact);
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
    return own.length === 0 ? [] : [own.every(({ holds }) => holds(scaleValue(fact)))];
  });
  return judged.length === 0 ? undefined : judged.includes(true);
}

/** True for a text with several stretches of the scale of one of the figures. */
export const hasSteps = (text: string, facts: readonly Quantity[]): boolean =>
  facts.some((fact) => tiersIn(text).filter(({ sample }) => sameScale(sample, fact)).length > 1);

function tiersIn(text: string): Tier[] {
  const found = findQuantities(text);
  const tiers = found.flatMap((sample, i): Tier[] => {
    const value = scaleValue(sample);
    const next = found[i + 1];
    if (sample.range === 'low' && next?.range === 'high') {
      const to = scaleValue(next);
      return [{ from: value, holds: (given) => value <= given && given <= to, sample }];
    }
    if (sample.range === 'high') return [];
    const before = text.slice(Math.max(0, sample.start - 4), sample.start);
    const after = text.slice(sample.end, sample.end + 14);
    const bound = after.replace(bracket, '');
    if (/^[及含]?以上/.test(bound) || /(?:不低于|不少于|不小于|达到|等于|(?<![不未])[满达])$/.test(before)) {
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
  return joined(tiers, text);
}

/** 满五年不足十年, 高于或者等于十六摄氏度、低于十八摄氏度: a lower and an upper bound side by side are the two ends of one stretch. */
function joined(tiers: readonly Tier[], text: string): Tier[] {
  const whole: Tier[] = [];
  for (const tier of tiers) {
    const lower = whole.at(-1);
    const isPair =
      lower !== undefined &&
      lower.from > 0 &&
      tier.from === 0 &&
      sameScale(lower.sample, tier.sample) &&
      scaleValue(tier.sample) > scaleValue(lower.sample) &&
      /^(?:[及含]?以上)?[（()）含、，,且并但]*[\u4e00-\u9fff]{0,3}$/.test(
        text.slice(lower.sample.end, tier.sample.start),
      );
    if (!isPair) whole.push(tier);
    else
      whole[whole.length - 1] = {
        from: lower.from,
        holds: (given) => lower.holds(given) && tier.holds(given),
        sample: lower.sample,
      };
  }
  return whole;
}

/** 500万(含)至, 30批次（含）以上 */
const bracket = /^[（(](?:含|不含)[^（()）]{0,8}[）)]/;

/** Years count in months, so that 六年 lies between 满五年 and 不足十年 and 18个月 above 满一年; other units as they are. */
const scaleValue = (figure: Quantity): number => Number(figure.value) * (monthsIn(figure) ?? 1);

function monthsIn({ kind, unit }: Quantity): number | undefined {
  if (kind !== 'duration') return undefined;
  if (unit.endsWith('年')) return 12;
  return unit.endsWith('月') ? 1 : undefined;
}

/** Units that count or measure the same. */
const groups = [
  '岁 周岁',
  '平方米 平米 ㎡',
  '度 摄氏度 ℃',
  '人 名 位',
  '家 个 户 所 座 间',
  '件 项',
  '人次 次',
].map((group) => group.split(' '));

function sameScale(tier: Quantity, fact: Quantity): boolean {
  if (fact.kind === 'plain') return tier.kind === 'money' || tier.kind === 'foreign_money';
  if (tier.kind !== fact.kind) return false;
  if (tier.kind === 'money') return true;
  if (tier.kind === 'duration') return monthsIn(tier) !== undefined && monthsIn(fact) !== undefined;
  return (
    tier.unit === fact.unit || groups.some((group) => group.includes(tier.unit) && group.includes(fact.unit))
  );
}
