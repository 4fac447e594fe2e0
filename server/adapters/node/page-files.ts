import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

/**
 * Reads the pages of a folder into memory once and answers their paths; `/` is `index.html`.
 * No path leads to the file system, so none can lead out of the folder. A folder that is absent holds no pages.
 */
export async function pageFiles(
  folder: string,
): Promise<(request: Request) => Promise<Response | undefined>> {
  const files = new Map<string, PageFile>();
  for (const path of await filesBelow(folder)) {
    const bytes = new Uint8Array(await readFile(path));
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    const name = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(name, { bytes, etag, type: types[extname(path)] ?? 'application/octet-stream' });
  }
  return async (request) => {
    const { pathname } = new URL(request.url);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (file === undefined) return undefined;
    const headers = { 'Content-Type': file.type, ETag: file.etag, 'Cache-Control': 'no-cache' };
    const unchanged = request.headers.get('if-none-match') === file.etag;
    return unchanged ? new Response(null, { status: 304, headers }) : new Response(file.bytes, { headers });
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
