import type { TopicTerm } from '../../dialogue/topic.ts';
import type { ClauseView } from './clause-view.ts';
import { leavesOut, levelsIn, spellingOf } from './levels.ts';
import type { Steps } from './steps.ts';

/**
 * The topic with the spelling under which a clause names a level: 2-5星级 for 四星. A level that the clause leaves out is no
 * missing word: the finding tells of it by itself (`leavesOut`).
 */
export function asSpelledIn(
  { folded }: ClauseView,
  topic: readonly TopicTerm[],
  { levels }: Steps,
): readonly TopicTerm[] {
  if (levels.length === 0) return topic;
  const named = levelsIn(folded.text);
  return topic.flatMap((term) => {
    const [level] = levelsIn(term.text);
    if (level === undefined) return [term];
    if (leavesOut(level, named)) return [];
    const spelling = spellingOf(level, named);
    return [spelling === undefined ? term : { ...term, forms: [...term.forms, spelling] }];
  });
}

/** True when the text provides for other levels of a scale than one of the asker's: 3A to 5A, not 2A. */
export const leavesOutStep = (text: string, { levels }: Steps): boolean => {
  const named = levels.length === 0 ? [] : levelsIn(text);
  return levels.some((level) => leavesOut(level, named));
};
