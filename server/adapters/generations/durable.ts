import { open, rename } from 'node:fs/promises';
import { AppError } from '#core/errors.ts';

/** Writes a new file and returns only when its bytes are on the disk. Fails when the file exists. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes renames and new names inside a folder durable. Some systems cannot open a folder: there it does nothing. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (folder === undefined) return;
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}

/** Renames, and says whether it happened: false when the target is there already or the source is gone. */
export async function tryRename(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOTEMPTY', 'EPERM', 'ENOENT'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/** The `code` of a system error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A write error in words for the operator: `storage_full` when space ran out, else `ingest_failed`. */
export function storageFault(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (error instanceof AppError || code === undefined) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError(
      'storage_full',
      `磁盘空间不足，新索引没有写成，原来的索引不受影响。请在 ${folder} 所在磁盘腾出空间后重试。`,
      { cause: error },
    );
  }
  return new AppError('ingest_failed', `索引写不进 ${folder}（${code}），请检查该目录是否存在、是否可写。`, {
    cause: error,
  });
}
