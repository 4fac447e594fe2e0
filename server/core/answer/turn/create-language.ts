import type { Background } from '../../dialogue/background.ts';
import { createHomophones, type Pinyin } from '../../dialogue/homophones.ts';
import { createIntentFinder } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import { createJoinSeparable } from '../../dialogue/separable.ts';
import { createSpelledWords } from '../../dialogue/spelled-words.ts';
import type { Statutes } from '../../dialogue/statutes.ts';
import { createTalk } from '../../dialogue/talk.ts';
import type { Language } from '../../dialogue/understand.ts';
import { createWordings } from '../../dialogue/wordings.ts';
import type { Segmenter } from '../../ports.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../../text/lexicon.ts';

/** The index and the word lists that a language is made of. */
export interface LanguageSources {
  readonly index: CorpusIndex;
  readonly segmenter: Segmenter;
  readonly lexicon: Lexicon;
  readonly questionWords: QuestionWords;
  readonly background: Background;
  readonly pinyin: Pinyin;
  readonly statutes: Statutes;
}

/** What reading a question takes: the words of the lexicon, of the documents and of the language, and how rare each is. */
export function createLanguage({
  index,
  segmenter,
  lexicon,
  questionWords,
  background,
  pinyin,
  statutes,
}: LanguageSources): Language {
  const rows = Math.max(1, index.clauses.length);
  const functionWords = new Set([...questionWords.functionWords, ...lexicon.questionWords.map(fold)]);
  const terms = new Set(Object.values(lexicon.terms).flat().map(fold));
  const isTerm = (word: string): boolean => terms.has(word) || index.frequency(word) > 0;
  const isWord = (word: string): boolean =>
    functionWords.has(word) || (word.length > 1 && (background.has(word) || isTerm(word)));
  const said = new Set(questionWords.genericWords);
  const english = new Set(Object.keys(lexicon.english).map(fold));
  const joinSeparable = createJoinSeparable({ isTerm, isWord });
  const correctHomophones = createHomophones({
    pinyin,
    // Short everyday words sound like too many others.
    terms: [
      ...terms,
      ...lexicon.synonyms.flatMap(({ mean }) => mean.map(fold)).filter((word) => word.length > 2),
    ],
    segmenter,
    // 补 of 登记补多少 is no slip of 登记簿.
    isWord: (word) => isWord(word) || said.has(word),
  });
  return {
    segmenter,
    wordings: createWordings(lexicon),
    background,
    statutes,
    functionWords,
    lightVerbs: new Set(questionWords.lightVerbs),
    verbComplements: new Set(questionWords.verbComplements),
    genericWords: new Set(questionWords.genericWords),
    paymentEndings: questionWords.paymentEndings,
    terms,
    talk: createTalk(questionWords, { segmenter, isFiller: (word) => functionWords.has(word) }),
    intents: createIntentFinder(questionWords),
    rarity: (word) => 1 - Math.log(1 + index.frequency(word)) / Math.log(1 + rows),
    readSpelledWords: createSpelledWords({
      pinyin,
      segmenter,
      regions: index.documents.flatMap(({ region }) => region ?? []),
      words: () => spelledWords(terms, { index, lexicon, functionWords, background }),
      characters: questionWords.spelledCharacters,
      isEnglish: (word) => english.has(word),
    }),
    correctHomophones: (folded) => correctHomophones(joinSeparable(folded)),
  };
}

/** What a spelled word may be: first the words of the field and of questions, then those of the documents, then the commoner the likelier. */
function* spelledWords(
  terms: ReadonlySet<string>,
  {
    index,
    lexicon,
    functionWords,
    background,
  }: Pick<LanguageSources, 'index' | 'lexicon' | 'background'> & {
    readonly functionWords: ReadonlySet<string>;
  },
): Generator<readonly [word: string, cost: number]> {
  for (const word of terms) yield [word, 1];
  for (const { say, mean } of lexicon.synonyms) for (const word of [...mean, ...say]) yield [fold(word), 1.1];
  for (const word of functionWords) yield [word, 1.1];
  for (const [word, { level }] of background)
    yield [word, (index.frequency(word) > 0 ? 1.05 : 1.2) + (commonest - level) / 40];
}

const commonest = 16;
