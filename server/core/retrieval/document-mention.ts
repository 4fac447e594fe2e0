import type { DocumentId, PolicyDocument, Span } from '../text/document.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { fold } from '../text/fold.ts';
import { PhraseMatcher } from '../text/phrase-matcher.ts';
import { findSpokenNames } from './spoken-name.ts';

/** A document named in a question. The span lies in the folded question. */
export interface DocumentMention extends Span {
  readonly by: 'number' | 'title' | 'alias';
  /** The words of the question, folded. */
  readonly text: string;
  /** Documents that may be meant, by id; empty when a 文号 is named that no held document bears. */
  readonly documentIds: readonly DocumentId[];
}

/** `连政规发[2025]3号` in folded text, any bracket or none, `第` and `年` allowed: 2025年3号文, 2025年的3号文. */
const numberPattern = /(\p{Script=Han}{0,12}?)[[(<]?((?:19|20)\d{2})(?:[\])>]|年的?)? ?第?(\d{1,4}) ?号/gu;
/** The prefix without the words of the sentence before it: 那原先的连政发. */
const ownPrefix = /[^的那这问按照看是和跟与有说里了请查据]*$/u;
/** Words that end the prefix of a document number. */
const prefixEnd = /[发办函字规令复通告政府]$/u;

/** Finds documents by 文号, title and alias, in the order of the question. */
export function findDocumentMentions(
  folded: string,
  documents: readonly PolicyDocument[],
): DocumentMention[] {
  const byNumber = findNumbers(folded, documents);
  const isTaken = ({ start, end }: Span): boolean =>
    byNumber.some((number) => start < number.end && number.start < end);
  const byName = nameMatcher(documents)
    .find(folded, (match) => !isTaken(match))
    .map(({ start, end, value, phrase }): DocumentMention => ({ ...value, start, end, text: phrase }));
  const known = [...byNumber, ...byName];
  const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
  // 管理办法 is short for one document, 公积金管理办法 may be another.
  const spoken = findSpokenNames(folded, documents).filter(
    (name) =>
      !known.some(
        (other) =>
          name.start < other.end && other.start < name.end && !(holds(name, other) && other.by === 'alias'),
      ),
  );
  return [
    ...known.filter((other) => !spoken.some((name) => holds(name, other))),
    ...spoken.map(
      (name): DocumentMention => ({ ...name, by: 'alias', text: folded.slice(name.start, name.end) }),
    ),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function findNumbers(folded: string, documents: readonly PolicyDocument[]): DocumentMention[] {
  const known = documents.flatMap(({ id, number }) => {
    const parsed = number === undefined ? undefined : parseDocumentNumber(number);
    return parsed === undefined ? [] : [{ id, ...parsed }];
  });
  const repealed = documents.flatMap(({ repeals }) =>
    repeals.flatMap(({ number }) => parseDocumentNumber(number ?? '') ?? []),
  );
  return [...folded.matchAll(numberPattern)].flatMap((match) => {
    const [text, before = '', year, serial] = match;
    const sameYear = known.filter((number) => number.year === year && number.serial === serial);
    const exact = sameYear.filter(({ prefix }) => before.endsWith(prefix));
    const hasPrefix = before.length >= 2 && prefixEnd.test(before);
    const meant = exact.length > 0 ? exact : hasPrefix ? [] : sameYear;
    // 二〇二五年3号楼 and the like: without a prefix and without a document it is no 文号.
    if (meant.length === 0 && !hasPrefix) return [];
    const [first] = [...exact, ...repealed.filter(({ prefix }) => before.endsWith(prefix))];
    const prefix = first?.prefix ?? ownPrefix.exec(before)?.[0] ?? before;
    const skipped = before.length - prefix.length;
    const start = match.index + skipped;
    const documentIds = meant.map(({ id }) => id).sort();
    return [
      {
        by: 'number' as const,
        start,
        end: match.index + text.length,
        text: text.slice(skipped),
        documentIds,
      },
    ];
  });
}

/** Titles win over aliases of the same words; a name that several documents share points at all of them. */
function nameMatcher(documents: readonly PolicyDocument[]) {
  const names = new Map<string, { by: 'title' | 'alias'; documentIds: DocumentId[] }>();
  const add = (name: string, by: 'title' | 'alias', id: DocumentId): void => {
    const folded = fold(name);
    const held = names.get(folded);
    if (held === undefined) names.set(folded, { by, documentIds: [id] });
    else if (held.by === by && !held.documentIds.includes(id)) held.documentIds.push(id);
  };
  for (const { id, title } of documents) add(title, 'title', id);
  for (const { id, aliases } of documents) for (const alias of aliases) add(alias, 'alias', id);
  return new PhraseMatcher(names);
}
