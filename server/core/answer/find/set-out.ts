import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { ClauseView, Sentence } from './clause-view.ts';

/** True where a sentence tells what is to be reached: under a heading of aims, or in a plan that does not say it is there already. */
export const setsOut = (
  { document, headings }: Pick<ClauseView, 'document' | 'headings'>,
  { folded }: Pick<Sentence, 'folded'>,
  { aimHeadings, thereAlready }: Pick<QuestionWords, 'aimHeadings' | 'thereAlready'>,
): boolean =>
  aimHeadings.some((heading) => headings.includes(heading)) ||
  (document.kind === 'plan' && !saysAny(folded, thereAlready));
