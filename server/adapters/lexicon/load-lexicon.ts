import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#core/errors.ts';
import { type Lexicon, parseLexicon } from '#core/text/lexicon.ts';

/** Files of a lexicon folder, in the order in which they are hashed. */
export const lexiconFiles = ['terms.yaml', 'synonyms.yaml', 'english.yaml', 'regions.yaml'] as const;

/** Reads `seeds/lexicon` or a folder like it. Throws `ingest_failed` naming the file that is absent or wrong. */
export async function loadLexicon(folder: string): Promise<Lexicon> {
  const read = async (name: (typeof lexiconFiles)[number]): Promise<string> => {
    try {
      return await readFile(join(folder, name), 'utf8');
    } catch (cause) {
      throw new AppError('ingest_failed', `读不到词表 ${join(folder, name)}，请检查该文件是否存在。`, {
        cause,
      });
    }
  };
  return parseLexicon({
    terms: await read('terms.yaml'),
    synonyms: await read('synonyms.yaml'),
    english: await read('english.yaml'),
    regions: await read('regions.yaml'),
  });
}
