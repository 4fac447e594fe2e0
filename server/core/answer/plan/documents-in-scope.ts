import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { DocumentId, PolicyDocument } from '../../text/document.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { type WordingAsked, wordingAsked } from '../turn/wordings.ts';

/** Documents of the regions and of the kind that are asked about, in the wording meant; named ones before all. */
export function documentsInScope(
  inquiry: Inquiry,
  index: CorpusIndex,
  wording: Omit<WordingAsked, 'folded'>,
): readonly PolicyDocument[] {
  if (inquiry.named.length > 0) return index.documents.filter(({ id }) => inquiry.named.includes(id));
  return wordingAsked(ofPlaceAndKind(inquiry, index), {
    ...wording,
    folded: inquiry.turn.understanding.folded,
  });
}

/** The same in all wordings. */
export function ofPlaceAndKind(
  { regions, kinds, placeIsDefault }: Inquiry,
  index: CorpusIndex,
): readonly PolicyDocument[] {
  const inRegion =
    regions.length === 0
      ? index.documents
      : index.documents.filter(({ region }) =>
          region === undefined ? placeIsDefault === true : regions.includes(region),
        );
  const ofKind = inRegion.filter(({ kind }) => kinds.includes(kind));
  // Two kinds named together (方案写…，答复说…) are those of one place.
  const together = ofKind.filter(({ region }) =>
    kinds.every((wanted) => ofKind.some((other) => other.region === region && other.kind === wanted)),
  );
  if (together.length > 0) return together;
  return ofKind.length > 0 ? ofKind : inRegion;
}

/** The ids of documents, for a search among them. */
export const idsOf = (documents: readonly PolicyDocument[]): ReadonlySet<DocumentId> =>
  new Set(documents.map(({ id }) => id));
