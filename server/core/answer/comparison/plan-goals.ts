import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { Plan } from '../plan/outcome.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { asksForGoals, goalsOf } from './goals.ts';

/** What one document aims at as a whole (南通的目标是什么); asks which document is meant where several set out aims. */
export function planGoals(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
  { index, words }: { readonly index: CorpusIndex; readonly words: QuestionWords },
): Plan | undefined {
  const { folded } = inquiry.turn.understanding;
  // What was reached is told by other documents.
  if (!inquiry.intents.includes('target') || saysAny(folded, words.reached)) return undefined;
  const aiming = documents.flatMap((document) => {
    const title = fold(document.title);
    // 养老驿站方案的目标: the words of the title say which plan.
    const names = ({ text }: TopicTerm): boolean => inquiry.kinds.length > 0 && title.includes(text);
    if (!asksForGoals(inquiry, names)) return [];
    const goals = goalsOf(document, index.clausesOf(document.id), inquiry.topic);
    return goals.length === 0 ? [] : [{ document, goals }];
  });
  const [only, other] = aiming;
  if (only === undefined) return undefined;
  if (other !== undefined)
    return {
      outcome: { type: 'document_choice', documents: aiming.map(({ document }) => document) },
      fit: 1,
    };
  return { outcome: { type: 'goals', ...only }, fit: 1 };
}
