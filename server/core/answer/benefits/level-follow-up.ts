import type { RawInputs } from '../../rules/facts.ts';
import type { AmountRule } from '../../rules/schema.ts';
import { fold } from '../../text/fold.ts';
import { type LevelWords, levelIn, levelsOf } from '../facts/rule-levels.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';

/** 示范的呢 after a benefit with levels: the one spoken of, where a turn names another level of it and nothing else. */
export function otherLevelOf(
  { turn, carried }: Inquiry,
  previous: State | undefined,
  { benefits, words }: { readonly benefits: readonly Benefit[]; readonly words: LevelWords },
): Benefit | undefined {
  const spokenOf = benefits.find(({ bound }) => bound.rule.id === previous?.facts?.ruleId);
  const rule = spokenOf?.bound.rule;
  if (!carried.topic || rule?.kind !== 'amount') return undefined;
  const forms = levelsOf(rule).flatMap(({ name, words: said }) => [name, ...said].map(fold));
  const { folded, topic } = turn.understanding;
  const isLevel = (text: string): boolean => forms.some((form) => form.includes(text) || text.includes(form));
  const named = topic.filter(({ generic }) => !generic);
  return levelIn(rule, folded, words) !== undefined && named.every(({ text }) => isLevel(text))
    ? spokenOf
    : undefined;
}

/** 3个知识产权师 and then 高级的呢: as many of the other level. Undefined where several levels were counted, or none. */
export function countOfOtherLevel(
  rule: AmountRule,
  before: RawInputs,
  { folded, words }: { readonly folded: string; readonly words: LevelWords },
): RawInputs | undefined {
  if (rule.amount.op !== 'by_level' || rule.amount.input !== undefined) return undefined;
  const ids = rule.amount.table.flatMap(({ times }) => times ?? []);
  const [counted, another] = ids.filter((id) => before[id] !== undefined && before[id] !== '0');
  const named = levelIn(rule, folded, words);
  const count = before[counted ?? ''];
  if (counted === undefined || another !== undefined || named === undefined || count === undefined)
    return undefined;
  const { [counted]: _, ...others } = before;
  return { ...others, [named]: count };
}
