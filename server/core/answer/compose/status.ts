import type { HeldStatus, Outcome } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { type Sources, sourceLine, spokenName, validityNote } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** Says for each place which rank the documents write of it, with the sentences, and whether they write of the one asked for. */
export function composeStatus(
  { places, asked }: Extract<Outcome, { type: 'status' }>,
  sources: Sources,
): Draft {
  const told = places.map(({ label, held }) => {
    const grades = [...new Set(held.map(({ grade }) => grade))];
    const [lacking] = asked.length === 1 ? asked.filter((grade) => !grades.includes(grade)) : [];
    const others = lacking === undefined ? '' : `，没有写它是“${lacking}”`;
    return { label, held, head: `${label}：文件写的是“${grades.join('”“')}”${others}。` };
  });
  const documents = [...new Set(places.flatMap(({ held }) => held.map(({ view }) => view.document)))];
  const notes = documents.flatMap((document) => validityNote(document, sources) ?? []);
  return {
    kind: 'answer',
    paragraphs: told
      .flatMap(({ head, held }) => [
        head,
        ...held.slice(0, mostQuoted).flatMap((one) => quoted(one, sources)),
      ])
      .filter((paragraph, i, all) => all.indexOf(paragraph) === i)
      .concat(notes.map(({ text }) => text)),
    spoken: [
      told.map(({ head }) => head).join(''),
      ...notes.map(({ spoken }) => spoken),
      `依据${documents.map(spokenName).join('、')}。`,
    ],
    warnings: notes.map(({ warning }) => warning),
  };
}

const mostQuoted = 3;

const quoted = ({ view: { clause, document }, sentence }: HeldStatus, sources: Sources): string[] => [
  blockQuote(clause, trimEnd(clause.text, sentence), sources),
  sourceLine(clause, document, sources),
];
