import { dayPattern } from './calendar.ts';
import { isOrganLine } from './organ.ts';
import type { Paragraph } from './paragraphs.ts';

const closingDay = new RegExp(`${dayPattern}$`);
/** An office inside an organ: behind a blank it goes on with the name and begins none. */
const innerOffice = /^(?:办公室|办公厅|委员会|领导小组)/;

/** Where the first signature stands: the lines that name organs, the date behind them or on the last of them. */
export function signatureIn(
  paragraphs: readonly Paragraph[],
): { readonly from: number; readonly to: number } | undefined {
  const dated = paragraphs.findIndex((_, at) => endsSignature(paragraphs, at));
  if (dated === -1) return undefined;
  const to = paragraphs[dated]?.role === 'signed' ? dated + 1 : dated;
  let from = to - 1;
  while (from > 0 && isOrgan(paragraphs[from - 1])) from--;
  return { from, to };
}

/** Whether this paragraph dates the text under the name of an organ. */
export function endsSignature(paragraphs: readonly Paragraph[], at: number): boolean {
  const role = paragraphs[at]?.role;
  return role === 'signed' || (role === 'date' && isOrgan(paragraphs[at - 1]));
}

const isOrgan = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && isOrganLine(paragraph.content.text);

/** The organs that a line of a signature names: two joint ones are printed side by side, parted by a blank. */
export function organsOf({ content }: Paragraph): string[] {
  const { text, offsets } = content;
  const end = closingDay.exec(text)?.index ?? text.length;
  const organs: string[] = [];
  let start = 0;
  for (let at = 1; at < end; at++) {
    const blankBefore = (offsets[at] ?? 0) - (offsets[at - 1] ?? 0) > 1;
    const parts = [text.slice(start, at), text.slice(at, end)];
    if (!blankBefore || !parts.every(isOrganLine) || innerOffice.test(parts[1] ?? '')) continue;
    organs.push(...(parts[0]?.trim().split(/\s+/) ?? []));
    start = at;
  }
  return [...organs, ...text.slice(start, end).trim().split(/\s+/)];
}
