import type { Responsibility } from '../../text/document.ts';
import type { Outcome, UnitTasks } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { documentName, type Sources, spokenName, validityNote } from './source-line.ts';
import { spokenList } from './spoken-line.ts';

type Tasks = Extract<Outcome, { type: 'tasks' }>;

/** Names of the parts that a unit may have in a piece of work. */
export const roleNames = {
  lead: '牵头',
  support: '配合',
  responsible: '责任单位',
  shared: '按职责分工',
} as const satisfies Readonly<Record<Responsibility['role'], string>>;

/** Lists the work that names a unit, document by document, each piece with the words that name it. */
export function composeTasks({ listed, roles }: Tasks, sources: Sources): Draft {
  const blocks = listed.map((one) => composeOne(one, roles, sources));
  const total = listed.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const quotes =
    total > fewTasks
      ? []
      : listed.flatMap(({ tasks }) =>
          tasks.flatMap(({ clause, entry }) => {
            const end = clause.text.lastIndexOf('。', entry.start) + 1;
            return end === 0 ? [] : [blockQuote(clause, { start: 0, end }, sources)];
          }),
        );
  return {
    kind: 'answer',
    paragraphs: [...blocks.flatMap(({ paragraphs }) => paragraphs), ...quotes],
    spoken: blocks.length > 1 ? blocks.map(({ counted }) => `${counted}。`) : (blocks[0]?.spoken ?? []),
    warnings: blocks.flatMap(({ warnings }) => warnings),
  };
}

/** The text of so many pieces of work is quoted beside their names. */
const fewTasks = 2;

function composeOne({ document, units, tasks }: UnitTasks, roles: Tasks['roles'], sources: Sources) {
  const unit = withoutSlips(units)
    .map((name) => inPlace(name, document.region))
    .join('、');
  const [asked] = roles.length === 1 ? roles : [];
  const inRole = tasks.filter(({ entry }) => entry.role === asked);
  const shown = inRole.length > 0 ? inRole : tasks;
  const lacks = asked !== undefined && inRole.length === 0 ? `没有写明由它${roleNames[asked]}的工作；` : '';
  const head = `${lacks}写明${workOf(unit, shown)}的工作`;
  const counted = `${head}共${shown.length}项`;
  const lines = shown.map(
    ({ clause, entry }) =>
      `- ${clause.heading}（${roleNames[entry.role]}）${sources.citer.cite(clause, entry)}`,
  );
  const note = validityNote(document, sources);
  return {
    counted,
    paragraphs: [
      `${head}：`,
      lines.join('\n'),
      ...(note ? [note.text] : []),
      `依据：${documentName(document, sources)}`,
    ],
    spoken: [
      spokenList(
        `${counted}：`,
        shown.map(({ clause, entry }) => `${clause.heading}（${roleNames[entry.role]}）`),
      ),
      ...(note ? [note.spoken] : []),
      `依据${spokenName(document)}。`,
    ],
    warnings: note ? [note.warning] : [],
  };
}

/** 市知知识产权局 beside 市知识产权局: a character printed twice makes no unit of its own. */
const withoutSlips = (units: readonly string[]): readonly string[] =>
  units.filter((name) => !units.some((other) => other !== name && isSlipOf(name, other)));

const isSlipOf = (name: string, other: string): boolean =>
  name.length === other.length + 1 &&
  [...name].some((char, i) => char === name[i + 1] && name.slice(0, i) + name.slice(i + 1) === other);

/** 由市公安局牵头, where its part is the same everywhere; else 有市公安局参与. */
function workOf(unit: string, tasks: UnitTasks['tasks']): string {
  const [role, another] = new Set(tasks.map(({ entry }) => entry.role));
  return role === undefined || another !== undefined ? `有${unit}参与` : `由${unit}${workNames[role]}`;
}

const workNames = { ...roleNames, responsible: '负责', shared: '按职责分工负责' } as const;

/** 南通市公安局 for 市公安局: units of several cities are told apart. */
export function inPlace(unit: string, region: string | undefined): string {
  if (region === undefined || unit.includes(region.replace(/市$/, ''))) return unit;
  return `${region}${unit.replace(/^市/, '')}`;
}
