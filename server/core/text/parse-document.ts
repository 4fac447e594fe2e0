import { buildClauses } from './clauses.ts';
import { aliasesOf, type Description, describe, kindOf } from './describe.ts';
import type { Clause, DocumentId, PolicyDocument, ValidityEnd } from './document.ts';
import { documentIdFor, idOf } from './document-id.ts';
import { separateFurniture } from './furniture.ts';
import { impliedTitle } from './implied-title.ts';
import { measureLayout } from './layout.ts';
import { splitLines } from './lines.ts';
import { maskPersonalData } from './mask.ts';
import { joinLines, type Paragraph } from './paragraphs.ts';
import { joinTitle, type Parts, splitParts } from './parts.ts';
import { findRepeals } from './repeals.ts';
import type { ParseReport, ParseWarning, SetAside } from './report.ts';
import { findStages } from './stages.ts';
import { findValidity } from './validity.ts';

/** What a person puts right about a document, in the file beside it. Every field wins over what was read. */
export interface DocumentCorrections {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  readonly region?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly effectiveFrom?: string | undefined;
  readonly effectiveTo?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

export interface DocumentInput {
  /** Path relative to the documents folder. */
  readonly path: string;
  /** Name of the reader: txt, md, html, docx. */
  readonly format: string;
  /** Decoded text of the file; for marked-up formats the text the reader took out of it. */
  readonly source: string;
  readonly sha256: string;
  readonly sidecar?: DocumentCorrections | undefined;
  /** Title that the file names outside its text (HTML title); used when the text prints none. */
  readonly titleHint?: string | undefined;
  /** Line ends of the source are paragraph ends (HTML, DOCX). */
  readonly paragraphsSet?: boolean | undefined;
  /** Latin initials of a Chinese name, `连云港` to `lyg`; '' makes ids begin with `doc`. */
  readonly initials: (name: string) => string;
}

export interface ParsedDocument {
  readonly document: PolicyDocument;
  readonly clauses: readonly Clause[];
  /** The source with personal data masked; runs of clauses point into it, and it is as long as what came in. */
  readonly source: string;
  readonly report: ParseReport;
}

/**
 * Reads one policy document: cleans it, builds its clauses, describes it. Never fails on text; what it could not place
 * stands in the report. Every character of the source that is no white space is in exactly one clause or set aside.
 */
export function parseDocument(input: DocumentInput): ParsedDocument {
  const masked = maskPersonalData(input.source);
  const { body, setAside } = separateFurniture(splitLines(masked.text));
  const { paragraphs, warnings } = joinLines(body, measureLayout(body), input.paragraphsSet ?? false);
  const parts = splitParts(paragraphs);
  const title = titleOf(input, parts);
  const read = describe(parts, title);
  const description = { ...read, ...definedFields(input.sidecar) };
  const id = idFor(input, description, title);
  const built = buildClauses(id, parts);
  const report: ParseReport = {
    warnings: inOrder([
      ...masked.warnings,
      ...warnings,
      ...built.warnings,
      ...missing(input, parts, built.clauses),
    ]),
    setAside: [...setAside, ...parts.notes.map(asNote)].sort((a, b) => a.start - b.start),
    clauses: built.clauses.length,
    points: built.clauses.reduce((sum, clause) => sum + clause.points.length, 0),
  };
  const document = assemble({ input, id, title, description, parts, clauses: built.clauses });
  return { document, clauses: built.clauses, source: masked.text, report };
}

function assemble(at: {
  input: DocumentInput;
  id: DocumentId;
  title: string;
  description: Description;
  parts: Parts;
  clauses: readonly Clause[];
}): PolicyDocument {
  const { input, id, title, description, parts, clauses } = at;
  const validity = findValidity({ clauses, title, issuedOn: description.issuedOn });
  return {
    id,
    kind: kindOf(title),
    title,
    number: description.number,
    issuer: description.issuer,
    region: description.region,
    issuedOn: description.issuedOn,
    effectiveFrom: corrected(input.sidecar?.effectiveFrom) ?? validity.from,
    effectiveTo: corrected(input.sidecar?.effectiveTo) ?? validity.to,
    repeals: findRepeals(clauses),
    stages: findStages(clauses),
    aliases: input.sidecar?.aliases ?? aliasesOf(title, description.region),
    notes: parts.notes.map((paragraph) => paragraph.content.text),
    source: { path: input.path, format: input.format, sha256: input.sha256, length: input.source.length },
  };
}

function titleOf(input: DocumentInput, parts: Parts): string {
  const fileName =
    input.path
      .split('/')
      .at(-1)
      ?.replace(/\.[A-Za-z0-9]+$/, '') ?? input.path;
  return input.sidecar?.title ?? parts.title ?? input.titleHint ?? impliedTitle(parts.body) ?? fileName;
}

function idFor(input: DocumentInput, description: Description, title: string): DocumentId {
  if (input.sidecar?.id !== undefined) return idOf(input.sidecar.id);
  const { number, region } = description;
  const { path, sha256, initials } = input;
  return documentIdFor({ number, region, title, path, sha256, initials });
}

function definedFields(sidecar: DocumentCorrections | undefined): Partial<Description> {
  const { number, issuer, region, issuedOn } = sidecar ?? {};
  const entries = Object.entries({ number, issuer, region, issuedOn });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function corrected(date: string | undefined): ValidityEnd | undefined {
  return date === undefined ? undefined : { date, basis: 'sidecar', evidence: undefined };
}

function missing(input: DocumentInput, parts: Parts, clauses: readonly Clause[]): ParseWarning[] {
  const source = { start: 0, end: 0 };
  const untitled = (parts.title ?? input.sidecar?.title ?? input.titleHint) === undefined;
  const flat = clauses.every((clause) => clause.number === undefined);
  return [
    ...(untitled
      ? [{ code: 'title_not_found' as const, text: '没有读到标题，请在同名 .yaml 中写明 title', source }]
      : []),
    ...(flat ? [{ code: 'no_structure' as const, text: '没有认出编号，按自然段收录', source }] : []),
  ];
}

function asNote(paragraph: Paragraph): SetAside {
  return {
    kind: 'note',
    text: joinTitle([paragraph]),
    start: paragraph.source.start,
    end: paragraph.source.end,
  };
}

function inOrder(warnings: readonly ParseWarning[]): ParseWarning[] {
  return [...warnings].sort((a, b) => a.source.start - b.source.start || a.code.localeCompare(b.code));
}
