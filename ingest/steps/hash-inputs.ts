import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Hashes of every file below the named folders, `name/path` → SHA-256, by name. A folder that is not there has none.
 * Hidden files do not count.
 */
export async function hashInputs(folders: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const hashes: [string, string][] = [];
  for (const [name, folder] of Object.entries(folders)) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const below = relative(folder, path).split(sep).join('/');
      if (!entry.isFile() || below.split('/').some((part) => part.startsWith('.'))) continue;
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      hashes.push([`${name}/${below}`, digest]);
    }
  }
  return Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
}
