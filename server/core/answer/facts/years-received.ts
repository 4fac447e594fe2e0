import type { QuestionWords } from '../../dialogue/question-words.ts';
import { partAround, spansOf } from './denials.ts';

/** 去年, 2023年, 2023和2024年, 2021到2023年: a year, or the first and the last of several. */
const yearNamed = /大前年|[前去]年|20\d\d年?(?:[到至~-]20\d\d年|(?=[和与跟、,]20\d\d年)|(?<=年))/g;

/**
 * In how many years money was received, where those years are named: 去年前年都领过, 2023和2024年都拿过. 0 where none is told to have
 * been received in.
 */
export function yearsReceived(
  folded: string,
  { receivedWords }: Pick<QuestionWords, 'receivedWords'>,
): number {
  const years = new Set<string>();
  for (const { start, end } of spansOf(yearNamed, folded)) {
    if (!isOfReceipt({ start, end }, folded, receivedWords)) continue;
    const [first = '', last = first] = folded.slice(start, end).match(/20\d\d|.+/g) ?? [];
    const from = Number(first);
    const to = Number(/20\d\d/.exec(last)?.[0] ?? first);
    if (Number.isNaN(from) || Number.isNaN(to)) years.add(folded.slice(start, end));
    else for (let year = from; year <= to; year++) years.add(`${year}`);
  }
  return years.size;
}

/** 2024年领过: what stands there tells when money was received, and not when something happened. */
export function isOfReceipt(
  { start, end }: { readonly start: number; readonly end: number },
  folded: string,
  receivedWords: readonly string[],
): boolean {
  const part = partAround(folded, { start, end });
  // 2023年,2024年都领过: what follows the years of a list is told of each.
  const behind =
    folded.slice(end, part.end) +
    (/^,(?:20|[前去])/.test(folded.slice(part.end)) ? folded.slice(part.end) : '');
  return receivedWords.some((word) => behind.includes(word));
}
