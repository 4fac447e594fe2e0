import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Lexicon, parseLexicon } from '#core/text/lexicon.ts';

/** Files of a lexicon folder, in the order in which they are hashed. */
export const lexiconFiles = ['terms.yaml', 'synonyms.yaml', 'english.yaml', 'regions.yaml'] as const;

/** Reads `seeds/lexicon` or a folder like it. */
export async function loadLexicon(folder: string): Promise<Lexicon> {
  const [terms, synonyms, english, regions] = await Promise.all(
    lexiconFiles.map((name) => readFile(join(folder, name), 'utf8')),
  );
  return parseLexicon({
    terms: terms ?? '',
    synonyms: synonyms ?? '',
    english: english ?? '',
    regions: regions ?? '',
  });
}
