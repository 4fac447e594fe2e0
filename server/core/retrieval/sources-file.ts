import { z } from 'zod';
import type { DocumentId, PolicyDocument } from '../text/document.ts';
import type { Corpus } from './corpus.ts';
import { corrupt } from './sections.ts';
import { decodeJson, encodeJson } from './stored-json.ts';

export const sourcesFile = 'sources.json';

const sources = z.array(z.object({ id: z.string().transform((id) => id as DocumentId), text: z.string() }));

/** The source texts of a corpus in the order of its documents; apart from `corpus.json`, because no answer needs them. */
export function encodeSources({ documents, sources = new Map() }: Corpus): Uint8Array {
  return encodeJson(
    documents.flatMap(({ id }) => {
      const text = sources.get(id);
      return text === undefined ? [] : [{ id, text }];
    }),
  );
}

/** Reads the stored source texts. Throws `index_corrupt` when its shape is wrong or a text is not that of its document. */
export function decodeSources(
  bytes: Uint8Array,
  documents: readonly PolicyDocument[],
): ReadonlyMap<DocumentId, string> {
  const read = decodeJson(sourcesFile, bytes, sources);
  const lengths = new Map(documents.map(({ id, source }) => [id, source.length]));
  const stranger = read.find(({ id, text }) => lengths.get(id) !== text.length);
  if (stranger !== undefined) throw corrupt(sourcesFile, `来源文字与文件 ${stranger.id} 不符`);
  return new Map(read.map(({ id, text }) => [id, text]));
}
