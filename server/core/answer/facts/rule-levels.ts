import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { AmountRule, LevelInput } from '../../rules/schema.ts';
import { Exact } from '../../text/amounts-exact.ts';
import { fold } from '../../text/fold.ts';
import { saidLevel } from './level-counts.ts';
import type { Binding, Slot } from './slots.ts';

/** The wordings by which a turn names a level. */
export type LevelWords = Pick<QuestionWords, 'levelCounts'>;

/** The levels that a rule tells apart: those of its level input, or the counts of its table by their ids. */
export function levelsOf({ amount, inputs }: AmountRule): LevelInput['levels'] {
  const input = inputs.find(({ type }) => type === 'level');
  if (input?.type === 'level') return input.levels;
  if (amount.op !== 'by_level') return [];
  return amount.table.flatMap(({ times }) => {
    const counted = inputs.find(({ id }) => id === times);
    return counted === undefined ? [] : [{ name: counted.id, words: [counted.label, ...counted.words] }];
  });
}

/** The level of a rule that a folded turn names, by its name or the id of its count; undefined for none or several. */
export const levelIn = (rule: AmountRule, folded: string, words: LevelWords): string | undefined =>
  saidLevel(
    { type: 'level', id: '', label: '', ask: '', words: [], required: false, levels: levelsOf(rule) },
    folded,
    words,
  );

/** 换成正高级的: the level stands in place of the one spoken of. */
export function replacesLevel(rule: AmountRule, folded: string, words: LevelWords): boolean {
  const forms = levelsOf(rule).flatMap(({ words: said }) => said.map(fold));
  return forms.some((form) => {
    const at = folded.indexOf(form);
    return at !== -1 && saysAny(folded.slice(0, at), words.levelCounts.risen);
  });
}

/** The inputs by which a rule counts each of its levels by itself; none where the level is an input of its own. */
export const countedLevels = ({ amount }: AmountRule): ReadonlySet<string> =>
  new Set(
    amount.op === 'by_level' && amount.input === undefined
      ? amount.table.flatMap(({ times }) => times ?? [])
      : [],
  );

/**
 * Figures taken for the counts of levels, those that no word names taken for the level that was: 高级知识产权师5个,3个干满一年了 tells of
 * the five, and 普通的知识产权师,满1年了,四个人 names one level.
 */
export function ofNamedLevel(
  found: readonly Binding[],
  {
    rule,
    slots,
    folded,
    words,
  }: {
    readonly rule: AmountRule;
    readonly slots: readonly Slot[];
    readonly folded: string;
    readonly words: LevelWords;
  },
): readonly Binding[] {
  const levels = countedLevels(rule);
  const counts = found.filter(({ slot }) => levels.has(slot.input.id));
  const level = counts.length === 1 ? levelIn(rule, folded, words) : undefined;
  const only = slots.find(({ input }) => input.id === level);
  return found.map((binding) => {
    const { quantity, byWord } = binding;
    if (byWord || !counts.includes(binding)) return binding;
    const whole = counts.findLast((other) => other.byWord && other.quantity.end <= quantity.start);
    if (whole !== undefined && new Exact(quantity.value).lte(whole.quantity.value))
      return { ...binding, slot: whole.slot };
    return only === undefined ? binding : { ...binding, slot: only, byWord: true };
  });
}
