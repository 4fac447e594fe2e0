import { readdirSync, readFileSync } from 'node:fs';
import { initialsOf } from '../../../ingest/steps/initials.ts';
import { loadJiebaWasm } from '../../adapters/jieba-wasm/node.ts';
import { type AskDependencies, createAsk } from '../answer/create-ask.ts';
import type { Ask } from '../answer/ports.ts';
import type { Answer, AskRequest } from '../contract/ask.ts';
import { parseBackground } from '../dialogue/background.ts';
import { parsePinyin } from '../dialogue/homophones.ts';
import { parseStatutes } from '../dialogue/statutes.ts';
import type { Corpus } from '../retrieval/corpus.ts';
import { encodeGeneration, openGeneration } from '../retrieval/generation.ts';
import { parseRules } from '../rules/parse-rules.ts';
import type { RuleFile } from '../rules/schema.ts';
import { dictionaryWords, parseLexicon } from '../text/lexicon.ts';
import { parseDocument } from '../text/parse-document.ts';
import { seedQuestionWords } from './seed-question-words.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, seeds), 'utf8');
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, seeds))
    .filter((name) => name.endsWith(ending))
    .sort();

/** What answers over some documents, without files, clock or network. */
export interface SeedService {
  readonly dependencies: AskDependencies;
  readonly ask: Ask;
  /** Faults of answers that `ask` kept back so far. */
  readonly withheld: readonly string[];
}

/** Answers over `seeds/documents` and `seeds/rules`. Open it once per test file. */
export function openSeedService(): Promise<SeedService> {
  const rules = namesIn('rules', '.yaml').map((name) => parseRules(read(`rules/${name}`), { path: name }));
  return openServiceOver({ corpus: seedCorpus(), rules });
}

/** Builds the index of a corpus in memory, with the language of the seeds and the portable segmenter. The day is 2026-11-20. */
export async function openServiceOver(held: { corpus: Corpus; rules?: RuleFile[] }): Promise<SeedService> {
  const { corpus, rules = [] } = held;
  const lexicon = parseLexicon({
    terms: read('lexicon/terms.yaml'),
    synonyms: Object.fromEntries(
      namesIn('lexicon/synonyms', '.yaml').map((name) => [name, read(`lexicon/synonyms/${name}`)]),
    ),
    english: read('lexicon/english.yaml'),
    regions: read('lexicon/regions.yaml'),
  });
  const segmenter = await loadJiebaWasm(dictionaryWords(lexicon));
  const files = await encodeGeneration({ corpus, lexicon, rules: [], segmenter });
  const withheld: string[] = [];
  const dependencies: AskDependencies = {
    index: await openGeneration({ files, generation: 'test', segmenter }),
    segmenter,
    lexicon,
    questionWords: seedQuestionWords(),
    background: parseBackground(read('lexicon/background.tsv')),
    pinyin: parsePinyin(read('lexicon/pinyin.tsv')),
    statutes: parseStatutes(read('lexicon/statutes.tsv')),
    rules,
    clock: { today: () => '2026-11-20' },
    onWithheld: (faults) => withheld.push(...faults),
  };
  return { dependencies, ask: createAsk(dependencies), withheld };
}

/** Answers over texts written for a test, id → region and text, read like documents with a sidecar; without rules. */
export function openTexts(
  texts: Readonly<Record<string, { readonly region: string; readonly text: string }>>,
): Promise<SeedService> {
  const parsed = Object.entries(texts).map(([id, { region, text }]) =>
    parseDocument({
      path: `${id}.txt`,
      format: 'txt',
      source: text,
      sha256: '0'.repeat(64),
      sidecar: { id, region },
      initials: () => 'xx',
    }),
  );
  return openServiceOver({ corpus: corpusOf(parsed) });
}

/** Texts with the region of each, for {@link openTexts}. */
export const inPlaces = (
  texts: Readonly<Record<string, string>>,
  regionOf: (id: string) => string,
): Record<string, { region: string; text: string }> =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { region: regionOf(id), text }]));

/** Asks turns one after the other of texts written for a test, on one day; the last is answered. */
export async function askOver(
  texts: Parameters<typeof openTexts>[0],
  asOf = '2026-11-20',
): Promise<(...turns: readonly string[]) => Promise<Answer>> {
  const { ask } = await openTexts(texts);
  return (...turns) => ask(asking(turns, { asOf }));
}

/** A request with these turns of the user; the answers between them are left out. */
export function asking(turns: string | readonly string[], rest: Partial<AskRequest> = {}): AskRequest {
  const said = typeof turns === 'string' ? [turns] : turns;
  return { messages: said.map((content) => ({ role: 'user', content })), ...rest };
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
  return corpusOf(parsed);
}

function corpusOf(parsed: readonly ReturnType<typeof parseDocument>[]): Corpus {
  const sorted = [...parsed].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  return {
    documents: sorted.map(({ document }) => document),
    clauses: sorted.flatMap(({ clauses }) => clauses),
  };
}
