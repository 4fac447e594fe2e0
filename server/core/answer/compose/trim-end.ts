import type { Span } from '../../text/document.ts';

/** The span without the comma or semicolon it would end with. */
export const trimEnd = (text: string, span: Span): Span => without(/[，,；;、：:\s]/, text, span);

/** The span without any mark it would end with, the full stop among them, as the cell of a table shows it. */
export const trimStop = (text: string, span: Span): Span => without(/[，,；;、：:。\s]/, text, span);

function without(mark: RegExp, text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && mark.test(text.charAt(to - 1))) to--;
  return { start, end: to };
}
