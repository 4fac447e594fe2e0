import { readFileSync } from 'node:fs';
import { parseQuestionWords } from '../dialogue/parse-question-words.ts';
import type { QuestionWords } from '../dialogue/question-words.ts';

/** The question words of the seeds, for what is told by many wordings at once. */
export const seedQuestionWords = (): QuestionWords =>
  parseQuestionWords(readFileSync(new URL('../../../seeds/lexicon/questions.yaml', import.meta.url), 'utf8'));
