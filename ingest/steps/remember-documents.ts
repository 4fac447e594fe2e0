import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ParsedDocument } from '#core/text/parse-document.ts';
import { storageFault } from '../../server/adapters/generations/durable.ts';
import type { FileReport } from '../pipeline.ts';
import { isThere } from './is-there.ts';
import { sidecarPath } from './read-sidecar.ts';
import { isSameDocument } from './same-document.ts';

/** What became of a file that a user gave. */
export interface Remembered {
  readonly outcome: 'added' | 'replaced' | 'held' | 'failed';
  readonly report: FileReport;
  /** Where it lies now; undefined when it was not copied. */
  readonly path: string | undefined;
  /** In Chinese, when there is more to say than the outcome. */
  readonly message: string | undefined;
}

/**
 * Copies the documents that were read, with their sidecars, into the folder of user documents, so that later indexes
 * keep them. A newer state of a document takes the place of the older of the same file name; another document of that
 * name is kept beside it under a name of its own. One whose content is held already is not copied. `given` was read
 * together with `held`, the files there are. Throws `storage_full`, `ingest_failed`.
 */
export async function rememberDocuments(at: {
  given: readonly FileReport[];
  held: readonly FileReport[];
  folder: string;
}): Promise<Remembered[]> {
  const { given, held, folder } = at;
  const documents = new Map(
    held.flatMap((report) => (report.status === 'read' ? [[report.file.path, report.parsed] as const] : [])),
  );
  const remembered: Remembered[] = [];
  try {
    for (const report of given) {
      const one = await remember(report, folder, documents);
      if (report.status === 'read' && one.path !== undefined) documents.set(one.path, report.parsed);
      remembered.push(one);
    }
  } catch (error) {
    throw storageFault(error, folder);
  }
  return remembered;
}

async function remember(
  report: FileReport,
  folder: string,
  documents: ReadonlyMap<string, ParsedDocument>,
): Promise<Remembered> {
  const { file } = report;
  if (report.status === 'failed')
    return { outcome: 'failed', report, path: undefined, message: report.message };
  const target = join(folder, file.name);
  if (report.status === 'duplicate') return rememberDuplicate(report, folder, target);
  if (!(await isThere(target))) {
    await copyDocument(file.path, target);
    return { outcome: 'added', report, path: target, message: undefined };
  }
  const before = documents.get(target);
  if (before !== undefined && isSameDocument(before, report.parsed)) {
    await copyDocument(file.path, target);
    return { outcome: 'replaced', report, path: target, message: `${file.name}：换下了以前加入的同一份文件` };
  }
  const path = await freePath(target);
  await copyDocument(file.path, path);
  const title = before === undefined ? '' : `《${before.document.title}》`;
  const message = `${file.name}：已有同名的另一份文件${title}，两份都保留，这一份存为 ${path.slice(folder.length + 1)}`;
  return { outcome: 'added', report, path, message };
}

/** The content is held: only a correction beside it, or a cleaner copy of the file of that name, is new. */
async function rememberDuplicate(
  report: Extract<FileReport, { status: 'duplicate' }>,
  folder: string,
  target: string,
): Promise<Remembered> {
  const { file, of, sameBytes } = report;
  const isOwn = of.path.startsWith(folder);
  const hasSidecar = await isThere(sidecarPath(file.path));
  if (isOwn && of.path === target && !sameBytes) {
    await copyDocument(file.path, target);
    return { outcome: 'replaced', report, path: target, message: `${file.name}：换下了以前加入的同一份文件` };
  }
  if (isOwn && hasSidecar) {
    await copyFile(sidecarPath(file.path), sidecarPath(of.path));
    return {
      outcome: 'replaced',
      report,
      path: of.path,
      message: `${file.name}：内容已收录，更新了旁边的 yaml`,
    };
  }
  const unused = hasSidecar ? `；旁边的 yaml 没有用上，请写在 ${of.name} 旁边` : '';
  return { outcome: 'held', report, path: undefined, message: `${report.message}${unused}` };
}

async function freePath(path: string): Promise<string> {
  let copy = 2;
  const named = () => path.replace(/(\.[^./\\]+)?$/, `-${copy}$1`);
  while (await isThere(named())) copy++;
  return named();
}

async function copyDocument(from: string, to: string): Promise<void> {
  if (from === to) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  if (await isThere(sidecarPath(from))) await copyFile(sidecarPath(from), sidecarPath(to));
}
