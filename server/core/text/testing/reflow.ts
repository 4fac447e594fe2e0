import { columnsOf } from '../lines.ts';

/** How a page is set, to put clean paragraphs back into the shape in which they come out of a PDF. */
export interface PageSetting {
  /** Half-width columns of a full line. */
  readonly width: number;
  readonly linesPerPage: number;
  /** Lines at the foot of each page. */
  readonly footer: (page: number) => readonly string[];
  /** First lines keep two blanks. */
  readonly indented?: boolean;
  readonly formFeeds?: boolean;
  /** An empty line after every line. */
  readonly doubleSpaced?: boolean;
  /** Blanks around figures. */
  readonly spacedFigures?: boolean;
}

/** Sets paragraphs into lines and pages. A mark that closes never begins a line. */
export function reflow(paragraphs: readonly string[], setting: PageSetting): string {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, setting));
  const out: string[] = [];
  lines.forEach((line, i) => {
    out.push(setting.spacedFigures ? line.replace(/\d+/g, ' $& ') : line);
    if (setting.doubleSpaced) out.push('');
    if ((i + 1) % setting.linesPerPage !== 0) return;
    out.push(...setting.footer((i + 1) / setting.linesPerPage));
    if (setting.formFeeds) out.push('\f');
  });
  return out.join('\n');
}

function wrap(paragraph: string, { width, indented }: PageSetting): string[] {
  if (paragraph.includes('\t')) return [paragraph];
  const isTitle = paragraph.length <= 30 && !/[。；：，]|^[一二三四五六七八九十（(第0-9]/.test(paragraph);
  const lines: string[] = [];
  let line = indented && !isTitle ? '　　' : '';
  let columns = isTitle ? 0 : 4;
  for (const character of paragraph) {
    if (columns + columnsOf(character) > width && !/[，。；：、）”》]/.test(character)) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += character;
    columns += columnsOf(character);
  }
  return [...lines, line];
}
