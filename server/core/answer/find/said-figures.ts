import type { Quantity } from '../../text/amounts-find.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import type { ClauseView, Sentence } from './clause-view.ts';

/** A figure of the question with a place where a document prints it. */
export interface PrintedFigure {
  readonly said: Quantity;
  readonly printed: Quantity;
  readonly view: ClauseView;
  readonly sentence: Sentence;
}

/** 三个市, 两份文件: a small number in words mostly counts what the question itself speaks of; 一百亿 does not. */
const countingWord = /^[一二两三四五六七八九十](?!.*[百千万亿])[\p{Script=Han}]{0,2}$/u;

export const isCountingWord = ({ text }: Pick<Quantity, 'text'>): boolean => countingWord.test(text);

const told: ReadonlySet<Quantity['kind']> = new Set(['count', 'money', 'percent', 'measure', 'plain']);

/** The figures that a question says, each value once: years and dates say when, not how much. */
export function figuresSaid(quantities: readonly Quantity[]): Quantity[] {
  const figures = quantities.filter(({ kind, text }) => told.has(kind) && !countingWord.test(text));
  return figures.filter(
    (figure, i) =>
      figures.findIndex((other) => other.value === figure.value && other.kind === figure.kind) === i,
  );
}

/** Where a clause prints figures that were said. */
export function printedIn(view: ClauseView, said: readonly Quantity[]): PrintedFigure[] {
  const quantities = findQuantities(view.clause.text);
  return said.flatMap((figure) =>
    quantities
      .filter((printed) => isSame(figure, printed))
      .flatMap((printed): PrintedFigure[] => {
        const sentence = view.sentences.find(
          ({ start, end }) => start <= printed.start && printed.end <= end,
        );
        return sentence === undefined ? [] : [{ said: figure, printed, view, sentence }];
      }),
  );
}

/** 60亿 and 50 leave the unit out; what is said must agree with what is printed. */
function isSame(said: Quantity, printed: Quantity): boolean {
  if (said.value === printed.value)
    return (
      said.unit === '' ||
      (said.kind === printed.kind && (said.kind !== 'count' || said.unit === printed.unit))
    );
  const numeral = /^[\d.,，]+/.exec(printed.text)?.[0].replace(/[,，]/g, '');
  return said.kind === 'plain' && numeral === said.value;
}
