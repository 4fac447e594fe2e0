import { type QuestionWords, questionWordsSchema } from '../dialogue/question-words.ts';

/** Question words without entries, save those given. */
export function questionWordsOf(given: Partial<QuestionWords>): QuestionWords {
  const empty = Object.fromEntries(Object.keys(questionWordsSchema.shape).map((field) => [field, []]));
  return { ...questionWordsSchema.parse(empty), ...given };
}
