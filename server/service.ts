import { createAsk } from '#core/answer/create-ask.ts';
import { parseBackground } from '#core/dialogue/background.ts';
import { parsePinyin } from '#core/dialogue/homophones.ts';
import { parseQuestionWords } from '#core/dialogue/parse-question-words.ts';
import { parseStatutes } from '#core/dialogue/statutes.ts';
import type { Clock, Segmenter } from '#core/ports.ts';
import {
  type GenerationFiles,
  lexiconFile,
  openGeneration,
  type StoredGeneration,
} from '#core/retrieval/generation.ts';
import { decodeJson } from '#core/retrieval/stored-json.ts';
import { readStoredRules } from '#core/rules/parse-rules.ts';
import { dictionaryWords, lexiconSchema } from '#core/text/lexicon.ts';
import { remembered } from '#core/text/remembered-segmenter.ts';
import type { Service } from './routes/environment.ts';

/** Files of `seeds/lexicon` that only questions need, so that no index holds them. */
export const languageFiles = {
  questions: 'questions.yaml',
  background: 'background.tsv',
  pinyin: 'pinyin.tsv',
  statutes: 'statutes.tsv',
} as const;

/** Opens a generation and joins it to what answers. Throws what {@link openGeneration} throws. */
export async function createService(parts: {
  generation: string;
  files: GenerationFiles;
  /** Texts of {@link languageFiles}. */
  language: Readonly<Record<keyof typeof languageFiles, string>>;
  loadSegmenter: (words: readonly string[]) => Segmenter | Promise<Segmenter>;
  /** The embedding service, where one is configured, and what searches its vectors. */
  vectors?: Pick<StoredGeneration, 'embedder' | 'vectorIndex' | 'onEmbedderFault'>;
  clock: Clock;
  /** Told what kept an answer back; holds figures and markers, never the question. */
  onWithheld?: (faults: readonly string[]) => void;
}): Promise<Service> {
  const { generation, files, language, loadSegmenter, vectors = {}, clock, onWithheld } = parts;
  const lexicon = decodeJson(lexiconFile, files.get(lexiconFile) ?? new Uint8Array(), lexiconSchema);
  const segmenter = remembered(await loadSegmenter(dictionaryWords(lexicon)));
  const index = await openGeneration({ files, generation, segmenter, ...vectors });
  const rules = readStoredRules(index.rules);
  const ask = createAsk({
    index,
    segmenter,
    lexicon,
    questionWords: parseQuestionWords(language.questions),
    background: parseBackground(language.background),
    pinyin: parsePinyin(language.pinyin),
    statutes: parseStatutes(language.statutes),
    rules,
    clock,
    onWithheld,
  });
  return { index, ask, rules };
}
