/** Stable short name of a document, e.g. `lyg-2025-3`. Lower-case ASCII, digits and hyphens. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

/** Stable address of a clause: document id, `/`, address inside the document, e.g. `lyg-2025-3/7`. */
export type ClauseId = string & { readonly __brand: 'ClauseId' };

/** Half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of clause text that stands unchanged in the source text, personal data masked in both:
 * `clause.text.slice(at, at + length) === text.slice(source, source + length)`.
 */
export interface SourceRun {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/** An enumerated part inside a clause: 项 of a 条, 一是/二是, （1）, ①. Points may nest; `depth` 1 is outermost. */
export interface Point extends Span {
  readonly label: string;
  readonly number: number;
  readonly depth: number;
  /** Address inside the clause, e.g. `2.1`; `clauseId + '.' + address` is resolvable. */
  readonly address: string;
}

/** Who answers for a clause. Units are verbatim slices of the text, markers such as 等 left out. */
export interface Responsibility extends Span {
  /** 牵头 = lead, 配合 = support, 责任单位 or 负责 = responsible, 按职责分工负责 = shared. */
  readonly role: 'lead' | 'support' | 'responsible' | 'shared';
  readonly units: readonly string[];
}

/** A table that came with the text. Each cell is a span of the clause text; rows are separated by `\n`, cells by `\t`. */
export interface Table extends Span {
  readonly rows: readonly (readonly Span[])[];
}

export type ClauseKind =
  /** A 条, or an item that carries provisions. */
  | 'item'
  /** A numbered heading whose own text is only its title (its children hold the text). */
  | 'heading'
  /** Text before the first numbered item. */
  | 'preamble'
  /** Unnumbered text after the last item (validity, repeal, contact). */
  | 'closing'
  /** The letter that transmits the document. */
  | 'cover'
  /** Unnumbered title-like line that opens a section (text without numbering). */
  | 'section';

/** The unit of retrieval and citation. Every character of the document body belongs to exactly one clause. */
export interface Clause {
  readonly id: ClauseId;
  readonly documentId: DocumentId;
  /** Position in the document, from 0. */
  readonly ordinal: number;
  readonly kind: ClauseKind;
  /** As printed: `（七）`, `第七条`, `13．`; for unnumbered ones 前言, 附则, 通知. */
  readonly label: string;
  /** Number behind the label; undefined when unnumbered. */
  readonly number: number | undefined;
  /** Title phrase of the clause without its label; empty when it has none. */
  readonly heading: string;
  /** Headings from the top down to this clause, labels included. The last entry is this clause's own label and heading. */
  readonly path: readonly string[];
  readonly parentId: ClauseId | undefined;
  /** Cleaned text, label included: wrapped lines joined, page furniture and stray spaces out, characters unchanged. Paragraphs are separated by `\n`. */
  readonly text: string;
  readonly runs: readonly SourceRun[];
  readonly points: readonly Point[];
  readonly responsible: readonly Responsibility[];
  readonly tables: readonly Table[];
}

/** Where in the document something is said. */
export interface Evidence extends Span {
  readonly clauseId: ClauseId;
}

/** One end of the period in force. `date` is `YYYY-MM-DD`, both ends inclusive. */
export interface ValidityEnd {
  readonly date: string;
  /** stated: a sentence says so. title_period: taken from the years in the title. duration: computed from 有效期N年. sidecar: corrected by hand. */
  readonly basis: 'stated' | 'title_period' | 'duration' | 'sidecar';
  readonly evidence: Evidence | undefined;
}

/** A document that this one repeals. */
export interface Repeal {
  readonly number: string | undefined;
  readonly title: string | undefined;
  readonly evidence: Evidence;
}

/** A stage of work with its dates, as printed and as days (`YYYY-MM-DD`, inclusive). */
export interface Stage {
  readonly label: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly evidence: Evidence;
}

export type DocumentKind =
  | 'measures' // 若干措施、办法、细则：政策规定
  | 'plan' // 方案、规划
  | 'reply' // 提案、建议答复
  | 'regulation' // 条例、规定
  | 'guide' // 办事指南
  | 'notice'
  | 'other';

export interface PolicyDocument {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  /** Title of the document itself, not of the notice that transmits it; without 《》. */
  readonly title: string;
  /** 文号 as printed with spaces removed, e.g. `连政规发〔2025〕3号`. */
  readonly number: string | undefined;
  readonly issuer: string | undefined;
  /** Full name with its suffix, e.g. `连云港市`. */
  readonly region: string | undefined;
  readonly issuedOn: string | undefined;
  readonly effectiveFrom: ValidityEnd | undefined;
  readonly effectiveTo: ValidityEnd | undefined;
  readonly repeals: readonly Repeal[];
  readonly stages: readonly Stage[];
  /** Other names under which people know it, e.g. 若干政策措施. */
  readonly aliases: readonly string[];
  /** Metadata lines that are no provisions: 抄送, 印发, 公开 marks. */
  readonly notes: readonly string[];
  readonly source: {
    /** Path relative to the documents folder. */
    readonly path: string;
    readonly format: string;
    readonly sha256: string;
    /** Length of the decoded source text in UTF-16 code units. */
    readonly length: number;
  };
}
