import type { Quantity } from '../../text/amounts-find.ts';
import type { Clause, PolicyDocument, Span } from '../../text/document.ts';

/** A verbatim stretch of a clause. */
export interface Quote extends Span {
  readonly clause: Clause;
}

/** What the documents of one side say. */
export interface ComparedCell {
  readonly document: PolicyDocument;
  /** What is shown in the table; 未规定 when the quotes only come near. */
  readonly text: string;
  /** Said before quotes that only come near. */
  readonly only?: string;
  /** Verbatim, most telling first; at least one. */
  readonly quotes: readonly Quote[];
  /** The figure of the first quote that answers. */
  readonly figure: Quantity | undefined;
  /** The text holds several figures that answer together. */
  readonly several?: true;
  /** Share of the topic that was found, 0 to 1. */
  readonly covered: number;
}
