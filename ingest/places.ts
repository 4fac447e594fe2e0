import { join } from 'node:path';

/** Folders that ingest reads and writes. */
export interface Places {
  readonly seedDocuments: string;
  readonly rules: string;
  readonly lexicon: string;
  /** Documents that users added; they are part of every later index. */
  readonly userDocuments: string;
  readonly index: string;
}

/** `root` holds `seeds/`; `dataFolder` holds what belongs to this installation. */
export function placesIn(root: string, dataFolder: string): Places {
  return {
    seedDocuments: join(root, 'seeds/documents'),
    rules: join(root, 'seeds/rules'),
    lexicon: join(root, 'seeds/lexicon'),
    userDocuments: join(dataFolder, 'documents'),
    index: join(dataFolder, 'index'),
  };
}
