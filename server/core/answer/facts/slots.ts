import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { AmountRule, ScalarInput } from '../../rules/schema.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { anyOf } from './denials.ts';

/** An input that takes one figure, with its place: a field of a list belongs to the first entry. */
export interface Slot {
  readonly input: ScalarInput;
  readonly list: string | undefined;
  readonly words: readonly string[];
  /** Says that there was none of it: 没有别的费用. */
  readonly none: RegExp;
}

/** A figure with the input that it is taken for; `byWord` when a word of the input stands by it. */
export interface Binding {
  readonly slot: Slot;
  readonly quantity: Quantity;
  readonly score: number;
  readonly byWord: boolean;
}

/** 律师4万,公证1500: in a list of costs the word for the fee itself goes without saying. */
const withoutFee = (word: string): string[] => (/^.{2,}费$/.test(word) ? [word.slice(0, -1)] : []);

/** The inputs of a rule that take a figure, their words folded. */
export function prepareSlots(rule: AmountRule, { receivedWords, noneWords }: QuestionWords): Slot[] {
  const received = new Set(rule.caps.flatMap(({ receivedInput }) => receivedInput ?? []));
  const slotOf = (input: ScalarInput, list: string | undefined, said: readonly string[]): Slot => ({
    input,
    list,
    words: [...said, ...said.flatMap(withoutFee)],
    none: saysNone(said, noneWords),
  });
  return rule.inputs.flatMap((input): Slot[] => {
    if (input.type === 'level') return [];
    if (input.type === 'list') {
      return input.item.map((field) => slotOf(field, input.id, field.words.map(fold)));
    }
    const said = input.words.map(fold);
    return [slotOf(input, undefined, received.has(input.id) ? [...said, ...receivedWords] : said)];
  });
}

function saysNone(words: readonly string[], noneWords: readonly string[]): RegExp {
  // 没别的费用 says nothing of the interest.
  const others = words.some((word) => /费用?$/.test(word)) ? '|(?:别的|其他|其它)(?:费用|费|开支|支出)' : '';
  const named = `(?:${anyOf(words).source})${others}`;
  const none = anyOf(noneWords).source;
  // 评估费没有, 别的费用啥的都没花: said behind it, and nothing after.
  return new RegExp(
    `(?:${none})(?:(?:什么|任何|别的|其他)?${named})|(?:${named})(?:啥的|什么的|之类的?|这些|那些)?(?:我们|一概|全|都|也|是)*(?:${none})[了的有]?(?=[,.;!?]|$)`,
  );
}

/** 2024, without a unit and without a word of what it is of. */
const isLikeYear = ({ kind, text }: Quantity): boolean => kind === 'plain' && /^(?:19|20)\d\d$/.test(text);

const reach = 12;

/** The slot whose unit fits and whose words stand nearest; what happened earlier needs its word. */
export function bestSlot(quantity: Quantity, slots: readonly Slot[], folded: string): Binding | undefined {
  let best: Binding | undefined;
  for (const slot of slots) {
    if (!fitsUnit(quantity, slot.input)) continue;
    const nearness = wordNearness(quantity, slot.words, folded);
    if (nearness === 0 && (slot.input.history || slot.input.type === 'years' || isLikeYear(quantity)))
      continue;
    const unit = quantity.unit === slot.input.unit ? 0.5 : 0;
    const named = nearness === 0 ? lastNamed(quantity, slot.words, folded) : 0;
    const score = nearness + unit + (slot.input.required ? 0.25 : 0) + named;
    if (best === undefined || score > best.score) best = { slot, quantity, score, byWord: nearness > 0 };
  }
  return best;
}

/** A little for being named anywhere, and more the later before the figure: 声明的先不说,真谈成了,一项多少. */
function lastNamed({ start }: Quantity, words: readonly string[], folded: string): number {
  if (!words.some((word) => folded.includes(word))) return 0;
  const last = Math.max(...words.map((word) => folded.slice(0, start).lastIndexOf(word)));
  return 0.1 + (last < 0 ? 0 : (0.1 * last) / folded.length);
}

function fitsUnit({ kind, text }: Quantity, { type }: ScalarInput): boolean {
  switch (type) {
    case 'money':
      return kind === 'money' || kind === 'plain';
    case 'count':
      return kind === 'count' || (kind === 'plain' && !/[万亿]/.test(text));
    case 'months':
      return kind === 'duration' && /月|年|季/.test(text);
    case 'years':
      return kind === 'duration' && /年/.test(text);
    case 'percent':
      return kind === 'percent';
  }
}

/** Up to 3 for a word right before the figure, less with distance, less again for a word behind it; longer words break ties. */
function wordNearness({ start, end }: Quantity, words: readonly string[], folded: string): number {
  let best = 0;
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      const wordEnd = at + word.length;
      const before = start - wordEnd;
      const after = at - end;
      const bonus = word.length * 0.02;
      if (before >= 0 && before <= reach && !crossesFigure(folded, wordEnd, start)) {
        best = Math.max(best, 3 * (1 - before / (reach + 1)) + bonus);
      } else if (after >= 0 && after <= reach / 2 && !crossesFigure(folded, end, at)) {
        best = Math.max(best, 1.5 * (1 - after / (reach / 2 + 1)) + bonus);
      }
    }
  }
  return best;
}

/** Another figure between word and figure means that the word belongs to that one. */
const crossesFigure = (folded: string, from: number, to: number): boolean =>
  /[\d,;.]/.test(folded.slice(from, to));

/** A sum of money, its unit said or not: 3万元, 3万. */
export const isSum = ({ kind }: Quantity): boolean => kind === 'money' || kind === 'plain';
