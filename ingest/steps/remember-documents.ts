import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { storageFault } from '../../server/adapters/generations/durable.ts';
import type { SourceFile } from './find-files.ts';
import { sidecarPath } from './read-sidecar.ts';

/**
 * Copies documents and their sidecars into the folder of user documents, so that later indexes keep them. A document of
 * the same name is replaced. Throws `storage_full`, `ingest_failed`.
 */
export async function rememberDocuments(files: readonly SourceFile[], folder: string): Promise<void> {
  try {
    for (const file of files) {
      const target = join(folder, file.name);
      if (target === file.path) continue;
      await mkdir(dirname(target), { recursive: true });
      await copyFile(file.path, target);
      const sidecar = sidecarPath(file.path);
      const hasSidecar = await stat(sidecar).then(
        () => true,
        () => false,
      );
      if (hasSidecar) await copyFile(sidecar, sidecarPath(target));
    }
  } catch (error) {
    throw storageFault(error, folder);
  }
}
