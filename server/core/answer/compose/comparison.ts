import type { Comparison } from '../../contract/ask.ts';
import type { Draft } from '../draft.ts';
import { excerpt } from '../excerpt.ts';
import type { ExpectedFigure } from '../expected.ts';
import type { Inquiry } from '../inquiry.ts';
import type { ComparedRegion } from '../outcome.ts';
import type { Finding } from '../ranking.ts';
import { documentName, type Sources, validityNote } from '../source-line.ts';
import { blockQuote, trimEnd } from './block-quote.ts';

type Cell = Comparison['rows'][number]['cells'][number];

/** A table with a cited cell for each region, 未规定 where its documents say nothing. */
export function composeComparison(
  inquiry: Inquiry,
  compared: readonly ComparedRegion[],
  expected: ExpectedFigure | undefined,
  sources: Sources,
): Draft {
  const rows = compared.map((entry) => {
    const { region, held, finding } = entry;
    if (finding === undefined)
      return { region, cell: { text: held ? '未规定' : '未收录' } satisfies Cell, lines: [], notes: [] };
    const { clause, document } = finding.view;
    const asksWho = inquiry.intents.includes('responsible') && clause.responsible.length > 0;
    if (asksWho) return responsibleRow(region, finding, sources);
    const cut = excerpt(clause.text, finding.sentence, inquiry.topic, expected);
    const span = trimEnd(clause.text, cut);
    const quote = blockQuote(clause, span, sources);
    const marker = Number(/〔(\d{1,3})〕$/.exec(quote)?.[1]);
    const note = validityNote(document, sources);
    const text = cut.figure?.text ?? clause.text.slice(span.start, span.end);
    return {
      region,
      cell: { text, marker } satisfies Cell,
      lines: [`**${region}**：${text}〔${marker}〕`, quote, `依据：${documentName(document, sources)}`],
      notes: note ? [note] : [],
    };
  });
  const label = inquiry.topic
    .filter((term) => !term.generic)
    .map((term) => term.text)
    .join('');
  return {
    kind: 'comparison',
    paragraphs: [
      ...rows.flatMap(({ region, cell, lines }) =>
        lines.length > 0 ? lines : [`**${region}**：${cell.text}。`],
      ),
      ...rows.flatMap(({ notes }) => notes.map(({ text }) => text)),
    ],
    spoken: [
      `${rows.map(({ region, cell }) => `${region}${cell.text}`).join('，')}。`,
      ...rows.flatMap(({ region, notes }) => notes.map(({ spoken }) => `${region}${spoken}`)),
    ],
    comparison: {
      columns: rows.map(({ region }) => region),
      rows: [{ label, cells: rows.map(({ cell }) => cell) }],
    },
    warnings: rows.flatMap(({ notes }) => notes.map(({ warning }) => warning)),
  };
}

/** The units that answer for the clause, with the words that name them. */
function responsibleRow(region: string, { view }: Finding, sources: Sources) {
  const { clause, document } = view;
  const start = Math.min(...clause.responsible.map((entry) => entry.start));
  const end = Math.max(...clause.responsible.map((entry) => entry.end));
  const quote = blockQuote(clause, { start, end }, sources);
  const marker = Number(/〔(\d{1,3})〕$/.exec(quote)?.[1]);
  const text = clause.responsible.flatMap(({ units }) => units).join('、');
  const note = validityNote(document, sources);
  return {
    region,
    cell: { text, marker } satisfies Cell,
    lines: [`**${region}**：${text}〔${marker}〕`, quote, `依据：${documentName(document, sources)}`],
    notes: note ? [note] : [],
  };
}
