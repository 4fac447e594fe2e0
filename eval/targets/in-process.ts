import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { summariseDocument } from '#core/text/document-summary.ts';
import { readSettings } from '../../server/adapters/node/settings.ts';
import { openService } from '../../server/open-service.ts';
import type { Service } from '../../server/routes/environment.ts';
import { hashedBigrams } from '../baselines/hashed-bigrams.ts';
import { langchainChunks } from '../baselines/langchain-chunks.ts';
import type { Target } from '../target.ts';
import { serviceTarget } from './service-target.ts';

export interface InProcessOptions {
  /** Also open the baseline over the same documents. */
  readonly baseline: boolean;
  /** Day for which the baseline's documents state their validity. */
  readonly asOf: string;
  /** Files that join the seeds for this run, in place of what users added; none: the index of the installation. */
  readonly added: readonly string[];
}

/** The product as `root` holds it, its index made ready first, and the baseline behind it where asked for and possible. */
export async function openInProcess(
  root: string,
  { baseline, asOf, added }: InProcessOptions,
): Promise<[Target, ...Target[]]> {
  const service =
    added.length === 0
      ? await openService(root, readSettings(process.env, root).dataFolder)
      : await openWith(root, added);
  const product = serviceTarget(service);
  if (!baseline) return [product];

  const { documents } = service.index;
  const sources = documents.map((document) => ({
    // Our cleaned text, not the raw file: the baseline is spared page numbers and wrapped lines.
    text: service.index
      .clausesOf(document.id)
      .map((clause) => clause.text)
      .join('\n'),
    document: summariseDocument(document, documents, asOf),
  }));
  try {
    return [product, await langchainChunks(sources, hashedBigrams)];
  } catch (error) {
    console.error(`没有基线：${error instanceof Error ? error.message : String(error)}`);
    return [product];
  }
}

/** The seeds and the added files, indexed in a folder that is gone once the index is in memory. */
async function openWith(root: string, added: readonly string[]): Promise<Service> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhice-eval-added-'));
  try {
    for (const path of added) {
      const copy = join(dataFolder, 'documents', basename(path));
      await cp(path, copy, { recursive: true, force: false, errorOnExist: true });
    }
    return await openService(root, dataFolder);
  } finally {
    await rm(dataFolder, { recursive: true });
  }
}
