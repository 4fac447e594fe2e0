import type { PolicyDocument } from '../../text/document.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Draft } from './draft.ts';
import { documentName, type Sources, spokenName, validityNote } from './source-line.ts';
import { spokenList } from './spoken-line.ts';

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
  const items = goals.flatMap(({ clause, spans }) =>
    spans.map(({ start, end }) => clause.text.slice(start, end)),
  );
  const head = `“${part}”这一部分写的是`;
  return listed(document, { head, counted: '', lines, items }, sources);
}

interface List {
  readonly head: string;
  /** How many there are, as it is read out. */
  readonly counted: string;
  readonly lines: readonly string[];
  /** The same to be read out. */
  readonly items: readonly string[];
}

function listed(document: PolicyDocument, { head, counted, lines, items }: List, sources: Sources): Draft {
  const note = validityNote(document, sources);
  return {
    kind: 'answer',
    paragraphs: [
      `${head}：`,
      lines.join('\n'),
      ...(note ? [note.text] : []),
      `依据：${documentName(document, sources)}`,
    ],
    spoken: [
      spokenList(`${head}${counted}：`, items),
      ...(note ? [note.spoken] : []),
      `依据${spokenName(document)}。`,
    ],
    warnings: note ? [note.warning] : [],
    followUps: [],
  };
}
