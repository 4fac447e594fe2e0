import { relativeYear } from '../../dialogue/relative-year.ts';
import type { PolicyDocument, Span } from '../../text/document.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { periodBefore } from './excerpt.ts';

/** What has to be said of the time of a figure that is told. */
export interface YearRemark {
  readonly text: string;
  /** The figure is of another year than the one asked about. */
  readonly isOther: boolean;
}

interface YearRequest {
  readonly inquiry: Inquiry;
  readonly asOf: string;
  readonly document: PolicyDocument;
  /** The text of the clause, what of it is quoted, and the figure that is told. */
  readonly text: string;
  readonly shown: Span;
  readonly figure: Span | undefined;
}

/** That a report holds no figure of 去年 or 今年, only of other years, or only of a part of the year; undefined where all is as asked. */
export function yearRemark(request: YearRequest): YearRemark | undefined {
  const { inquiry, asOf, document, text, shown, figure } = request;
  const { folded, topic } = inquiry.turn.understanding;
  const printed = figure === undefined ? undefined : periodBefore(text, figure.start);
  const said = relativeYear(folded);
  const isOfYear = printed !== undefined && inquiry.topic.some((term) => isIn(term, printed));
  if (isOfYear && !/年$/.test(printed) && !partOfYear.test(folded))
    return { text: `注意：文件只写了${printed}的数，没有写全年的数。`, isOther: false };
  if (isOfYear || said === undefined || topic.some(({ period }) => period === true)) return undefined;
  const years = [...text.slice(shown.start, shown.end).matchAll(/\d{4}年/g)].map(([year]) => year);
  const asked = `${Number(asOf.slice(0, 4)) + said.years}年`;
  if (document.kind !== 'reply' || years.length === 0 || years.includes(asked)) return undefined;
  return {
    text: `文件**没有写${said.text}的数**，写的是${[...new Set(years)].join('、')}的：`,
    isOther: true,
  };
}

const isIn = (term: Inquiry['topic'][number], printed: string): boolean =>
  term.period === true && term.forms.some((form) => printed.startsWith(form));

const partOfYear = /月|半年|季/;
