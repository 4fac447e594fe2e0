import type { Comparison } from '../../contract/ask.ts';
import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { ComparedCell } from '../comparison/cell.ts';
import { noTime } from '../comparison/compared-cell.ts';
import { figureBasis } from '../comparison/figure-basis.ts';
import { conflictsShown } from '../plan/conflicts.ts';
import type { ComparedRow, Outcome } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import { conflictLine, disagreeing } from './conflict.ts';
import type { Draft } from './draft.ts';
import { documentName, type Sources, type ValidityNote, validityNote } from './source-line.ts';

type Compared = Extract<Outcome, { type: 'comparison' }>;
type Cell = Comparison['rows'][number]['cells'][number];

/** A table with a cited cell for each side, 未规定 where its documents say nothing, 未收录 where none is held. */
export function composeComparison({ sides, rows, ranks, lacksFigure }: Compared, sources: Sources): Draft {
  const shown = sides.map(({ label, absent }, i) => {
    const parts = rows.map((row) => {
      const name = rows.length > 1 ? `${label}·${row.label}` : label;
      return showCell(name, absent, row.cells[i], sources);
    });
    const documents = [...new Set(rows.flatMap((row) => row.cells[i]?.document ?? []))];
    const named = documents.map((document) => documentName(document, sources));
    return {
      cells: parts.map(({ cell }) => cell),
      disagrees: parts.some(({ disagrees }) => disagrees),
      paragraphs: [
        ...parts.flatMap(({ lines }) => lines),
        ...(named.length > 0 ? [`依据：${named.join('；')}`] : []),
      ],
      notes: documents.flatMap((document) => validityNote(document, sources) ?? []),
    };
  });
  const notes = shown.flatMap((side, i) =>
    side.notes.map((note) => ({ label: sides[i]?.label ?? '', note })),
  );
  const remarks = rows.flatMap((row) => remarkOn(row, sides, ranks));
  return {
    // Where no side sets what is asked for, there is nothing to hold against each other.
    kind: lacksFigure === true ? 'no_amount' : 'comparison',
    paragraphs: [
      ...(lacksFigure === true ? [`各方的文件都**没有${lackIn(rows)}**。`] : []),
      ...shown.flatMap(({ paragraphs }) => paragraphs),
      ...new Set(remarks),
      ...new Set(notes.map(({ note }) => note.text)),
    ],
    spoken: spokenOf(
      sides,
      shown.map(({ cells }) => cells),
      { order: remarks.filter((remark) => ranks && remark.startsWith('按所写')), notes },
    ),
    ...(lacksFigure !== true && {
      comparison: {
        columns: sides.map(({ label }) => label),
        rows: rows.map(({ label }, i) => ({ label, cells: shown.flatMap(({ cells }) => cells[i] ?? []) })),
      },
    }),
    warnings: [
      ...new Map(notes.map(({ note }) => [note.text, note.warning])).values(),
      ...(shown.some(({ disagrees }) => disagrees) ? [disagreeing] : []),
    ],
  };
}

const lackIn = (rows: readonly ComparedRow[]): string =>
  rows.some(({ cells }) => cells.some((cell) => cell?.only === noTime)) ? '写所问的时间' : '规定所问的数';

function showCell(
  name: string,
  absent: string,
  found: ComparedCell | undefined,
  sources: Sources,
): { readonly cell: Cell; readonly lines: readonly string[]; readonly disagrees: boolean } {
  if (found === undefined) {
    return { cell: { text: absent }, lines: [`**${name}**：${absent}。`], disagrees: false };
  }
  const quotes = found.quotes.map((quote) => blockQuote(quote.clause, quote, sources));
  const marker = Number(/〔(\d{1,3})〕$/.exec(quotes[0] ?? '')?.[1]);
  const conflicts = found.quotes.flatMap((quote) =>
    conflictsShown(quote.clause.text, quote, found.figure).map((conflict) =>
      conflictLine(conflict, quote.clause, quote, sources),
    ),
  );
  return {
    cell: { text: found.text, marker },
    lines: [`**${name}**：${leadOf(found, marker)}`, quotes.join('\n>\n'), ...conflicts],
    disagrees: conflicts.length > 0,
  };
}

/** What stands beside the name; nothing where the quotes say just that. */
function leadOf({ text, quotes, only }: ComparedCell, marker: number): string {
  if (only !== undefined) return `${only}：`;
  const quoted = quotes.map(({ clause, start, end }) => clause.text.slice(start, end));
  const isQuote = quoted.join('；') === text;
  return isQuote ? '' : `${text}〔${marker}〕`;
}

/** Figures that count by different things are not to be ranked; others are, where more or less is asked for. */
function remarkOn({ cells }: ComparedRow, sides: Compared['sides'], ranks: boolean): string[] {
  const figures = cells.flatMap((cell, i) => {
    const clause = cell?.quotes[0]?.clause;
    return cell?.figure === undefined || clause === undefined
      ? []
      : [
          {
            label: sides[i]?.label ?? '',
            figure: cell.figure,
            basis: figureBasis(clause.text, cell.figure),
          },
        ];
  });
  if (figures.length < 2) return [];
  const dated = figures.filter(({ figure }) => isDate(figure));
  if (dated.length === figures.length)
    return ranks ? inOrder(dated.map(({ label, figure }) => ({ label, day: figure.value }))) : [];
  const bases = new Set(figures.map(({ basis }) => basis));
  const caution = bases.size > 1 ? ['注意：以上各数的单位或口径写得不一样，比大小时请留意。'] : [];
  // Of sums up to a day one may say so and the other not.
  const isOfOne = new Set([...bases].map((basis) => basis.replace(/ 累计/, ''))).size === 1;
  if (dated.length > 0 || !isOfOne || !ranks) return caution;
  const valued = figures.map(({ label, figure }) => ({ label, value: new Exact(figure.value) }));
  const values = [...new Set(valued.map(({ value }) => value.toString()))].sort((a, b) =>
    new Exact(b).cmp(a),
  );
  if (values.length === 1) return ['按所写的数，各方相同。', ...caution];
  const steps = values.map((value) =>
    valued.flatMap((figure) => (figure.value.eq(value) ? [figure.label] : [])),
  );
  const names = steps.map((step) => `${step.join('、')}${step.length > 1 ? '（相同）' : ''}`);
  return [`按所写的数，由高到低：${names.join('；')}。`, ...caution];
}

const isDate = ({ kind }: Quantity): boolean => kind === 'date' || kind === 'year';

/** Days, months and years as written; 2024年1月 and 2024年 leave open which comes first. */
function inOrder(dated: readonly { readonly label: string; readonly day: string }[]): string[] {
  const isOpen = dated.some(({ day }, i) => dated.some((other, k) => k !== i && other.day.startsWith(day)));
  if (isOpen) return [];
  const sorted = [...dated].sort((a, b) => (a.day < b.day ? -1 : 1));
  return [`按所写的日期，由早到晚：${sorted.map(({ label }) => label).join('；')}。`];
}

/** Cells up to this length are read out. */
const longestRead = 24;

/** One breath: what is short, and that the rest is on the screen. */
function spokenOf(
  sides: Compared['sides'],
  shown: readonly (readonly Cell[])[],
  {
    order,
    notes,
  }: {
    readonly order: readonly string[];
    readonly notes: readonly { readonly label: string; readonly note: ValidityNote }[];
  },
): string[] {
  const read = sides.flatMap(({ label }, i) => {
    const said = (shown[i] ?? []).map(({ text }) => text).join('、');
    return said.length <= longestRead ? [`${label}${said}`] : [];
  });
  const left = sides.length - read.length;
  const rest = left === 0 ? [] : [read.length === 0 ? '各方的规定已列在屏幕上' : '其余的列在屏幕上'];
  return [
    `${[...read, ...rest].join('，')}。`,
    ...order,
    ...new Set(notes.map(({ label, note }) => note.spoken.replace('该文件', `${label}的文件`))),
  ];
}
