import { readdirSync, readFileSync } from 'node:fs';
import { initialsOf } from '../../../ingest/steps/initials.ts';
import { loadJiebaWasm } from '../../adapters/jieba-wasm/node.ts';
import { type AskDependencies, createAsk } from '../answer/create-ask.ts';
import type { Ask } from '../answer/ports.ts';
import { parseBackground } from '../dialogue/background.ts';
import { parseQuestionWords } from '../dialogue/question-words.ts';
import type { Corpus } from '../retrieval/corpus.ts';
import { encodeGeneration, openGeneration } from '../retrieval/generation.ts';
import { parseRules } from '../rules/parse-rules.ts';
import { dictionaryWords, parseLexicon } from '../text/lexicon.ts';
import { parseDocument } from '../text/parse-document.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, seeds), 'utf8');
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, seeds))
    .filter((name) => name.endsWith(ending))
    .sort();

/** What answers over the seeds, without files, clock or network. */
export interface SeedService {
  readonly dependencies: AskDependencies;
  readonly ask: Ask;
  /** Faults of answers that `ask` kept back so far. */
  readonly withheld: readonly string[];
}

/** Builds the index of `seeds/` in memory with the portable segmenter. The day is 2026-11-20. Build it once per test file. */
export async function openSeedService(): Promise<SeedService> {
  const lexicon = parseLexicon({
    terms: read('lexicon/terms.yaml'),
    synonyms: read('lexicon/synonyms.yaml'),
    english: read('lexicon/english.yaml'),
    regions: read('lexicon/regions.yaml'),
  });
  const segmenter = await loadJiebaWasm(dictionaryWords(lexicon));
  const files = await encodeGeneration({ corpus: seedCorpus(), lexicon, rules: [], segmenter });
  const withheld: string[] = [];
  const dependencies: AskDependencies = {
    index: await openGeneration({ files, generation: 'seeds', segmenter }),
    segmenter,
    lexicon,
    questionWords: parseQuestionWords(read('lexicon/questions.yaml')),
    background: parseBackground(read('lexicon/background.tsv')),
    rules: namesIn('rules', '.yaml').map((name) => parseRules(read(`rules/${name}`), { path: name })),
    clock: { today: () => '2026-11-20' },
    onWithheld: (faults) => withheld.push(...faults),
  };
  return { dependencies, ask: createAsk(dependencies), withheld };
}

function seedCorpus(): Corpus {
  const parsed = namesIn('documents', '.txt').map((name) =>
    parseDocument({
      path: name,
      format: 'txt',
      source: read(`documents/${name}`),
      sha256: '0'.repeat(64),
      initials: initialsOf,
    }),
  );
  parsed.sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  return {
    documents: parsed.map(({ document }) => document),
    clauses: parsed.flatMap(({ clauses }) => clauses),
  };
}
