import type { Calculation } from '../../rules/calculation.ts';
import type { AmountRule } from '../../rules/schema.ts';
import type { BoundFacts } from '../facts/bind-facts.ts';

/** The figures that were not reckoned with, and why: 其中3万是差旅费, 对方赔了10万, 不足10件. */
export function setAsideLines(
  { setAside }: BoundFacts,
  { readings }: AmountRule,
  { notStated, explanations }: Calculation,
): string[] {
  const {
    parts = [],
    unqualified = [],
    ofOthers = [],
    unclear = [],
    short = [],
    uncounted = [],
  } = setAside ?? {};
  const said = (figures: readonly string[], line: (told: string) => string): string[] =>
    figures.length === 0 ? [] : [line(`“${figures.join('”“')}”`)];
  const recovered = notStated.includes('recovered')
    ? explanations.flatMap(({ id, text }) => (id === 'recovered' ? [`${text}。`] : []))
    : [];
  const proRata = readings.filter(({ change }) => change?.kind === 'pro_rata');
  return [
    ...unqualified.map((one) => `您说的“${one}”按条文不符合条件，没有计入。`),
    ...said(parts, (told) => `您说的${told}能否计入，请对照条文；这里按总数计算，不能计入的要先减去。`),
    ...said(
      ofOthers,
      (told) => `您说的${told}是别人给的钱，没有当作自己的花费，也没有扣减。${recovered.join('')}`,
    ),
    ...said(uncounted, (told) => `您说的${told}，条文没有列明，没有计入。`),
    ...said(unclear, (told) => `${told}没有说是数量还是金额，没有拿来计算。`),
    ...proRata.flatMap(({ question, other }) =>
      said(short, (told) => `您说的${told}：${question}，条文没有写明；本计算不折算，另一种读法是${other}。`),
    ),
  ];
}
