import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { fold } from './fold.ts';
import { placesByName } from './places.ts';

const word = z.string().trim().min(1);
const words = z.array(word);

/** Words that the segmenter is to keep whole, and words that only make a sentence a question. */
const termsFile = z.strictObject({
  /** Domain words by field. */
  terms: z.record(z.string(), words),
  /** Function words that carry no topic. Never words of caps or addresses (最高, 不超过, 第, 以上, 以下). */
  questionWords: words,
});

const synonym = z.strictObject({ say: words.min(1), mean: words.min(1) });
const typos = z.record(word, word);

const synonymsFile = z.strictObject({
  /** What people say and the words documents use for it; applied from `say` to `mean` only. */
  synonyms: z.array(synonym).default([]),
  /** Words that stand for one another, in questions and in documents alike. */
  equivalents: z.array(words.min(2)).default([]),
  /** Slips of the phone keyboard and what was meant. Only forms that mean nothing themselves. */
  typos: typos.default({}),
});

const englishFile = z.strictObject({ english: z.record(word, words.min(1)) });

const regionsFile = z.strictObject({
  /**
   * Province → city → its counties and districts in one string, separated by spaces. A municipality holds its
   * districts directly.
   */
  regions: z.record(word, z.union([z.string(), z.record(word, z.string())])),
  /** Short forms that are also everyday words: they count as places only with their suffix. */
  ordinaryNames: words,
  /** What people call a place → the full names of the places that may be meant. */
  nicknames: z.record(word, words.min(1)),
  /** Peoples after which autonomous areas are named; cut off to get the short form (恩施土家族苗族自治州 → 恩施). */
  peoples: words,
});

/** The lexicon as stored with an index. */
export const lexiconSchema = z.strictObject({
  /** Domain words by field. */
  terms: z.record(word, words),
  questionWords: words,
  synonyms: z.array(synonym),
  typos,
  english: englishFile.shape.english,
  regions: regionsFile.shape.regions,
  ordinaryNames: words,
  nicknames: regionsFile.shape.nicknames,
  peoples: words,
});

export type Lexicon = z.infer<typeof lexiconSchema>;

/** Texts of the YAML files of `seeds/lexicon`. */
export interface LexiconSources {
  readonly terms: string;
  /** Texts of the files of `synonyms/` by file name. */
  readonly synonyms: Readonly<Record<string, string>>;
  readonly english: string;
  readonly regions: string;
}

/** A lexicon without entries. */
export const emptyLexicon: Lexicon = {
  terms: {},
  questionWords: [],
  synonyms: [],
  typos: {},
  english: {},
  regions: {},
  ordinaryNames: [],
  nicknames: {},
  peoples: [],
};

/** Reads the lexicon from its YAML texts. Throws `ingest_failed` naming the file and the place of what is wrong. */
export function parseLexicon(sources: LexiconSources): Lexicon {
  const terms = parseFile('terms.yaml', sources.terms, termsFile);
  const synonymFiles = Object.entries(sources.synonyms).map(([name, source]) =>
    parseFile(`synonyms/${name}`, source, synonymsFile),
  );
  const { english } = parseFile('english.yaml', sources.english, englishFile);
  const { regions, ordinaryNames, nicknames, peoples } = parseFile(
    'regions.yaml',
    sources.regions,
    regionsFile,
  );
  return {
    terms: terms.terms,
    questionWords: terms.questionWords,
    synonyms: synonymFiles.flatMap((file) => [...file.synonyms, ...file.equivalents.flatMap(bothWays)]),
    typos: Object.assign({}, ...synonymFiles.map((file) => file.typos)),
    english,
    regions,
    ordinaryNames,
    nicknames,
    peoples,
  };
}

/** Words the segmenter has to know, domain words and place names, folded, each once, sorted. */
export function dictionaryWords(lexicon: Lexicon): string[] {
  const terms = Object.values(lexicon.terms)
    .flat()
    .map(fold)
    .filter((term) => term.length >= 2);
  return [...new Set([...terms, ...placesByName(lexicon).keys()])].sort();
}

/** Each word of a group stands for the others. */
function bothWays(group: readonly string[]): Lexicon['synonyms'] {
  return group.map((said) => ({ say: [said], mean: group.filter((other) => other !== said) }));
}

function parseFile<T>(name: string, source: string, schema: z.ZodType<T>): T {
  let raw: unknown;
  try {
    raw = parse(source);
  } catch (cause) {
    throw new AppError('ingest_failed', `词表 ${name} 不是合法的 YAML，请检查缩进和冒号。`, { cause });
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue === undefined ? '' : `${issue.path.join('.')}：${issue.message}`;
  throw new AppError('ingest_failed', `词表 ${name} 的内容不对，${place}`, { details: result.error.issues });
}
