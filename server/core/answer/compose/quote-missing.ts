import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Draft } from './draft.ts';
import { composeFound } from './found.ts';
import { nearestLine } from './nearest-line.ts';
import type { Sources } from './source-line.ts';

/** Says that words given as a document's own stand in none, with what comes nearest. */
export function composeQuoteMissing(
  inquiry: Inquiry,
  { said, nearest }: Extract<Outcome, { type: 'quote_missing' }>,
  { words, sources }: { readonly words: QuestionWords; readonly sources: Sources },
): Draft {
  const missing = `已收录的文件里没有“${said}”这句话，不能当作原文引用。`;
  if (nearest.length === 0) {
    return { kind: 'not_found', paragraphs: [missing], spoken: ['文件里没有这句话。'] };
  }
  const found = composeFound(inquiry, nearest, { expected: undefined, asksCap: false, words }, sources);
  const paragraphs = [missing, ...found.paragraphs.filter((line) => line !== nearestLine)];
  return { ...found, paragraphs, spoken: ['文件里没有这句话。', ...found.spoken] };
}
