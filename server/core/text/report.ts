import type { Span } from './document.ts';

export type ParseWarningCode =
  /** A character that may have been printed twice where two lines meet; the text is left as it is. */
  | 'repeated_character'
  /** Mobile number, identity number or name of a contact: masked. */
  | 'personal_data_masked'
  /** A number in a series is missing or comes twice. */
  | 'numbering_gap'
  | 'numbering_repeated'
  /** A line that looks like a numbered item but does not fit the numbering; kept as text of the clause before it. */
  | 'line_not_placed'
  | 'title_not_found'
  | 'no_structure';

export interface ParseWarning {
  readonly code: ParseWarningCode;
  /** In Chinese, for the person who ingests. */
  readonly text: string;
  /** Where in the source. */
  readonly source: Span;
}

/** Text that is kept out of the clauses: page numbers, running headers, and metadata lines such as 抄送. */
export interface SetAside extends Span {
  readonly kind: 'page_number' | 'running_line' | 'rule' | 'note';
  /** As it stands in the source, white space cleaned. */
  readonly text: string;
}

/** What happened on the way from the source to the clauses. Spans are offsets in the source. */
export interface ParseReport {
  readonly warnings: readonly ParseWarning[];
  readonly setAside: readonly SetAside[];
  /** Clauses by kind. */
  readonly clauses: number;
  readonly points: number;
}
