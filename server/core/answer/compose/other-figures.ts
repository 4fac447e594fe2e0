import type { ExpectedFigure } from '../find/expected.ts';
import type { Finding } from '../find/finding.ts';
import { findConflicts } from '../plan/conflicts.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { blockQuote } from './block-quote.ts';
import { conflictLine } from './conflict.ts';
import { excerpt } from './excerpt.ts';
import { type Sources, sourceLine } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** Figures that other documents of the same place give for the same thing, each with its source. */
export function otherFigures(
  inquiry: Inquiry,
  findings: readonly Finding[],
  best: Finding,
  expected: ExpectedFigure | undefined,
  sources: Sources,
): string[] {
  if (inquiry.kinds.length > 1) return otherDocuments(inquiry, findings, best, sources);
  const bestFigure = excerpt(best.view.clause.text, best.sentence, inquiry.topic, expected).figure;
  if (expected === undefined || bestFigure === undefined) return [];
  const seen = new Set([best.view.document.id]);
  return findings.flatMap((finding): string[] => {
    const { clause, document } = finding.view;
    const isRival =
      finding.hasFigure &&
      document.region === best.view.document.region &&
      finding.covered >= best.covered - rivalMargin;
    if (!isRival || seen.has(document.id)) return [];
    const cut = excerpt(clause.text, finding.sentence, inquiry.topic, expected);
    const figure = cut.figure;
    if (
      figure === undefined ||
      figure.kind !== bestFigure.kind ||
      figure.unit !== bestFigure.unit ||
      figure.value === bestFigure.value
    ) {
      return [];
    }
    seen.add(document.id);
    const span = trimEnd(clause.text, cut);
    const conflicts = findConflicts(clause.text).filter(
      (one) => one.start < span.end && span.start < one.end,
    );
    return [
      '同一地方还有文件写的数与此不同：',
      blockQuote(clause, span, sources),
      ...conflicts.map((one) => conflictLine(one, clause, span, sources)),
      sourceLine(clause, document, sources),
    ];
  });
}

const rivalMargin = 0.05;

/** 方案写…，答复说…: what the other document of the kinds that the question names says of it. */
function otherDocuments(
  inquiry: Inquiry,
  findings: readonly Finding[],
  best: Finding,
  sources: Sources,
): string[] {
  const seen = new Set([best.view.document.id]);
  const nearestFirst = [...findings].sort((a, b) => b.inSentence - a.inSentence);
  return nearestFirst.flatMap(({ view, sentence }): string[] => {
    if (seen.has(view.document.id)) return [];
    seen.add(view.document.id);
    const cut = excerpt(view.clause.text, sentence, inquiry.topic, undefined);
    return [
      '同一地方的其他文件这样写：',
      blockQuote(view.clause, trimEnd(view.clause.text, cut), sources),
      sourceLine(view.clause, view.document, sources),
    ];
  });
}
