import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { storageFault } from '../../server/adapters/generations/durable.ts';
import type { FileReport } from '../pipeline.ts';
import type { Places } from '../places.ts';
import { hashInputs } from './hash-inputs.ts';
import { isThere } from './is-there.ts';
import { sidecarPath } from './read-sidecar.ts';

/**
 * Copies the documents that were read, with their sidecars, into the folder of user documents, so that later indexes
 * keep them. A document of the same name is replaced; one whose content is held already is not copied, and its report
 * comes back as a duplicate. Throws `storage_full`, `ingest_failed`.
 */
export async function rememberDocuments(
  reports: readonly FileReport[],
  places: Pick<Places, 'seedDocuments' | 'userDocuments'>,
): Promise<FileReport[]> {
  const { seedDocuments, userDocuments } = places;
  const held = new Set(Object.values(await hashInputs({ seeds: seedDocuments, user: userDocuments })));
  const others: FileReport[] = [];
  try {
    for (const report of reports) {
      if (report.status !== 'read') others.push(report);
      else if (held.has(report.parsed.document.source.sha256) && !(await hasSidecar(report))) {
        const message = `${report.file.name}：内容已收录，未重复加入`;
        others.push({ status: 'duplicate', file: report.file, message });
      } else await copyDocument(report.file.path, join(userDocuments, report.file.name));
    }
  } catch (error) {
    throw storageFault(error, userDocuments);
  }
  return others;
}

/** A sidecar may be new although the document is not. */
function hasSidecar({ file }: FileReport): Promise<boolean> {
  return isThere(sidecarPath(file.path));
}

async function copyDocument(from: string, to: string): Promise<void> {
  if (from === to) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  if (await isThere(sidecarPath(from))) await copyFile(sidecarPath(from), sidecarPath(to));
}
