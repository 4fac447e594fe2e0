import { AppError } from '#core/errors.ts';
import type { Manifest } from '#core/retrieval/manifest.ts';
import { readCurrentGeneration } from '../server/adapters/generations/store.ts';
import { buildIndex, indexInputs, loadWords, type Words } from './build-index.ts';
import type { FileReport } from './pipeline.ts';
import { placesIn } from './places.ts';

export interface EnsuredIndex extends Words {
  /** Folder of the generations, for `readCurrentGeneration`. */
  readonly index: string;
  readonly manifest: Manifest;
  /** Undefined when the index was up to date; else what became of each file. */
  readonly reports: readonly FileReport[] | undefined;
  /** What was found wrong with rules when the index was built now, in Chinese; the index itself keeps the faults of rules. */
  readonly ruleFaults: readonly string[];
}

/**
 * Makes sure that there is a whole index of the seeds and the users' documents: builds it when there is none, when it is
 * damaged, or when documents, rules, lexicon or segmenter are not those it was made from. `root` holds `seeds/`.
 */
export async function ensureIndex(at: { root: string; dataFolder: string }): Promise<EnsuredIndex> {
  const places = placesIn(at.root, at.dataFolder);
  const words = await loadWords(places);
  const held = await heldManifest(places.index);
  const inputs = await indexInputs(places, words);
  if (held && sameInputs(held.inputs, inputs)) {
    return { ...words, index: places.index, manifest: held, reports: undefined, ruleFaults: [] };
  }
  const { manifest, result, ruleFaults } = await buildIndex({ places, words });
  return { ...words, index: places.index, manifest, reports: result.reports, ruleFaults };
}

/** The manifest of a whole index; undefined when it is missing or damaged. */
async function heldManifest(index: string): Promise<Manifest | undefined> {
  try {
    return (await readCurrentGeneration(index)).manifest;
  } catch (error) {
    if (error instanceof AppError && ['index_missing', 'index_corrupt'].includes(error.code))
      return undefined;
    throw error;
  }
}

function sameInputs(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Array.from(names).every((name) => a[name] === b[name]);
}
