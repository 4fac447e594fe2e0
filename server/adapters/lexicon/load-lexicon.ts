import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#core/errors.ts';
import { type Lexicon, parseLexicon } from '#core/text/lexicon.ts';

/** Reads `seeds/lexicon` or a folder like it. Throws `ingest_failed` naming the file that is absent or wrong. */
export async function loadLexicon(folder: string): Promise<Lexicon> {
  const read = (name: string): Promise<string> =>
    orFail(join(folder, name), (path) => readFile(path, 'utf8'));
  const terms = await read('terms.yaml');
  const names = await orFail(join(folder, 'synonyms'), (path) => readdir(path));
  const synonyms: Record<string, string> = {};
  for (const name of names.filter((name) => name.endsWith('.yaml')).sort())
    synonyms[name] = await read(join('synonyms', name));
  return parseLexicon({
    terms,
    synonyms,
    english: await read('english.yaml'),
    regions: await read('regions.yaml'),
  });
}

async function orFail<T>(path: string, readFrom: (path: string) => Promise<T>): Promise<T> {
  try {
    return await readFrom(path);
  } catch (cause) {
    throw new AppError('ingest_failed', `读不到词表 ${path}，请检查它是否存在。`, { cause });
  }
}
