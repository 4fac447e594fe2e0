import type { Answer, AnswerKind, Comparison, MissingFact, Warning } from '../../contract/ask.ts';

/** An answer in the making: what a composer decides; citations are collected beside it. */
export interface Draft {
  readonly kind: AnswerKind;
  /** Paragraphs of Markdown, joined by blank lines. */
  readonly paragraphs: readonly string[];
  /** Sentences to read out, most important first; cut to fit. */
  readonly spoken: readonly string[];
  readonly warnings?: readonly Warning[];
  readonly followUps?: readonly string[];
  readonly comparison?: Comparison;
  readonly missing?: readonly MissingFact[];
  readonly calculation?: Answer['calculation'];
  /** Texts whose figures the draft may use besides quotes: a calculation's trace. */
  readonly computed?: readonly string[];
}
