import type { Comparison } from '../../contract/ask.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { Outcome } from '../plan/outcome.ts';
import { briefAmount, briefCap, unitAmounts } from './brief-amount.ts';
import type { Draft } from './draft.ts';
import { documentOf, notesOf, quotesOf, sourceLines } from './rests-on.ts';
import { type Sources, spokenSource } from './source-line.ts';

/** Puts benefits, or the levels of one, side by side. What they differ by is left to the reader: a difference stands in no clause. */
export function composeComparedBenefits(
  { benefits, unset }: Extract<Outcome, { type: 'benefits' }>,
  sources: Sources,
): Draft {
  const sides = sidesOf(benefits, sources);
  const told = sides.map(({ name, amount, cap }) =>
    [`${name}${amount ?? byText}`, ...(cap === undefined ? [] : [`上限${cap}`])].join('，'),
  );
  const missing = unset.map((said) => `没有查到写明“${said}”的奖补。`);
  const [first] = benefits;
  const document = first && documentOf(first, sources);
  return {
    kind: 'comparison',
    paragraphs: [
      `${told.join('；')}。`,
      ...missing,
      ...benefits.map((benefit) => `**${benefit.bound.rule.title}**\n\n${quotesOf(benefit, sources)}`),
      ...sourceLines(benefits, sources),
    ],
    spoken: [
      `${sides.map(({ name, amount }) => `${name}${amount ?? byText}`).join('；')}。`,
      ...missing,
      first === undefined || document === undefined ? '' : spokenSource(first.clause, document),
    ],
    comparison: tableOf(sides, unset, sources),
    ...notesOf(benefits, sources),
    computed: told,
  };
}

interface Side {
  readonly name: string;
  /** Undefined where only the text says it. */
  readonly amount: string | undefined;
  readonly cap: string | undefined;
  readonly benefit: Benefit;
}

/** One benefit is compared by its levels. */
function sidesOf(benefits: readonly Benefit[], sources: Sources): Side[] {
  const [only, ...others] = benefits;
  const levels = only === undefined || others.length > 0 ? [] : unitAmounts(only, sources);
  if (only !== undefined && levels.length > 1)
    return levels.map(({ level = '', said }) => ({
      name: level,
      amount: said,
      cap: briefCap(only),
      benefit: only,
    }));
  return benefits.map((benefit) => ({
    name: `${benefit.bound.rule.title}：`,
    amount: briefAmount(benefit, sources),
    cap: briefCap(benefit),
    benefit,
  }));
}

const notSet = '未规定';
const byText = '见条文';

function tableOf(sides: readonly Side[], unset: readonly string[], { citer }: Sources): Comparison {
  const cell = (text: string, { benefit }: Side) => {
    const [span] = benefit.quotes;
    const marker = span && Number(/\d+/.exec(citer.cite(benefit.clause, span))?.[0]);
    return marker === undefined ? { text } : { text, marker };
  };
  const row = (label: string, textOf: (side: Side) => string) => ({
    label,
    cells: [...sides.map((side) => cell(textOf(side), side)), ...unset.map(() => ({ text: notSet }))],
  });
  return {
    columns: [...sides.map(({ name }) => name.replace(/：$/, '')), ...unset],
    rows: [
      row('金额', ({ amount }) => amount ?? byText),
      row('封顶', ({ cap }) => cap ?? notSet),
      row('对象', ({ benefit }) => benefit.bound.rule.beneficiary),
    ],
  };
}
