import { saysAny } from './intent.ts';
import type { QuestionWords } from './question-words.ts';

/** Tells which of the things that documents tend to leave out a folded question asks for, by the ids of the rule files. */
export function createSilences({
  silences,
}: Pick<QuestionWords, 'silences'>): (question: string) => readonly string[] {
  return (question) => silences.filter(({ cues }) => saysAny(question, cues)).map(({ id }) => id);
}
