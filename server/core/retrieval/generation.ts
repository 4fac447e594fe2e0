import { z } from 'zod';
import { AppError, invariant } from '../errors.ts';
import type { Embedder, Segmenter, VectorIndex } from '../ports.ts';
import { type Lexicon, lexiconSchema } from '../text/lexicon.ts';
import { Bm25 } from './bm25.ts';
import type { Corpus, CorpusIndex } from './corpus.ts';
import { corpusFile, decodeCorpus, encodeCorpus } from './corpus-file.ts';
import { createCorpusIndex, type Vectors } from './corpus-index.ts';
import { exactVectors } from './exact-vectors.ts';
import { defaultVectorWeight } from './fuse.ts';
import { PostingsBuilder } from './postings.ts';
import { decodePostings, encodePostings, postingsFile } from './postings-file.ts';
import { QueryTerms } from './query-terms.ts';
import { contextOf, indexedClauses, rowTermsCounter } from './rows.ts';
import { corrupt } from './sections.ts';
import { decodeSettings, encodeSettings, indexFormat, settingsFile } from './settings-file.ts';
import { decodeSources, encodeSources, sourcesFile } from './sources-file.ts';
import { decodeJson, encodeJson } from './stored-json.ts';
import { decodeVectors, encodeVectors, type StoredVectors, vectorsFile } from './vectors-file.ts';

export const lexiconFile = 'lexicon.json';
export const rulesFile = 'rules.json';

/** Files of a generation by name; a name holds no folder. */
export type GenerationFiles = ReadonlyMap<string, Uint8Array>;

export interface GenerationSource {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** Kept as JSON and handed back by {@link openGeneration}; retrieval does not look into it. */
  readonly rules: unknown;
  readonly segmenter: Segmenter;
  /** Undefined: the index holds no vectors. */
  readonly embedder?: Embedder | undefined;
}

export interface StoredGeneration {
  readonly files: GenerationFiles;
  /** Name of the generation, as told in answers. */
  readonly generation: string;
  readonly segmenter: Segmenter;
  /** Used only when the vectors of the index were made by an embedder of the same name and length. */
  readonly embedder?: Embedder | undefined;
  /** Opens a faster index over the vectors; exact search without it. */
  readonly vectorIndex?: ((vectors: StoredVectors) => VectorIndex | Promise<VectorIndex>) | undefined;
  /** What a cosine counts against words, see `fuse`. */
  readonly vectorWeight?: number | undefined;
  /** Told when the embedder fails on a question, which is then answered by words alone. */
  readonly onEmbedderFault?: ((fault: unknown) => void) | undefined;
}

/** An index in memory with what was stored beside it. */
export interface Generation extends CorpusIndex {
  readonly lexicon: Lexicon;
  readonly rules: unknown;
}

/** Builds the files of a generation. The same source gives the same bytes. Throws what the embedder throws. */
export async function encodeGeneration(source: GenerationSource): Promise<Map<string, Uint8Array>> {
  const { corpus, lexicon, rules, segmenter, embedder } = source;
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const rows = indexedClauses(corpus).map((clause) => {
    const document = documents.get(clause.documentId);
    invariant(document !== undefined, `clause ${clause.id} has a document`);
    return { clause, document };
  });
  const builder = new PostingsBuilder();
  const termsOf = rowTermsCounter(segmenter);
  for (const row of rows) builder.add(termsOf(row));
  const postings = builder.build();

  const files = new Map<string, Uint8Array>();
  const settings = {
    format: indexFormat,
    segmenter: segmenter.name,
    embedder: embedder === undefined ? null : { name: embedder.name, dimensions: embedder.dimensions },
    documents: corpus.documents.length,
    clauses: corpus.clauses.length,
    rows: rows.length,
    terms: postings.terms.length,
  };
  files.set(settingsFile, encodeSettings(settings));
  files.set(corpusFile, encodeCorpus(corpus));
  files.set(sourcesFile, encodeSources(corpus));
  files.set(lexiconFile, encodeJson(lexicon));
  files.set(rulesFile, encodeJson(rules));
  files.set(postingsFile, encodePostings(postings));
  if (embedder !== undefined) {
    const texts = rows.map(({ clause, document }) => `${contextOf(clause, document)}\n${clause.text}`);
    const vectors = await embedder.embedDocuments(texts);
    files.set(vectorsFile, encodeVectors(vectors, embedder.dimensions));
  }
  return files;
}

/**
 * Opens the files of a generation. Throws `index_missing` when a file is absent, `index_corrupt` when one cannot be
 * read, `segmenter_mismatch` when another segmenter built the index.
 */
export async function openGeneration(stored: StoredGeneration): Promise<Generation> {
  const { files, generation, segmenter } = stored;
  const settings = decodeSettings(fileOf(files, settingsFile));
  if (settings.segmenter !== segmenter.name) {
    throw new AppError(
      'segmenter_mismatch',
      `索引由分词器 ${settings.segmenter} 建立，当前是 ${segmenter.name}，请运行 npm run ingest 重建索引。`,
      { details: { index: settings.segmenter, service: segmenter.name } },
    );
  }
  const held = decodeCorpus(fileOf(files, corpusFile));
  const corpus = { ...held, sources: decodeSources(fileOf(files, sourcesFile), held.documents) };
  const lexicon = decodeJson(lexiconFile, fileOf(files, lexiconFile), lexiconSchema);
  const rules = decodeJson(rulesFile, fileOf(files, rulesFile), z.unknown());
  const postings = decodePostings(fileOf(files, postingsFile));
  const rows = indexedClauses(corpus);
  if (postings.rowCount !== rows.length || settings.rows !== rows.length) {
    throw corrupt(postingsFile, `收录 ${postings.rowCount} 条，条款有 ${rows.length} 条`);
  }
  const index = createCorpusIndex({
    generation,
    segmenter,
    corpus,
    rows,
    bm25: new Bm25(postings),
    queryTerms: new QueryTerms(lexicon, segmenter),
    vectors: await openVectors(stored, settings.embedder, rows.length),
  });
  return { ...index, lexicon, rules };
}

/** Undefined when the index has no vectors, or none that the embedder at hand could have made. */
async function openVectors(
  stored: StoredGeneration,
  made: { name: string; dimensions: number } | null,
  rowCount: number,
): Promise<Vectors | undefined> {
  const { files, embedder, vectorIndex = exactVectors } = stored;
  const { vectorWeight = defaultVectorWeight, onEmbedderFault = () => undefined } = stored;
  if (made === null || embedder === undefined) return undefined;
  if (made.name !== embedder.name || made.dimensions !== embedder.dimensions) return undefined;
  const vectors = decodeVectors(fileOf(files, vectorsFile));
  if (vectors.count !== rowCount || vectors.dimensions !== made.dimensions) {
    throw corrupt(vectorsFile, `有 ${vectors.count} 个向量，条款有 ${rowCount} 条`);
  }
  return { embedder, index: await vectorIndex(vectors), weight: vectorWeight, onFault: onEmbedderFault };
}

function fileOf(files: GenerationFiles, name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes !== undefined) return bytes;
  throw new AppError('index_missing', `索引缺少文件 ${name}，请运行 npm run ingest 建立索引。`, {
    details: { file: name },
  });
}
