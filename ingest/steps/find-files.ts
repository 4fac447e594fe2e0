import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { readableEndings } from '../readers/read-file.ts';

/** A file to ingest; `name` is its path below the folder that was given, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Lists the files under the given files and folders: in the order given, those of a folder by name. In a folder hidden
 * files, sidecars and files of formats that nobody can read are left out; a file that is named itself is always listed,
 * so that its fault is told.
 */
export async function findSourceFiles(paths: readonly string[]): Promise<SourceFile[]> {
  const files = new Map<string, SourceFile>();
  for (const given of paths) {
    const path = resolve(given);
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const found = isFolder ? await filesBelow(path) : [{ path, name: basename(path) }];
    for (const file of found) files.set(file.path, files.get(file.path) ?? file);
  }
  return [...files.values()];
}

async function filesBelow(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.') || part.startsWith('~$')))
    .filter(({ name }) => readableEndings.includes(extname(name).toLowerCase()))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
