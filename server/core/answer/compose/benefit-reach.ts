import type { Calculation } from '../../rules/calculation.ts';
import type { Reach, Way } from '../../rules/reach.ts';
import type { AmountRule } from '../../rules/schema.ts';
import { Exact } from '../../text/amounts-exact.ts';
import { formatMoney } from '../../text/money.ts';
import type { BenefitAnswer, Body } from './benefit-answer.ts';
import { conditionsLine } from './conditions-line.ts';
import { assumptionLines, derivation } from './derivation.ts';
import type { Sources } from './source-line.ts';

/** What it takes to come to a sum or to the ceiling, and how far the claim told is from it. */
export function reachBody(
  { benefit }: Pick<BenefitAnswer, 'benefit'>,
  reach: Reach,
  { rule, sources }: { readonly rule: AmountRule; readonly sources: Sources },
): Body {
  const marker = sources.citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  const worked = reach.now ?? reach.then;
  // What is rounded up to the fen comes to a trifle more than is aimed at.
  const isRoundedUp = reach.now === undefined && reach.ways[0]?.unit === '' && reach.ways[0].needed.rounded;
  const isCeiling = rule.certainty === 'ceiling';
  const lead = [...beyondLine(reach), leadOf(reach, isCeiling)];
  return {
    kind: 'amount',
    lead: [`${lead.join('')}${marker}。`],
    details: [
      ...reach.ways.map((way) => `${way.label}：${calcOf(way)}。`),
      ...(worked === undefined || isRoundedUp ? [] : derivation(worked, false)),
      ...(isCeiling ? ['“最高”是上限，文件未承诺最低额，实际金额由主管部门核定。'] : []),
      ...(worked === undefined ? [] : conditionsLine(worked, benefit.clause)),
      ...(worked === undefined ? [] : assumptionLines(worked)),
    ],
    spoken: [`${rule.title}，${lead.join('').replaceAll('**', '')}。`],
    missing: [],
  };
}

/** The figures that the answer tells and the calculation does not hold. */
export function reachTexts({ target, gap, ways, now, beyond = '' }: Reach): string[] {
  return [
    formatMoney(target),
    formatMoney(gap),
    beyond,
    ...(now === undefined ? [] : [overOf(now)]),
    ...ways.flatMap((way) => [
      figureOf(way, way.needed.value),
      figureOf(way, way.have),
      figureOf(way, way.more),
      way.needed.value,
      way.needed.calc,
    ]),
  ];
}

const beyondLine = ({ beyond, cap }: Reach): string[] =>
  beyond === undefined || cap === undefined
    ? []
    : [`到不了${formatMoney(beyond)}：每个${cap.per}每${cap.period}最高${formatMoney(cap.limit)}。`];

function leadOf({ target, cap, now, gap, ways }: Reach, isCeiling: boolean): string {
  const goal = cap === undefined ? formatMoney(target) : ceilingOf(target, cap);
  const most = isCeiling ? '最高' : '';
  if (gap === '0') {
    const left = target === '0' ? '，没有余额' : '';
    return now === undefined || target === '0'
      ? `**已经到了**${goal}${left}`
      : `**已经到了**${goal}，不差了：按您说的情况，按条文${most}为**${formatMoney(now.max ?? '0')}**${overOf(now)}`;
  }
  if (now === undefined) {
    const needed = ways.map((way) => `${way.label}要到**${figureOf(way, way.needed.value)}**`).join('，或者');
    return `${needed}，按条文${most}才到${goal}`;
  }
  const more = ways.map(
    (way) =>
      `${way.label}要到**${figureOf(way, way.needed.value)}**${way.have === '0' ? '' : `，还要**${figureOf(way, way.more)}**`}`,
  );
  return `还没到${goal}：按您说的情况，按条文${most}为**${formatMoney(now.max ?? '0')}**，还差**${formatMoney(gap)}**；${more.join('，或者')}`;
}

const ceilingOf = (target: string, { limit, per, period }: NonNullable<Reach['cap']>): string => {
  const left = target === limit ? '' : `（已领一部分，还剩${formatMoney(target)}）`;
  return `每个${per}每${period}${formatMoney(limit)}的上限${left}`;
};

/** What the ceiling cuts off; nothing where it cuts nothing. */
function overOf({ caps, max }: Calculation): string {
  const cut = caps.find(({ state }) => state === 'over');
  if (cut === undefined) return '';
  const more = new Exact(cut.before).minus(max ?? '0').toString();
  return `（没有上限时是${formatMoney(cut.before)}，超出的${formatMoney(more)}不给）`;
}

/** 20件, 40万元; a sum that goes on behind what is told in 万元 as 约. */
function figureOf({ unit }: Way, value: string): string {
  if (unit !== '') return `${value}${unit}`;
  const inWan = new Exact(value).div(myriad);
  const isLong = inWan.gte(1) && inWan.decimalPlaces() > places;
  return isLong
    ? `约${inWan.toDecimalPlaces(places, Exact.ROUND_HALF_UP).toFixed()}万元`
    : formatMoney(value);
}

const myriad = 10_000;
const places = 2;

function calcOf({ needed: { calc, value, rounded }, unit }: Way): string {
  const figure = unit === '' ? `${value}元` : `${value}${unit}`;
  if (!rounded) return `${calc}＝${figure}`;
  return unit === '' ? `${calc}＝${figure}（除不尽，向上取到分）` : `${calc}，满额要${figure}`;
}
