import type { Answer, Citation } from '../../contract/ask.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { Clause, ClauseId } from '../../text/document.ts';

/** What an answer may draw figures from besides its quotes. */
export interface Grounds {
  /** Everything the user said in this conversation. */
  readonly said: readonly string[];
  /** Figures of a calculation, as decimal strings or texts. */
  readonly computed: readonly string[];
}

/** Markers have up to three digits; four are the year of a document number. */
const marker = /〔(\d{1,3})〕/g;

/**
 * What keeps an answer from being sent: a quote that does not stand verbatim at its span, a marker without its citation, or a
 * figure of the text that stands in no quote, no calculation, nothing the user said, and no label of a cited clause.
 */
export function findFaults(
  answer: Answer,
  clauseOf: (id: ClauseId) => Clause | undefined,
  grounds: Grounds,
): string[] {
  return [
    ...answer.citations.flatMap((citation) => quoteFaults(citation, clauseOf)),
    ...markerFaults(answer),
    ...figureFaults(answer, grounds),
  ];
}

function quoteFaults(citation: Citation, clauseOf: (id: ClauseId) => Clause | undefined): string[] {
  const clause = clauseOf(citation.clauseId as ClauseId);
  if (clause === undefined) return [`no clause ${citation.clauseId}`];
  const verbatim =
    clause.text.slice(citation.start, citation.end) === citation.quote && citation.quote !== '';
  return verbatim ? [] : [`quote ${citation.marker} is not verbatim`];
}

function markerFaults({ text, comparison, citations }: Answer): string[] {
  const known = new Set(citations.map((citation) => citation.marker));
  const used = [...text.matchAll(marker)].map((match) => Number(match[1]));
  const inCells = (comparison?.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.marker ?? []));
  return [...used, ...inCells]
    .filter((number) => !known.has(number))
    .map((number) => `marker ${number} has no citation`);
}

function figureFaults({ text, comparison, citations }: Answer, { said, computed }: Grounds): string[] {
  const sources = [
    ...citations.flatMap(({ quote, label, path }) => [quote, label, ...path]),
    ...said,
    ...computed,
  ];
  const grounded = new Set(sources.flatMap((source) => findQuantities(source).flatMap(groundedBy)));
  const shown = [text, ...(comparison?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => cell.text))];
  return shown
    .flatMap((part) => findQuantities(part.replace(marker, ' ')))
    .filter((quantity) => quantity.kind !== 'code' && !grounded.has(keyOf(quantity)))
    .map((quantity) => `figure ${quantity.text} has no ground`);
}

/** A figure agrees with another by value; percent, dates and document numbers also by kind. */
function keyOf({ kind, value }: Quantity): string {
  switch (kind) {
    case 'percent':
    case 'document_number':
      return `${kind}:${value}`;
    case 'date':
    case 'year':
      return `date:${value}`;
    default:
      return `number:${value}`;
  }
}

/** What a figure in a source vouches for: itself, and for a whole day also its month and its year. */
function groundedBy(quantity: Quantity): string[] {
  const key = keyOf(quantity);
  const isDay = /^date:\d{4}-\d{2}/.test(key);
  return isDay ? [key, key.slice(0, 'date:2025-06'.length), key.slice(0, 'date:2025'.length)] : [key];
}
