import type { Clause, PolicyDocument, Responsibility } from '../../text/document.ts';
import { isNearest } from '../find/acceptance.ts';
import type { ClauseView } from '../find/clause-view.ts';
import type { Finding } from '../find/finding.ts';
import { blockQuote } from './block-quote.ts';
import { composeClause } from './clause.ts';
import type { Draft } from './draft.ts';
import { followUps } from './follow-ups.ts';
import { nearestLine } from './nearest-line.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';

/** Names who answers for the clause found, with the words that say so. */
export function composeResponsible(
  finding: Finding,
  roles: readonly Responsibility['role'][],
  sources: Sources,
): Draft {
  const { view } = finding;
  const { clause, document } = view;
  if (clause.responsible.length === 0) return composeNobody(view, sources);
  const lacking = lackingLine(clause, roles);
  const lines = clause.responsible.map(
    (entry) => `${names[entry.role]}：**${entry.units.join('、')}**${sources.citer.cite(clause, entry)}`,
  );
  const start = Math.min(...clause.responsible.map((entry) => entry.start));
  const end = Math.max(...clause.responsible.map((entry) => entry.end));
  const note = validityNote(document, sources);
  return {
    kind: 'answer',
    paragraphs: [
      ...(isNearest(finding) ? [nearestLine] : []),
      ...(lacking === undefined ? [] : [lacking]),
      lines.join('\n\n'),
      blockQuote(clause, { start, end }, sources),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
      ...neighbours(clause, document, sources),
    ],
    spoken: [
      ...(lacking === undefined ? [] : [lacking]),
      `${clause.heading === '' ? '这项工作' : `“${clause.heading}”`}，${clause.responsible
        .slice(0, 2)
        .map(
          (entry) =>
            `${names[entry.role]}是${entry.units.slice(0, 4).join('、')}${entry.units.length > 4 ? '等' : ''}`,
        )
        .join('，')}。`,
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: note ? [note.warning] : [],
    followUps: followUps(view).filter((question) => !question.includes('负责')),
  };
}

/** A clause that was asked for by its number and names nobody. */
function composeNobody(view: ClauseView, sources: Sources): Draft {
  const quoted = composeClause(view.clause, [], view, sources);
  const says = '这一条没有写由哪个单位负责。';
  return { ...quoted, paragraphs: [says, ...quoted.paragraphs], spoken: [says, ...quoted.spoken] };
}

const names = {
  lead: '牵头单位',
  support: '配合单位',
  responsible: '责任单位',
  shared: '按职责分工负责',
} as const satisfies Readonly<Record<Responsibility['role'], string>>;

/** That the clause names none in the part asked about. */
function lackingLine({ responsible }: Clause, roles: readonly Responsibility['role'][]): string | undefined {
  const lacking = roles.filter((role) => !responsible.some((entry) => entry.role === role));
  if (lacking.length === 0) return undefined;
  return responsible.some(({ role }) => role === 'lead' || role === 'support')
    ? `这一项没有写${lacking.map((role) => names[role]).join('、')}。`
    : '这一项没有分牵头单位和配合单位。';
}

/** Who answers for the few other items under the same heading: what is asked by topic often spans them. */
function neighbours(clause: Clause, document: PolicyDocument, sources: Sources): string[] {
  const siblings = sources
    .clausesOf(document)
    .filter(
      ({ parentId, id, responsible }) =>
        parentId === clause.parentId && id !== clause.id && responsible.length > 0,
    );
  if (clause.parentId === undefined || siblings.length === 0 || siblings.length > fewNeighbours) return [];
  const lines = siblings.flatMap((sibling) =>
    sibling.responsible.map(
      (entry) => `- ${sibling.heading}：${entry.units.join('、')}${sources.citer.cite(sibling, entry)}`,
    ),
  );
  return [`同一部分的其他工作：\n${lines.join('\n')}`];
}

const fewNeighbours = 2;
