import type { Span, Table } from './document.ts';

/** Tables in a clause text: consecutive lines with tabs. Each cell is a span of the text. */
export function findTables(text: string): Table[] {
  const tables: { start: number; end: number; rows: Span[][] }[] = [];
  let start = 0;
  let open = false;
  for (const line of text.split('\n')) {
    const row = line.includes('\t');
    if (row) {
      const cells = cellsOf(line, start);
      const table = tables.at(-1);
      if (open && table) {
        table.rows.push(cells);
        table.end = start + line.length;
      } else tables.push({ start, end: start + line.length, rows: [cells] });
    }
    open = row;
    start += line.length + 1;
  }
  return tables;
}

function cellsOf(line: string, start: number): Span[] {
  let at = start;
  return line.split('\t').map((cell) => {
    const span = { start: at, end: at + cell.length };
    at += cell.length + 1;
    return span;
  });
}
