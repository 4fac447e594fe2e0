import type { Segmenter } from '#core/ports.ts';
import { encodeGeneration } from '#core/retrieval/generation.ts';
import type { Manifest } from '#core/retrieval/manifest.ts';
import { requireSoundRules } from '#core/rules/lint/lint.ts';
import type { Lexicon } from '#core/text/lexicon.ts';
import { dictionaryWords } from '#core/text/lexicon.ts';
import { writeGeneration } from '../server/adapters/generations/store.ts';
import { loadLexicon } from '../server/adapters/lexicon/load-lexicon.ts';
import { loadSegmenter } from '../server/adapters/segmenter.ts';
import { type IngestOptions, type IngestResult, ingestDocuments } from './pipeline.ts';
import type { Places } from './places.ts';
import { fillRegions } from './steps/fill-regions.ts';
import { hashInputs } from './steps/hash-inputs.ts';
import { isThere } from './steps/is-there.ts';
import { loadRules } from './steps/load-rules.ts';

/** Raise when the same files give other clauses than before, so that indexes of an earlier version are rebuilt. */
const parserVersion = '4';

export interface Words {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
}

/** Loads lexicon and segmenter; building an index and asking it need the same two. */
export async function loadWords(places: Pick<Places, 'lexicon'>): Promise<Words> {
  const lexicon = await loadLexicon(places.lexicon);
  return { lexicon, segmenter: await loadSegmenter(dictionaryWords(lexicon)) };
}

/** What the index of these places is made from; equal inputs give the same index. */
export async function indexInputs(places: Places, segmenter: Segmenter): Promise<Record<string, string>> {
  const files = await hashInputs({
    documents: places.seedDocuments,
    'user-documents': places.userDocuments,
    rules: places.rules,
    lexicon: places.lexicon,
  });
  return { ...files, parser: parserVersion, segmenter: segmenter.name };
}

/** Reads seeds and user documents and makes the index of them the current one. Throws `ingest_failed`, `storage_full`. */
export async function buildIndex(at: {
  places: Places;
  words: Words;
  onFile?: IngestOptions['onFile'] | undefined;
}): Promise<{ manifest: Manifest; result: IngestResult }> {
  const { places, words, onFile } = at;
  // Hashed before reading: a file that changes meanwhile makes the index out of date, never wrongly current.
  const inputs = await indexInputs(places, words.segmenter);
  const result = await ingestDocuments({ paths: await documentFolders(places), onFile });
  return { manifest: await storeIndex({ places, words, result, inputs }), result };
}

/** The folders with documents; that of the users is there only once they added one. */
export async function documentFolders(places: Places): Promise<string[]> {
  return (await isThere(places.userDocuments))
    ? [places.seedDocuments, places.userDocuments]
    : [places.seedDocuments];
}

/** Encodes a corpus and writes it as the current generation of `places.index`. */
export async function storeIndex(at: {
  places: Pick<Places, 'index' | 'rules'>;
  words: Words;
  result: IngestResult;
  inputs: Readonly<Record<string, string>>;
}): Promise<Manifest> {
  const { places, words, result, inputs } = at;
  const corpus = fillRegions(result.corpus, words);
  const rules = await loadRules(places.rules);
  requireSoundRules(rules, corpus);
  const files = await encodeGeneration({
    corpus,
    lexicon: words.lexicon,
    rules,
    segmenter: words.segmenter,
  });
  return writeGeneration(places.index, files, { inputs });
}
