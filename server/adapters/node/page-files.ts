import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { pageCandidates } from '../page-path.ts';
import { acceptedEncoding, type Bytes, type Encoding, squeeze } from './squeeze.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

interface PageFile {
  readonly bytes: Bytes;
  readonly type: string;
  readonly etag: string;
  readonly caching: string;
  /** The bytes squeezed, once for all requests; undefined when the file is too small to gain. */
  readonly squeezed: (encoding: Encoding) => Promise<Bytes> | undefined;
}

/** Files of the build carry a hash of their content in the name, so one that is held is still right. */
const hashedName = /-[\w-]{8}\.(js|css)$/;

/**
 * Reads the pages of a folder into memory once and answers their paths; `/` is `index.html`, `/desk` is `desk.html`.
 * No path leads to the file system, so none can lead out of the folder. A folder that is absent holds no pages.
 */
export async function pageFiles(
  folder: string,
): Promise<(request: Request) => Promise<Response | undefined>> {
  const files = new Map<string, PageFile>();
  for (const path of await filesBelow(folder)) {
    files.set(`/${relative(folder, path).split(sep).join('/')}`, await readPageFile(path));
  }
  return async (request) => {
    const { pathname } = new URL(request.url);
    const name = pageCandidates(pathname).find((candidate) => files.has(candidate));
    const file = name === undefined ? undefined : files.get(name);
    return file === undefined ? undefined : replyWith(file, request.headers);
  };
}

async function replyWith(file: PageFile, asked: Headers): Promise<Response> {
  const encoding = acceptedEncoding(asked.get('accept-encoding'));
  const squeezed = encoding === undefined ? undefined : await file.squeezed(encoding);
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': file.caching,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  });
  if (asked.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  if (squeezed !== undefined && encoding !== undefined) headers.set('Content-Encoding', encoding);
  return new Response(squeezed ?? file.bytes, { headers });
}

async function readPageFile(path: string): Promise<PageFile> {
  const bytes = new Uint8Array(await readFile(path));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const held = new Map<Encoding, Promise<Bytes>>();
  return {
    bytes,
    type: types[extname(path)] ?? 'application/octet-stream',
    // Weak: the same page squeezed and as it is are the same page.
    etag: `W/"${hash}"`,
    caching: hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    squeezed: (encoding) => {
      if (bytes.length < 1000) return undefined;
      const known = held.get(encoding);
      if (known !== undefined) return known;
      const made = squeeze(bytes, encoding, 'once');
      held.set(encoding, made);
      return made;
    },
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
