import { z } from 'zod';
import { type EvalCase, evalCase, withUniqueIds } from './case.ts';
import { formatCsv, parseCsv } from './csv.ts';

/** Lists stand one entry a line in a cell; alternatives of one entry are separated by this. */
const alternative = ' || ';

interface Column {
  readonly name: string;
  /** Whether the field belongs to the case itself or to what it expects. */
  readonly part: 'case' | 'expect';
  write(one: EvalCase): string;
  /** Raw value of a cell that is not empty. */
  read(cell: string): unknown;
}

const lines = (cell: string): string[] => cell.split(/\r?\n/).filter((line) => line !== '');

function caseText(name: 'id' | 'category' | 'asOf' | 'region' | 'work' | 'note'): Column {
  return { name, part: 'case', write: (one) => one[name] ?? '', read: (cell) => cell };
}

function expectText(name: 'yuan' | 'certainty'): Column {
  return { name, part: 'expect', write: ({ expect }) => expect[name] ?? '', read: (cell) => cell };
}

function expectList(name: 'kinds' | 'includes' | 'excludes' | 'regions' | 'warnings'): Column {
  return { name, part: 'expect', write: ({ expect }) => (expect[name] ?? []).join('\n'), read: lines };
}

function expectFlag(name: 'noCitation' | 'answerable' | 'conflict'): Column {
  return {
    name,
    part: 'expect',
    write: ({ expect }) => (expect[name] === undefined ? '' : String(expect[name])),
    read: (cell) => ({ true: true, false: false })[cell.toLowerCase()] ?? cell,
  };
}

const columns: readonly Column[] = [
  caseText('id'),
  caseText('category'),
  { name: 'turns', part: 'case', write: ({ turns }) => turns.join('\n'), read: lines },
  caseText('asOf'),
  caseText('region'),
  expectList('kinds'),
  {
    name: 'evidence',
    part: 'expect',
    write: ({ expect }) => expect.evidence.map((one) => one.join(alternative)).join('\n'),
    read: (cell) => lines(cell).map((line) => line.split(alternative)),
  },
  expectText('yuan'),
  expectText('certainty'),
  expectList('includes'),
  expectList('excludes'),
  expectFlag('noCitation'),
  expectFlag('answerable'),
  expectList('regions'),
  expectList('warnings'),
  expectFlag('conflict'),
  {
    name: 'state',
    part: 'expect',
    write: ({ expect }) => (expect.state === undefined ? '' : JSON.stringify(expect.state)),
    read: parseState,
  },
  caseText('work'),
  caseText('note'),
];

/** Reads cases from CSV with a head row; columns may come in any order, only id, category and turns are needed. */
export function parseCaseCsv(text: string): EvalCase[] {
  const [head = [], ...rows] = parseCsv(text);
  const unknown = head.filter((name) => !columns.some((column) => column.name === name));
  if (unknown.length > 0) throw new Error(`CSV 有不认识的列：${unknown.join('、')}`);
  return withUniqueIds(rows.map((row, at) => parseRow(head, row, at + 2)));
}

/** Writes cases as {@link parseCaseCsv} reads them. Questions of several lines do not survive: a line is a turn. */
export function formatCaseCsv(cases: readonly EvalCase[]): string {
  return formatCsv([columns.map((one) => one.name), ...cases.map((one) => columns.map((c) => c.write(one)))]);
}

const nothingExpected = {
  kinds: null,
  evidence: [],
  yuan: null,
  certainty: null,
  includes: [],
  excludes: [],
  noCitation: false,
};

function parseRow(head: readonly string[], row: readonly string[], number: number): EvalCase {
  const raw: Record<Column['part'], Record<string, unknown>> = { case: {}, expect: { ...nothingExpected } };
  for (const [at, name] of head.entries()) {
    const column = columns.find((one) => one.name === name);
    const cell = row[at] ?? '';
    if (column !== undefined && cell !== '') raw[column.part][name] = column.read(cell);
  }
  const parsed = evalCase.safeParse({ ...raw.case, expect: raw.expect });
  if (!parsed.success) throw new Error(`第 ${number} 行不是题目：${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function parseState(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
