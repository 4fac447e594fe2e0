import type { Quantity } from '../../text/amounts-find.ts';
import type { ExpectedFigure } from '../find/expected.ts';
import { holdsAll, tierFacts } from '../find/tiers.ts';
import { type Grid, type GridCell, isCapHead } from './grid.ts';
import { likeness, pairsOf } from './likeness.ts';
import type { SaidTurn } from './said-turn.ts';

/** The rows and columns of a table that a question means; several where it does not choose, or names several. */
export interface PickedCells {
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: readonly number[];
  /** The labels of the rows, or of the columns, were said in full. */
  readonly isNamed: boolean;
}

/** Whether a figure of a turn is one of what a text speaks of: 营收 is no 设备投资额. */
export type IsAbout = (figure: Quantity, turn: SaidTurn, base: string) => boolean;

/**
 * Picks by the labels of rows and columns, by the stretch of a scale that holds the asker's figure, and by the kind of figure asked
 * for; `turns` latest first: what the latest leaves open, the ones before decide. Undefined when nothing that was said tells one row
 * from another.
 */
export function pickCells(
  grid: Grid,
  turns: readonly SaidTurn[],
  { expected, isAbout }: { readonly expected: ExpectedFigure | undefined; readonly isAbout: IsAbout },
): PickedCells | undefined {
  // What the heading says tells no row from another.
  const inHeading = new Set(grid.heading.flatMap(({ folded }) => pairsOf(folded)));
  const by = { common: inHeading, isAbout };
  const [latest] = turns;
  // 换成那边一个县里呢: the row of the turn before is not meant any more.
  const telling = latest !== undefined && changesCase.test(latest.plain) ? [latest] : turns;
  const rows = narrowed(grid.rows, telling, (row, turn) => rowShare(grid, row, turn, by));
  if (rows === undefined || rows.length === grid.rows.length) return undefined;
  const asksMost = turns[0] !== undefined && /最高|最多|封顶|上限|顶多/.test(turns[0].turn.folded);
  const paying = [...grid.figureColumns].filter(
    (column) => asksMost || !isCapHead(grid.heading[column]?.folded ?? ''),
  );
  const figures = paying.length > 0 ? paying : [...grid.figureColumns];
  const ofKind = figures.filter((column) =>
    rows.some((row) => {
      const figure = row[column]?.figure;
      return figure !== undefined && expected?.kinds.has(figure.kind) === true;
    }),
  );
  const answering = ofKind.length > 0 ? ofKind : figures;
  const heads = answering.map((column) => grid.heading[column]?.folded ?? '');
  const common = shared(heads);
  const columns =
    answering.length < 2
      ? answering
      : (narrowed(answering, turns, (column, turn) =>
          saidShare(grid.heading[column]?.folded ?? '', turn, common),
        ) ?? answering);
  const isSaid = (text: string): boolean => turns.some((turn) => likeness(text, turn.text, new Set()) === 1);
  const isNamed =
    rows.every((row) => turns.some((turn) => rowShare(grid, row, turn, by) >= 1)) ||
    (columns.length > 0 && columns.every((column) => isSaid(grid.heading[column]?.folded ?? '')));
  return { rows, columns, isNamed };
}

/** Another case than the one before is put. */
const changesCase = /换[成到作个]|改[成到在为]|[搬迁][到去回]|不是|不在/;

/** The members that fit best by the first turn that tells them apart, then among these by the next; undefined when none does. */
function narrowed<Member>(
  members: readonly Member[],
  turns: readonly SaidTurn[],
  share: (member: Member, turn: SaidTurn) => number,
): readonly Member[] | undefined {
  let left = members;
  let told = false;
  for (const turn of turns) {
    const shares = left.map((member) => share(member, turn));
    const best = Math.max(0, ...shares);
    if (best === 0) continue;
    told = true;
    left = left.filter((_, i) => shares[i] === best);
  }
  return told ? left : undefined;
}

/** How far a turn means a row; below zero for a row whose stretch of a scale does not hold its figure. */
function rowShare(
  { heading, figureColumns }: Grid,
  row: readonly GridCell[],
  said: SaidTurn,
  { common, isAbout }: { readonly common: ReadonlySet<string>; readonly isAbout: IsAbout },
): number {
  let sum = 0;
  for (const [i, cell] of row.entries()) {
    if (figureColumns.has(i)) continue;
    const head = heading[i]?.folded ?? '';
    const facts = tierFacts(said.turn.quantities).filter((fact) => isAbout(fact, said, head));
    const holds = holdsAll(cell.folded, facts);
    if (holds === false) return -1;
    sum += holds === true ? 1 : isStretch(cell.folded) ? 0 : saidShare(cell.folded, said, common);
  }
  return sum;
}

/** What was said itself tells more than another form of it. */
const saidShare = (label: string, { plain, text }: SaidTurn, common: ReadonlySet<string>): number =>
  Math.max(likeness(label, plain, common), otherForm * likeness(label, text, common));

const otherForm = 0.9;

/** 500万元以上、不足2000万元 is met by a figure alone. */
const isStretch = (cell: string): boolean =>
  /\d/.test(cell) && /以[上下内]|不足|不满|超过|低于|高于|达到/.test(cell);

function shared(heads: readonly string[]): ReadonlySet<string> {
  const [first = '', ...others] = heads;
  return new Set(pairsOf(first).filter((pair) => others.every((head) => head.includes(pair))));
}
