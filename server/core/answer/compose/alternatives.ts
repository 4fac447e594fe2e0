import type { TopicTerm } from '../../dialogue/topic.ts';
import type { ClauseView, Sentence } from '../find/clause-view.ts';
import { termMatch } from '../find/relevance.ts';
import type { Inquiry } from '../turn/inquiry.ts';

/** Words of a question that it sets side by side (高中文凭和大专文凭各几分), each without what all of them say; none for other questions. */
export function alternativesIn({ turn, carried }: Inquiry): readonly (readonly TopicTerm[])[] {
  const { said, folded, topic } = turn.understanding;
  if (carried.topic) return [];
  const runs: TopicTerm[][] = [];
  for (const [i, term] of topic.entries()) {
    const before = topic[i - 1];
    const run = runs.at(-1);
    if (before !== undefined && run !== undefined && before.end === term.start) run.push(term);
    else runs.push([term]);
  }
  const between = runs.map((run, i) => folded.slice(run.at(-1)?.end, runs[i + 1]?.[0]?.start));
  // 高中、大专和本科: such a mark joins where a word joins what follows. Folded it is a comma.
  const joined = between.map(
    (text, i) =>
      joint.test(text) || (text === ',' && said.includes('、') && joint.test(between[i + 1] ?? '')),
  );
  const beside = runs.filter((_, i) => joined[i] === true || joined[i - 1] === true);
  const own = beside.map((run) =>
    run.filter(
      ({ text, generic }) =>
        !generic && beside.every((other) => other === run || other.every((term) => term.text !== text)),
    ),
  );
  return own.length < 2 || own.some((run) => run.length === 0) ? [] : own;
}

/** What stands between two things that are set side by side. */
const joint = /^的?(?:和|跟|与|同|还是|或者?|以及)$/;

/** For each of the things set side by side the sentence that speaks of it most; of those that none speaks of, nothing. */
export function sentencesFor(
  alternatives: readonly (readonly TopicTerm[])[],
  { sentences }: ClauseView,
): readonly Sentence[] {
  const found = alternatives.flatMap((terms) => {
    const [best] = sentences
      .filter(({ title }) => !title)
      .map((sentence) => ({
        sentence,
        held: terms.reduce((sum, term) => sum + term.weight * termMatch(term, sentence.folded), 0),
      }))
      .sort((a, b) => b.held - a.held || a.sentence.start - b.sentence.start);
    return best === undefined || best.held === 0 ? [] : [best.sentence];
  });
  return [...new Set(found)].sort((a, b) => a.start - b.start);
}
