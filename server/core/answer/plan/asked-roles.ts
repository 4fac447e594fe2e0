import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Responsibility } from '../../text/document.ts';

/** Whether a question asks for those in the lead (牵头), for those who support (配合), or for both; empty when it asks for no one of them. */
export function rolesAsked(folded: string, { roleWords }: QuestionWords): readonly Responsibility['role'][] {
  return (['lead', 'support'] as const).filter((role) => saysAny(folded, roleWords[role]));
}
