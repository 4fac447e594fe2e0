import { anyCue } from '../../dialogue/intent.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { calledByHeading } from '../find/called-clauses.ts';
import { termMatch } from '../find/relevance.ts';
import { type Inquiry, weightOf } from '../turn/inquiry.ts';
import type { Plan } from './outcome.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';

/** What the clause says that is called by its heading (规范知识产权奖励政策那条说了什么), when nothing within it is asked for. */
export function planCalled(
  { intents, turn: { understanding } }: Inquiry,
  documents: readonly PolicyDocument[],
  { index, words }: Pick<PlanKnowledge, 'index' | 'words'>,
): Plan | undefined {
  const { folded, topic } = understanding;
  const cue = anyCue(words.clauseCues);
  const cues =
    cue === undefined
      ? []
      : [...folded.matchAll(cue)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }));
  if (cues.length === 0 || intents.includes('amount')) return undefined;
  const [clause, another] = calledByHeading(
    understanding,
    documents.flatMap(({ id }) => index.clausesOf(id)),
  );
  if (clause === undefined || another !== undefined) return undefined;
  const beside = topic.filter(
    (term) =>
      !cues.some(({ start, end }) => term.start < end && start < term.end) &&
      termMatch(term, fold(clause.path.join('\n'))) === 0,
  );
  return weightOf(beside) > mostBeside
    ? undefined
    : { outcome: { type: 'clause', clause, parts: [] }, fit: 1 };
}

/** Weight of what the turn may say besides the heading. */
const mostBeside = 0.15;
