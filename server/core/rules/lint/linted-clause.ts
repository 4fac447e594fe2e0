import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { ClauseKind, Span } from '../../text/document.ts';

/** Something a rule says that its text does not, or the other way round. */
export interface LintProblem {
  /** L1 to L7 are about clauses; `policy` is about the head of the file. */
  readonly check: 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6' | 'L7' | 'policy';
  /** `lyg-2025-3/7`; the document id for `policy`. */
  readonly clauseId: string;
  readonly ruleId: string | undefined;
  /** Chinese: the place and the reason. */
  readonly message: string;
}

/** A clause with white space gone and half-width forms, and its figures; all offsets count in that text. */
export interface LintedClause {
  readonly id: string;
  readonly number: number | undefined;
  /** Preambles, headings and closing lines pay nothing. */
  readonly isProvision: boolean;
  readonly text: string;
  readonly figures: readonly Quantity[];
}

/** What the lint needs of a clause; a `Clause` fits. */
export interface LintSource {
  readonly id: string;
  readonly number: number | undefined;
  readonly kind: ClauseKind;
  readonly text: string;
}

/** Words that make a figure a ceiling. */
export const ceilingWords = /最高|最多|至多|不超过|不得超过|不高于|上限|封顶|以内/g;

/** NFKC without white space: how quotes and clauses are compared. */
export function squash(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Prepares a clause; figures that are names (dates apart) and the 一 of 一个 carry no amount and are left out. */
export function lintedClause({ id, number, kind, text }: LintSource): LintedClause {
  const squashed = squash(text);
  const figures = findQuantities(squashed).filter(
    ({ kind, text: printed }) => kind !== 'code' && !(kind === 'count' && /^一[^\d]/.test(printed)),
  );
  return { id, number, isProvision: kind === 'item', text: squashed, figures };
}

/** Every place where the quote stands. */
export function placesOf(quote: string, clause: LintedClause): Span[] {
  const wanted = squash(quote);
  const places: Span[] = [];
  for (
    let at = clause.text.indexOf(wanted);
    at !== -1 && wanted !== '';
    at = clause.text.indexOf(wanted, at + 1)
  ) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

export const isInside = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The stretch between commas, semicolons or full stops around a place: where 最高 belongs to the figure beside it. */
export function subClauseAround({ text }: LintedClause, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && !/[,;。:]/.test(text[from - 1] ?? '')) from--;
  while (to < text.length && !/[,;。:]/.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}
