import type { Clause, DocumentId, Point, PolicyDocument } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { type ClauseMention, findClauseMentions } from './clause-mention.ts';
import type { CorpusIndex } from './corpus.ts';
import { type DocumentMention, findDocumentMentions } from './document-mention.ts';

/** What a clause reference comes to in one document. */
export interface AddressedClauses {
  readonly documentId: DocumentId;
  /** In document order; several when the number occurs under several headings, none when it does not exist. */
  readonly clauses: readonly Clause[];
  /** The points named below the clause, e.g. 第（一）项; none when there is no such point. */
  readonly points: readonly { readonly clause: Clause; readonly point: Point }[];
  /** Highest number of that kind in the document; undefined when its clauses carry no such numbers. */
  readonly last: number | undefined;
}

/** A clause reference with what it means in each document it may be about. */
export interface AddressedMention {
  readonly mention: ClauseMention;
  /** One entry per document that has clauses numbered in that way; those that hold the number come first. */
  readonly documents: readonly AddressedClauses[];
}

export interface Addresses {
  readonly documents: readonly DocumentMention[];
  readonly clauses: readonly AddressedMention[];
}

type Held = Pick<CorpusIndex, 'documents' | 'clausesOf'>;

/**
 * Resolves the documents and clauses that a question names. A clause belongs to the last document named before it, else
 * to any in `scope`. Nothing named yields empty lists; a number that does not exist yields an entry without clauses.
 */
export function findAddresses(
  question: string,
  held: Held,
  scope: readonly DocumentId[] = held.documents.map(({ id }) => id),
): Addresses {
  const folded = fold(question);
  const documents = findDocumentMentions(folded, held.documents);
  const inScope = new Set(scope);
  const resolvedBefore = new Map<string, readonly AddressedClauses[]>();
  const mentions = findClauseMentions(folded);
  const clauses = mentions.flatMap((mention, i): AddressedMention[] => {
    // 第四部分第二条: the part only tells where the clause stands.
    if (leadsTo(mention, mentions[i + 1])) return [];
    const before = mentions[i - 1];
    const within = before !== undefined && leadsTo(before, mention) ? before : undefined;
    // Said again, it means the same; and nobody asks for this many at once.
    const { start, end, ...address } = mention;
    const key = JSON.stringify({
      ...address,
      within: within?.number,
      after: documents.filter((named) => named.start < start).length,
    });
    const known = resolvedBefore.get(key);
    const whole =
      within === undefined
        ? mention
        : { ...mention, start: within.start, text: `${within.text}${mention.text}` };
    if (known !== undefined) return [{ mention: whole, documents: known }];
    if (resolvedBefore.size >= mostMentions) return [];
    // A number inside a document's own title is not a reference.
    if (documents.some((titled) => titled.start <= start && end <= titled.end)) return [];
    const named = documents.filter((document) => document.start < start).at(-1);
    const meant =
      named === undefined
        ? (id: DocumentId) => inScope.has(id)
        : (id: DocumentId) => named.documentIds.includes(id);
    const resolved = held.documents
      .filter(({ id }) => meant(id))
      .flatMap((document) => resolveIn(document, held.clausesOf(document.id), mention, within));
    const holdsNumber = ({ clauses: found }: AddressedClauses): number => (found.length > 0 ? 0 : 1);
    resolved.sort((a, b) => holdsNumber(a) - holdsNumber(b));
    resolvedBefore.set(key, resolved);
    return [{ mention: whole, documents: resolved }];
  });
  return { documents, clauses };
}

/** References of one question that are looked up. */
const mostMentions = 20;

function resolveIn(
  { id }: PolicyDocument,
  clauses: readonly Clause[],
  mention: ClauseMention,
  within: ClauseMention | undefined,
): AddressedClauses[] {
  if (within !== undefined) return resolveWithin(id, clauses, { mention, within });
  const series = seriesOf(clauses, mention);
  if (series.length === 0) return [];
  const named = series.filter(
    (clause) => clause.number === mention.number && isUnder(clause, mention.under, clauses),
  );
  return [
    {
      documentId: id,
      clauses: named,
      points: named.flatMap((clause) => pointsOf(clause, mention.points)),
      last: series.reduce((highest, { number }) => Math.max(highest, number ?? 0), 0),
    },
  ];
}

/** A part or chapter right before another reference. */
const leadsTo = (part: ClauseMention, next: ClauseMention | undefined): boolean =>
  (part.kind === 'part' || part.kind === 'chapter') && next !== undefined && next.start === part.end;

/** 第四部分第二条第六项: counted downwards from the part, level by level. */
function resolveWithin(
  documentId: DocumentId,
  clauses: readonly Clause[],
  { mention, within }: { readonly mention: ClauseMention; readonly within: ClauseMention },
): AddressedClauses[] {
  const parts = seriesOf(clauses, within).filter(({ number }) => number === within.number);
  if (parts.length === 0) return [];
  const under = (above: readonly Clause[], number: number): Clause[] =>
    clauses.filter((one) => one.number === number && above.some(({ id }) => id === one.parentId));
  const items = under(parts, mention.number);
  const deeper = mention.points.reduce<readonly Clause[]>(under, items);
  // What is no clause of its own is a point of one.
  const found = deeper.length > 0 ? deeper : items;
  const points = deeper.length > 0 ? [] : items.flatMap((clause) => pointsOf(clause, mention.points));
  return [{ documentId, clauses: found, points, last: undefined }];
}

/**
 * The clauses a reference can be counting. 第七条: those labelled 第…条, else the series that runs through the document
 * (address `document/7`), else the outermost 七、. （七）: the running series, then those labelled （…） under any heading.
 * The first series that reaches the number counts, else the first there is.
 */
function seriesOf(clauses: readonly Clause[], { kind, number, under }: ClauseMention): readonly Clause[] {
  const labelled = (pattern: RegExp): Clause[] => clauses.filter(({ label }) => pattern.test(fold(label)));
  const chapters = labelled(/^第.+章/u);
  const outermost = labelled(/^[一二三四五六七八九十]+,/u);
  if (kind === 'chapter') return chapters;
  if (kind === 'part') return outermost.length > 0 ? outermost : chapters;
  const articles = labelled(/^第.+条/u);
  const items = labelled(/^\(.+\)/u);
  const running = clauses.filter(({ id, documentId, number: own }) => id === `${documentId}/${own}`);
  if (kind === 'article' && articles.length > 0) return articles;
  // （二） alone is the second of （一）…（二十二） where that series runs through, not every （二） there is.
  const runsInBrackets = running.some((clause) => items.includes(clause));
  const order =
    kind === 'article'
      ? [running, outermost]
      : under === undefined && runsInBrackets
        ? [running]
        : [items, running];
  const present = order.filter((series) => series.length > 0);
  return present.find((series) => series.some((clause) => clause.number === number)) ?? present[0] ?? [];
}

function isUnder(clause: Clause, under: number | undefined, clauses: readonly Clause[]): boolean {
  if (under === undefined) return true;
  const parent = clauses.find(({ id }) => id === clause.parentId);
  return parent?.number === under;
}

function pointsOf(clause: Clause, numbers: readonly number[]): { clause: Clause; point: Point }[] {
  if (numbers.length === 0) return [];
  const address = numbers.join('.');
  const byAddress = clause.points.filter((point) => point.address === address);
  // 第一款第（二）项: paragraphs (款) carry no labels, so the last number alone may have to do.
  const last = numbers.at(-1);
  const found =
    byAddress.length > 0
      ? byAddress
      : clause.points.filter(({ number, depth }) => number === last && depth === 1);
  return found.map((point) => ({ clause, point }));
}
