import { saysAny } from '../../dialogue/intent.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Rule } from '../../rules/schema.ts';
import { Exact } from '../../text/amounts-exact.ts';
import { fold } from '../../text/fold.ts';
import type { BoundFacts } from './bind-facts.ts';
import { noFacts } from './merge-facts.ts';
import { countedLevels, type LevelWords, levelsOf } from './rule-levels.ts';

/**
 * 一个今年升了正高级, after several of each level were counted: the one moves from the level that the turn names, or from the highest one
 * counted below. Undefined where nobody is told to have risen, or none is counted below.
 */
export function promoted(
  rule: Rule,
  before: BoundFacts,
  { turn, words }: { readonly turn: Understanding; readonly words: LevelWords },
): BoundFacts | undefined {
  const [moved, another] = turn.quantities.filter(({ kind }) => kind === 'count');
  if (rule.kind !== 'amount' || moved === undefined || another !== undefined) return undefined;
  const { folded } = turn;
  const counted = [...countedLevels(rule)];
  const named = levelsOf(rule).flatMap(({ name, words: said }) =>
    said.map(fold).flatMap((form) => {
      const at = folded.indexOf(form);
      return at === -1
        ? []
        : [{ name, form, isGoal: saysAny(folded.slice(0, at), words.levelCounts.promoted) }];
    }),
  );
  const [goal] = named.filter(({ isGoal }) => isGoal).sort((a, b) => b.form.length - a.form.length);
  if (goal === undefined || !counted.includes(goal.name)) return undefined;
  const countOf = (level: string): Exact => new Exact(String(before.inputs[level] ?? '0'));
  const below = counted
    .slice(0, counted.indexOf(goal.name))
    .filter((level) => countOf(level).gte(moved.value));
  const from = below.find((level) => named.some(({ name }) => name === level)) ?? below.at(-1);
  if (from === undefined) return undefined;
  const labelOf = (level: string): string => rule.inputs.find(({ id }) => id === level)?.label ?? '';
  return {
    ...noFacts,
    inputs: {
      [from]: countOf(from).minus(moved.value).toFixed(),
      [goal.name]: countOf(goal.name).plus(moved.value).toFixed(),
    },
    reckoned: `按您说的，${moved.text}由${labelOf(from)}升为${labelOf(goal.name)}，不再重复计入`,
  };
}
