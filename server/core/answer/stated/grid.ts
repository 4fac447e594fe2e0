import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { Clause, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { rememberEach } from '../../text/remember.ts';

/** One cell of a table: where it stands, its folded text, and the figure that it is made of. */
export interface GridCell extends Span {
  readonly folded: string;
  /** The one figure of a cell that says little else, with the unit of its column: 35 under 万元. */
  readonly figure: Quantity | undefined;
}

/** A table with a heading row: whose rows are told apart by labels and hold figures or words under the heads of the columns. */
export interface Grid extends Span {
  /** The line right above: 表1 专利奖奖励标准(单位:万元/项). */
  readonly caption: Span | undefined;
  readonly heading: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Columns of which most cells are figures; the others say what a row is for. */
  readonly figureColumns: ReadonlySet<number>;
}

/** The tables of a clause that have a heading row and as many cells in every row, read once. */
export const gridsOf = rememberEach(({ text, tables }: Clause): readonly Grid[] =>
  tables.flatMap(({ start, end, rows }): Grid[] => {
    const [heading, ...body] = rows;
    const isRegular = body.length > 0 && body.every((row) => row.length === heading?.length);
    if (heading === undefined || heading.length < 2 || !isRegular) return [];
    if (heading.some((cell) => !isHead(text.slice(cell.start, cell.end)))) return [];
    const caption = lineAbove(text, start);
    const above = caption === undefined ? '' : text.slice(caption.start, caption.end);
    const heads = heading.map((cell) => readCell(text, cell, ''));
    const units = heads.map(({ folded }) => unitOf(folded) ?? '');
    const unitColumn = heads.findIndex(({ folded }) => /^(?:计量)?单位$/.test(folded));
    const cells = body.map((row) => {
      const printed = row[unitColumn];
      const own = printed === undefined ? undefined : text.slice(printed.start, printed.end).trim();
      return row.map((cell, i) => readCell(text, cell, own ?? (units[i] || (unitOf(fold(above)) ?? ''))));
    });
    const figureColumns = new Set(
      heads.flatMap(({ folded }, i) => {
        const held = cells.filter((row) => isValue(row[i])).length;
        return held * 2 > cells.length && !/^(?:序号|编号|年份|年度)$/.test(folded) ? [i] : [];
      }),
    );
    if (figureColumns.size === heads.length) return [];
    return [{ start, end, caption, heading: heads, rows: cells, figureColumns }];
  }),
);

const longestHead = 24;

const isHead = (cell: string): boolean =>
  cell.trim() !== '' &&
  cell.length <= longestHead &&
  findQuantities(cell).every(({ kind }) => kind === 'year' || kind === 'date');

const nothing = /^(?:免[收费缴交]|无|不[收限]|—|-|\/)$/;

const isValue = (cell: GridCell | undefined): boolean =>
  cell !== undefined && (cell.figure !== undefined || nothing.test(cell.folded));

/** 单位:万元/项, 标准(万元) */
const unitOf = (folded: string): string | undefined =>
  /单位:\s*([^\s()]+)/.exec(folded)?.[1] ??
  /\(([万亿]?元|%|[件项家个人户年月])(?:\/[^()]+)?\)$/.exec(folded)?.[1];

function readCell(text: string, { start, end }: Span, unit: string): GridCell {
  const cell = text.slice(start, end);
  return { start, end, folded: fold(cell).trim(), figure: figureOf(cell, unit) };
}

const figureKinds: ReadonlySet<Quantity['kind']> = new Set([
  'money',
  'percent',
  'duration',
  'count',
  'measure',
  'plain',
]);
const mostBeside = 10;

/** 市场租金的30% is a figure, 500万元(含)以上 a stretch of a scale. Spans count in the cell. */
function figureOf(cell: string, unit: string): Quantity | undefined {
  const [only, ...more] = findQuantities(cell);
  if (only === undefined || more.length > 0 || !figureKinds.has(only.kind)) return undefined;
  const beside = cell.slice(0, only.start) + cell.slice(only.end);
  if (beside.length > mostBeside || /以[上下内]|不足|不满|超过|低于|高于|达到/.test(beside)) return undefined;
  if (only.kind !== 'plain' || unit === '') return only;
  const [measured] = findQuantities(`${only.text}${unit}`);
  return measured === undefined ? only : { ...measured, start: only.start, end: only.end };
}

function lineAbove(text: string, start: number): Span | undefined {
  const end = start - 1;
  if (end <= 0) return undefined;
  const from = text.lastIndexOf('\n', end - 1) + 1;
  return end - from > longestCaption ? undefined : { start: from, end };
}

const longestCaption = 120;

/** 单个项目最高补助 bounds what another column pays. */
export const isCapHead = (head: string): boolean =>
  /最高|上限|封顶|限额/.test(head) && !/年限|时间|期限/.test(head);
