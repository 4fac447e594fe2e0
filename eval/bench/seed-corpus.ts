import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '#core/retrieval/corpus.ts';
import { parseDocument } from '#core/text/parse-document.ts';

/** The plain texts of a folder as a corpus. Ids are made from file names, since nothing here depends on them. */
export async function seedCorpus(folder: string): Promise<Corpus> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const parsed = await Promise.all(
    names.map(async (name) =>
      parseDocument({
        path: name,
        format: 'txt',
        source: await readFile(join(folder, name), 'utf8'),
        sha256: '',
        sidecar: { id: name.replace(/\.txt$/, '') },
        initials: () => '',
      }),
    ),
  );
  return {
    documents: parsed.map(({ document }) => document),
    clauses: parsed.flatMap(({ clauses }) => clauses),
  };
}
