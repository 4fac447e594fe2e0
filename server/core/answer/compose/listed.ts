import type { PolicyDocument } from '../../text/document.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Draft } from './draft.ts';
import { documentName, type Sources, validityNote } from './source-line.ts';

/** Lists what a part of a document is made up of. */
export function composeOutline(
  { document, heading, members }: Extract<Outcome, { type: 'outline' }>,
  sources: Sources,
): Draft {
  const lines = members.map(
    ({ clause, start, end }) =>
      `- ${clause.text.slice(start, end)}${sources.citer.cite(clause, { start, end })}`,
  );
  return listed(document, { head: `“${heading}”这一部分写的是：`, lines }, sources);
}

/** Lists what a document aims at: the name of each part with the words that hold its figures. */
export function composeGoals(
  { document, goals }: Extract<Outcome, { type: 'goals' }>,
  sources: Sources,
): Draft {
  const lines = goals.map(({ clause, spans }) => {
    const at = clause.path.length > 1 ? clause.text.indexOf(clause.heading) : -1;
    const heading = at === -1 ? [] : [{ start: 0, end: at + clause.heading.length }];
    const [name, ...said] = [...heading, ...spans].map(
      (span) => `${clause.text.slice(span.start, span.end)}${sources.citer.cite(clause, span)}`,
    );
    return `- ${[name, said.join('；')].filter((words) => words !== '').join('：')}`;
  });
  const part = goals[0]?.clause.path[0] ?? '';
  return listed(document, { head: `“${part}”这一部分写的是：`, lines }, sources);
}

function listed(
  document: PolicyDocument,
  { head, lines }: { readonly head: string; readonly lines: readonly string[] },
  sources: Sources,
): Draft {
  const note = validityNote(document, sources);
  return {
    kind: 'answer',
    paragraphs: [
      head,
      lines.join('\n'),
      ...(note ? [note.text] : []),
      `依据：${documentName(document, sources)}`,
    ],
    spoken: [
      head,
      ...lines.map((line) => `${line.slice(2).replace(/〔\d+〕/g, '')}。`),
      ...(note ? [note.spoken] : []),
    ],
    warnings: note ? [note.warning] : [],
    followUps: [],
  };
}
