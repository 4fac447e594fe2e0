import type { Understanding } from '../../dialogue/understand.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Clause, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { formatMoney } from '../../text/money.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Quote } from '../comparison/cell.ts';
import type { ClauseView } from '../find/clause-view.ts';
import type { ExpectedFigure } from '../find/expected.ts';
import type { Finding } from '../find/finding.ts';
import type { ClassDefinition } from './classes.ts';
import { type Grid, type GridCell, gridsOf, isCapHead } from './grid.ts';
import { monthsOf } from './operand.ts';
import { type Operation, operationOf } from './operation.ts';
import { pickCells } from './pick-cells.ts';
import { type ApplyContext, applyOperation, type GivenFigures } from './plan-sentence.ts';
import type { SaidTurn } from './said-turn.ts';
import type { StatedLimit } from './work-out.ts';

/** What a table says to a question: the cells that are meant, and what they come to with what the asker gave. */
export interface TableReading {
  readonly quotes: readonly Quote[];
  readonly cells: readonly ToldCell[];
  /** A label of every row was said in full. */
  readonly isNamed: boolean;
  readonly applied:
    | {
        readonly quote: string;
        readonly operands: readonly string[];
        readonly factors: readonly string[];
        readonly isCeiling: boolean;
        /** Undefined where no figure of the asker's is in it. */
        readonly given: GivenFigures | undefined;
        readonly caps: readonly StatedLimit[];
      }
    | undefined;
}

/** A cell with what its row and its column are called. */
export interface ToldCell {
  readonly label: string;
  readonly text: string;
  /** The row, as it is quoted. */
  readonly row: Span;
}

export interface TableRequest extends ApplyContext {
  readonly said: readonly SaidTurn[];
  readonly expected: ExpectedFigure | undefined;
}

/** Reads the tables of a clause by what was said; undefined when no row of theirs is meant more than the others. */
export function readTable(
  { view, sentence }: Pick<Finding, 'view' | 'sentence'>,
  request: TableRequest,
): TableReading | undefined {
  const { said, expected, speaksOf } = request;
  const { clause } = view;
  for (const grid of gridsOf(clause)) {
    if (!isAsked(grid, sentence, request)) continue;
    const picked = pickCells(grid, said, {
      expected,
      isAbout: (figure, { turn }, base) => speaksOf(turn, figure, base),
    });
    if (picked === undefined || picked.rows.length > mostRows) continue;
    const several = picked.rows.length > 1 || picked.columns.length > 1;
    const cells = picked.rows.flatMap((row) =>
      picked.columns.flatMap((column) => toldCell(clause, grid, { row, column, several }) ?? []),
    );
    const [row] = picked.rows;
    const [column] = picked.columns;
    const cell = column === undefined ? undefined : row?.[column];
    const applied =
      cells.length === 1 && row !== undefined && cell !== undefined
        ? applyCell(view, grid, { row, cell, column: column ?? 0 }, request)
        : undefined;
    return {
      quotes: [
        ...quoteLead(clause, grid),
        lineOf(clause, grid.heading),
        ...picked.rows.map((one) => lineOf(clause, one)),
        ...usedClasses(said, [
          ...picked.rows.flat(),
          ...picked.columns.flatMap((i) => grid.heading[i] ?? []),
        ]),
      ],
      cells,
      isNamed: picked.isNamed,
      applied,
    };
  }
  return undefined;
}

const mostRows = 4;

/** The sentence found is in the table or right above it, a figure of the table is asked for, or a head of it is named: 电话. */
function isAsked(grid: Grid, sentence: Span, { expected, said }: TableRequest): boolean {
  const from = grid.caption?.start ?? grid.start;
  if (from <= sentence.start && sentence.end <= grid.end) return true;
  const [latest] = said;
  const isNamed = grid.heading.some(({ folded }) => latest?.turn.folded.includes(folded) === true);
  return (
    isNamed ||
    (expected !== undefined &&
      grid.rows.flat().some(({ figure }) => figure !== undefined && expected.kinds.has(figure.kind)))
  );
}

function lineOf(clause: Clause, row: readonly Span[]): Quote {
  return { clause, start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 };
}

/** What is said of the whole table right above it: 表1 专利奖奖励标准（单位：万元）, 每人每月的标准如下：. */
function quoteLead(clause: Clause, { caption }: Grid): Quote[] {
  const last = caption && splitSentences(clause.text.slice(0, caption.end)).at(-1);
  return last === undefined ? [] : [{ clause, ...last }];
}

/** The definitions by which words of the question became a row or a column. */
function usedClasses(said: readonly SaidTurn[], cells: readonly GridCell[]): Quote[] {
  const used = new Set<ClassDefinition>(said.flatMap(({ classes }) => classes));
  return [...used]
    .filter(({ folded }) =>
      cells.some(
        (cell) => cell.folded !== '' && (folded.includes(cell.folded) || cell.folded.includes(folded)),
      ),
    )
    .map(({ clause, start, end }) => ({ clause, start, end }));
}

function toldCell(
  { text }: Clause,
  grid: Grid,
  {
    row,
    column,
    several,
  }: { readonly row: readonly GridCell[]; readonly column: number; readonly several: boolean },
): ToldCell | undefined {
  const printed = (one: Span | undefined): string =>
    one === undefined ? '' : text.slice(one.start, one.end).trim();
  const own = printed(row[column]);
  if (own === '') return undefined;
  const names = row
    .filter((_, i) => !grid.figureColumns.has(i) && !besideLabels.test(grid.heading[i]?.folded ?? ''))
    .map(printed);
  const heads = several || grid.figureColumns.size > 1 ? [printed(grid.heading[column])] : [];
  return {
    label: [...names, ...heads].join('，'),
    text: withUnit(own, row[column]?.figure, several),
    row: { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 },
  };
}

const besideLabels = /^(?:序号|编号|(?:计量)?单位|属性|备注|类型)$/;

/** 35 under 万元 is 35万元, where it is worked out as the one sum; else the figure stays as printed: 9.6（万件）. */
function withUnit(own: string, figure: Quantity | undefined, several: boolean): string {
  if (figure === undefined || figure.unit === '' || own.includes(figure.unit)) return own;
  return figure.kind === 'money' && !several
    ? formatMoney(figure.value)
    : `${own}（${figure.text.slice(own.length)}）`;
}

/** A share is taken of what the asker gave, a sum of a month times the months; a sum by itself is what it is. */
function applyCell(
  { clause, title, headings }: ClauseView,
  grid: Grid,
  {
    row,
    cell,
    column,
  }: { readonly row: readonly GridCell[]; readonly cell: GridCell; readonly column: number },
  context: ApplyContext,
): TableReading['applied'] {
  const { figure } = cell;
  if (figure === undefined) return undefined;
  const text = clause.text.slice(cell.start, cell.end);
  const quote = clause.text.slice(row[0]?.start ?? 0, row.at(-1)?.end ?? 0);
  const caption = grid.caption === undefined ? '' : clause.text.slice(grid.caption.start, grid.caption.end);
  const around = [
    title,
    headings,
    fold(caption),
    ...[...grid.heading, ...row].map(({ folded }) => folded),
  ].join('\n');
  const isCeiling = /最高|不超过|上限|限额|限价/.test(`${grid.heading[column]?.folded ?? ''}${text}`);
  if (figure.kind === 'money') {
    const times = /每人?每月|\/月|按月/.test(around) ? (wholeMonths(context.turns, around) ?? []) : [];
    return { quote, operands: [figure.value], factors: times, isCeiling, given: undefined, caps: [] };
  }
  if (figure.kind !== 'percent') return undefined;
  const scale = grid.heading.find((_, i) => !grid.figureColumns.has(i) && isScale(grid, i))?.folded;
  const operation: Operation | undefined =
    operationOf(text)?.operation ??
    (scale === undefined ? undefined : { op: 'rate', factor: figure.value, base: scale, yearly: false });
  const applied = operation && applyOperation(operation, { ...context, text: around });
  return applied && { ...applied, quote, isCeiling, given: applied, caps: capsOf(clause, grid, row) };
}

function wholeMonths(turns: readonly Understanding[], text: string): readonly string[] | undefined {
  const months = turns.map((turn) => monthsOf(turn, text)).find((found) => found !== undefined);
  return months && [months.value];
}

/** A column whose labels are stretches of a scale: 500万元以上、不足2000万元. */
const isScale = (grid: Grid, column: number): boolean =>
  grid.rows.every((row) => /\d.*(?:以上|以下|不足|低于|超过)/.test(row[column]?.folded ?? ''));

function capsOf(clause: Clause, grid: Grid, row: readonly GridCell[]): readonly StatedLimit[] {
  return row.flatMap((cell, i) => {
    const head = grid.heading[i];
    if (head === undefined || cell.figure?.kind !== 'money' || !isCapHead(head.folded)) return [];
    return [
      {
        limit: cell.figure.value,
        quote: clause.text.slice(cell.start, cell.end),
        name: clause.text.slice(head.start, head.end),
      },
    ];
  });
}
