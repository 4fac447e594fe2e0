import { formatMoney } from '../../text/money.ts';
import type { Stated } from '../stated/plan-stated.ts';
import type { StatedLimit, StatedSum } from '../stated/work-out.ts';
import { blockQuote } from './block-quote.ts';
import { computedTexts } from './computed-texts.ts';
import type { Draft } from './draft.ts';
import { followUps } from './follow-ups.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** Tells the cells of a table that are meant, or a sum step by step from what the clause says, and quotes both. */
export function composeStated(
  { finding, quotes, cells, sum }: Stated,
  asksAmount: boolean,
  sources: Sources,
): Draft {
  const { clause, document } = finding.view;
  const note = validityNote(document, sources);
  const isWorkedOut = sum !== undefined && !isPlain(sum);
  const told = cells.map(({ label, text, row }) => ({
    shown: `${label}：**${text}**${sources.citer.cite(clause, row)}`,
    said: `${label}，${text}。`,
  }));
  const lines = sum === undefined || isPlain(sum) ? [] : sumLines(sum, quotes, sources);
  return {
    kind: isWorkedOut || (asksAmount && speaksOfMoney(cells)) ? 'amount' : 'answer',
    paragraphs: [
      ...lines,
      ...(told.length > 0 ? [told.map(({ shown }) => shown).join('\n')] : []),
      ...quotes.map((quote) => blockQuote(quote.clause, trimEnd(quote.clause.text, quote), sources)),
      ...(lines.length > 0 ? [byTextAlone] : []),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
    ],
    spoken: [
      ...(sum === undefined || isPlain(sum) ? told.map(({ said }) => said) : [spokenSum(sum)]),
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: note ? [note.warning] : [],
    followUps: followUps(finding.view),
    ...(sum === undefined
      ? {}
      : { calculation: { ...sum.calculation }, computed: computedTexts(sum.calculation) }),
  };
}

const byTextAlone = '以上只按所引条文和您给出的数计算，是否符合条件、实际数额由主管部门核定。';

/** A sum as the table prints it, with nothing worked out. */
const isPlain = ({ calculation }: StatedSum): boolean =>
  calculation.steps.every(({ calc = '' }) => !/[×+(]/.test(calc));

const speaksOfMoney = (cells: Stated['cells']): boolean => cells.some(({ text }) => /[元%]/.test(text));

function sumLines(
  { calculation, shown, cap }: StatedSum,
  quotes: Stated['quotes'],
  sources: Sources,
): string[] {
  const [first] = quotes;
  const marker =
    first === undefined ? '' : sources.citer.cite(first.clause, trimEnd(first.clause.text, first));
  const figure = formatMoney(calculation.max ?? '0');
  const head =
    calculation.certainty === 'ceiling'
      ? `最高**${figure}**${marker}，文件未承诺最低额。`
      : `按条文为**${figure}**${marker}。`;
  const [step] = calculation.steps;
  const derived = `${shown}＝${formatMoney(step?.value ?? '0')}`;
  const limit =
    cap === undefined ? '' : cap.cuts ? `；超过${wordsOf(cap)}，按上限计` : `；未超过${wordsOf(cap)}`;
  const rounded = calculation.rounded ? '；不足一分的部分舍去' : '';
  return [head, `计算：${derived}${limit}${rounded}。`];
}

const wordsOf = ({ name, quote }: StatedLimit): string =>
  name === undefined ? `“${quote}”` : `“${name}”${quote}`;

function spokenSum({ calculation }: StatedSum): string {
  const figure = formatMoney(calculation.max ?? '0');
  return calculation.certainty === 'ceiling' ? `最高${figure}，文件未承诺最低额。` : `按条文为${figure}。`;
}
