import type { Embedder, Segmenter } from '#core/ports.ts';
import { encodeGeneration, type GenerationSource } from '#core/retrieval/generation.ts';
import type { Manifest } from '#core/retrieval/manifest.ts';
import { indexFormat } from '#core/retrieval/settings-file.ts';
import { faultsOf, setAsideUnsound } from '#core/rules/lint/set-aside.ts';
import type { Lexicon } from '#core/text/lexicon.ts';
import { dictionaryWords } from '#core/text/lexicon.ts';
import { writeGeneration } from '../server/adapters/generations/store.ts';
import { withHnsw } from '../server/adapters/hnswlib/vector-index.ts';
import { configuredEmbedder } from '../server/adapters/langchain/configured-embedder.ts';
import { loadLexicon } from '../server/adapters/lexicon/load-lexicon.ts';
import { loadSegmenter } from '../server/adapters/segmenter.ts';
import { type IngestOptions, type IngestResult, ingestDocuments } from './pipeline.ts';
import type { Places } from './places.ts';
import { fillRegions } from './steps/fill-regions.ts';
import { hashInputs } from './steps/hash-inputs.ts';
import { isThere } from './steps/is-there.ts';
import { readRules } from './steps/load-rules.ts';

/** Raise when the same files give other clauses than before, so that indexes of an earlier version are rebuilt. */
const parserVersion = '6';

export interface Words {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
  /** The configured embedding service; undefined: search goes by words. */
  readonly embedder?: Embedder | undefined;
}

/** Loads lexicon, segmenter and the embedder that the environment asks for; building an index and asking it need the same ones. */
export async function loadWords(places: Pick<Places, 'lexicon'>): Promise<Words> {
  const lexicon = await loadLexicon(places.lexicon);
  const configured = await configuredEmbedder(process.env);
  if (configured.status === 'unavailable') tellEmbedderFault(configured.message);
  return {
    lexicon,
    segmenter: await loadSegmenter(dictionaryWords(lexicon)),
    embedder: configured.status === 'ready' ? configured.embedder : undefined,
  };
}

/** What the index of these places is made from; equal inputs give the same index. */
export async function indexInputs(
  places: Places,
  { segmenter, embedder }: Pick<Words, 'segmenter' | 'embedder'>,
): Promise<Record<string, string>> {
  const files = await hashInputs({
    documents: places.seedDocuments,
    'user-documents': places.userDocuments,
    rules: places.rules,
    lexicon: places.lexicon,
  });
  return {
    ...files,
    parser: parserVersion,
    format: String(indexFormat),
    segmenter: segmenter.name,
    embedder: embedder?.name ?? noEmbedder,
  };
}

/** An index as it was written, and what kept rules out of it. */
export interface StoredIndex {
  readonly manifest: Manifest;
  /** In Chinese, one for each fault: rules that do not agree with their document, rule files that cannot be read. */
  readonly ruleFaults: readonly string[];
}

/** Reads seeds and user documents and makes the index of them the current one. Throws `ingest_failed`, `storage_full`. */
export async function buildIndex(at: {
  places: Places;
  words: Words;
  onFile?: IngestOptions['onFile'] | undefined;
}): Promise<StoredIndex & { result: IngestResult }> {
  const { places, words, onFile } = at;
  // Hashed before reading: a file that changes meanwhile makes the index out of date, never wrongly current.
  const inputs = await indexInputs(places, words);
  const result = await ingestDocuments({ paths: await documentFolders(places), onFile });
  return { ...(await storeIndex({ places, words, result, inputs })), result };
}

/** The folders with documents; that of the users is there only once they added one. */
export async function documentFolders(places: Places): Promise<string[]> {
  return (await isThere(places.userDocuments))
    ? [places.seedDocuments, places.userDocuments]
    : [places.seedDocuments];
}

/**
 * Encodes a corpus and writes it as the current generation of `places.index`. Wrong rules are set aside and the others serve. A
 * rule file that cannot be read is no input of the index, so that the next start tries it, and tells of it, again.
 */
export async function storeIndex(at: {
  places: Pick<Places, 'index' | 'rules'>;
  words: Words;
  result: IngestResult;
  inputs: Readonly<Record<string, string>>;
}): Promise<StoredIndex> {
  const { places, words, result } = at;
  const corpus = fillRegions(result.corpus, words);
  const { files: ruleFiles, unreadable } = await readRules(places.rules);
  const rules = setAsideUnsound(ruleFiles, corpus);
  const source = { corpus, lexicon: words.lexicon, rules, segmenter: words.segmenter };
  const { files, embedder } = await encodeWithVectors(source, words.embedder);
  const left = new Set(unreadable.map(({ name }) => `rules/${name}`));
  const inputs = Object.fromEntries(Object.entries(at.inputs).filter(([name]) => !left.has(name)));
  const manifest = await writeGeneration(places.index, await withHnsw(files), {
    inputs: { ...inputs, embedder },
  });
  return { manifest, ruleFaults: [...unreadable.map(({ fault }) => fault.message), ...faultsOf(rules)] };
}

const noEmbedder = 'none';

/** An embedding service that fails leaves an index without vectors, which the next start tries to complete. */
async function encodeWithVectors(source: GenerationSource, embedder: Embedder | undefined) {
  if (embedder !== undefined) {
    try {
      return { files: await encodeGeneration({ ...source, embedder }), embedder: embedder.name };
    } catch (error) {
      tellEmbedderFault(error instanceof Error ? error.message : String(error));
    }
  }
  return { files: await encodeGeneration(source), embedder: noEmbedder };
}

function tellEmbedderFault(reason: string): void {
  process.stderr.write(`向量服务不可用，本次只按词检索：${reason}\n`);
}
