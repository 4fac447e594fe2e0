import type { Clause, Span } from '../../text/document.ts';
import { type Conflict, withSubject } from '../plan/conflicts.ts';
import type { Outcome } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { followUps } from './follow-ups.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** Quotes a passage whose figures are held against each other and says what does not agree. */
export function composeConflict(
  { view, spans, conflicts }: Extract<Outcome, { type: 'conflict' }>,
  sources: Sources,
): Draft {
  const { clause, document } = view;
  const note = validityNote(document, sources);
  const agrees = '文件就是这样写的，没有另作说明';
  const says = conflicts.map((conflict) => conflict.says);
  return {
    kind: 'answer',
    paragraphs: [
      ...conflicts.map(
        (conflict) =>
          `${blockQuote(clause, withSubject(clause.text, conflict), sources)}\n\n注意：${conflict.says}。`,
      ),
      ...spans.map((span) => blockQuote(clause, trimEnd(clause.text, span), sources)),
      ...(conflicts.length > 0 ? [] : [`${agrees}。`]),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
    ],
    spoken: [
      `${says.length > 0 ? says.join('；') : agrees}。`,
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: [...(note ? [note.warning] : []), ...(conflicts.length > 0 ? [disagreeing] : [])],
    followUps: followUps(view),
  };
}

/** What does not agree, with the whole passage when the quote shows only part of it. */
export function conflictLine(conflict: Conflict, clause: Clause, shown: Span, sources: Sources): string {
  const inside = shown.start <= conflict.start && conflict.end <= shown.end;
  return `注意：${conflict.says}。${inside ? '' : `\n\n${blockQuote(clause, withSubject(clause.text, conflict), sources)}`}`;
}

/** Told wherever figures are shown that do not agree. */
export const disagreeing = { code: 'figures_conflict', text: '文件中的数字互相对不上，已并列给出，请核对。' };
