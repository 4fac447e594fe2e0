import Table from 'cli-table3';
import type { SummaryRows } from './summary-rows.ts';

/** Rows as a table of plain characters: colours would end up as control characters in logs. */
export function terminalTable({ head, body }: SummaryRows): string {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  table.push(...body.map((row) => [...row]));
  return table.toString();
}
