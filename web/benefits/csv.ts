/** What spreadsheets take for a formula when a cell begins with it; the wide forms count for some of them. */
const startsFormula = /^[=+\-@＝＋－＠\t\r]/;

/**
 * Rows as a CSV file that spreadsheets open as it is: UTF-8 with its mark, lines ended by CRLF, every cell quoted. A cell
 * that would be run as a formula gets an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const harmless = startsFormula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
