import type { Clause, Point, Span, Table } from '../../text/document.ts';
import { splitSentences } from '../../text/sentences.ts';

/** Longest words before a list, or before a cell, that are quoted with a member of it. */
const longestLead = 160;
/** A longer sentence without a colon is an introduction to all that follows. */
const longestStatement = 70;
const longestCell = 30;

/**
 * What a sentence inside an enumeration or a table depends on, outermost first: 2.对外资企业： before （4）…的，奖励1500万元, the
 * short cells of its row before the cell it stands in. Spans of the clause text; none for a sentence that stands by itself.
 */
export function leadsOf(clause: Clause, { start }: Span): Span[] {
  const above = clause.points.filter((point) => point.start <= start && start < point.end);
  return [
    ...above.flatMap((point) => wordsBefore(clause, runOf(clause, point))),
    ...cellsBefore(clause, start),
  ];
}

/** The list that a sentence leads to, from its first to its last member; undefined for a sentence without one. */
export function listAfter(clause: Clause, { start, end }: Span): Span | undefined {
  const { points, text } = clause;
  const first = points.find((point) => point.start >= end);
  if (first === undefined || text.slice(end, first.start).trim() !== '') return undefined;
  // A member leads to the list below it, not to its next sibling.
  const own = points.findLast((point) => point.start <= start && start < point.end);
  if (own !== undefined && first.depth <= own.depth) return undefined;
  const last = runOf(clause, first).at(-1);
  return last && { start: first.start, end: last.end };
}

/** The members of the list that a point belongs to: its neighbours of the same depth, counting up. */
function runOf({ points }: Clause, point: Point): readonly Point[] {
  const owner = point.address.slice(0, point.address.lastIndexOf('.') + 1);
  const level = points.filter(({ depth, address }) => depth === point.depth && address.startsWith(owner));
  const at = level.indexOf(point);
  let from = at;
  while (from > 0 && (level[from - 1]?.number ?? 0) < (level[from]?.number ?? 0)) from--;
  let to = at + 1;
  while (to < level.length && (level[to]?.number ?? 0) > (level[to - 1]?.number ?? 0)) to++;
  return level.slice(from, to);
}

/** The sentence right before a list, when it is short enough to be quoted beside a member; a point that is over leads to nothing. */
function wordsBefore({ points, text }: Clause, [first]: readonly Point[]): Span[] {
  // 一是…。二是… runs on in one paragraph: each sentence of it stands by itself.
  if (first === undefined || text.charAt(first.start - 1) !== '\n') return [];
  const last = splitSentences(text.slice(0, first.start)).at(-1);
  if (last === undefined) return [];
  const announces = /[：:]$/.test(text.slice(last.start, last.end));
  if (last.end - last.start > (announces ? longestLead : longestStatement)) return [];
  const isOver = points.some(
    ({ start, end }) => end <= first.start && start <= last.start && last.end <= end,
  );
  return announces || !isOver ? [last] : [];
}

/** What stands in the same row of a table, and in the cell to its left that spans several rows: 加分指标 for every one of them. */
export function rowAround({ tables }: Clause, at: number): Span[] {
  const { table, row } = placeIn(tables, at);
  if (table === undefined || row === undefined) return [];
  const widest = Math.max(...table.rows.map(({ length }) => length));
  const above = table.rows.slice(0, table.rows.indexOf(row));
  const spanning = row.length < widest ? above.findLast(({ length }) => length === widest) : undefined;
  return [...(spanning?.slice(0, 1) ?? []), ...row];
}

const holding =
  (at: number) =>
  ({ start, end }: Span): boolean =>
    start <= at && at <= end;

function placeIn(tables: readonly Table[], at: number) {
  const table = tables.find(holding(at));
  return { table, row: table?.rows.find((cells) => cells.some(holding(at))) };
}

function cellsBefore({ text, tables }: Clause, at: number): Span[] {
  const { row } = placeIn(tables, at);
  const own = row?.findIndex(holding(at)) ?? -1;
  return (row ?? []).slice(0, Math.max(0, own)).filter(({ start, end }) => {
    const cell = text.slice(start, end);
    return cell.length <= longestCell && /\p{Script=Han}{2}/u.test(cell);
  });
}
