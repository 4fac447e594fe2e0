import { findQuantities } from '../../text/amounts-find.ts';
import { splitSentences } from '../../text/sentences.ts';
import { ceilingWords, squash } from '../lint/linted-clause.ts';
import type { MoneySentence } from './money-sentence.ts';

/**
 * What a reviewer has to look at beyond the sentence that was drafted: bounds that stand in sentences of their own (同一单位每年
 * 总额不超过50万元) and tiers that stand in another stretch (达到10人以上的，给予20万元), of which only one is paid.
 */
export function clauseQuestions(
  clauseText: string,
  sentence: MoneySentence,
  drafted: readonly MoneySentence[],
): string[] {
  return [
    ...boundsOutside(clauseText, drafted).map(
      (text) => `同一条还写着“${text}”，没有起草；若也限制这一项，请补进 caps 或 limits`,
    ),
    ...tiersBeside(sentence, drafted).map(
      (text) => `“${text}”是另一档，两条规则不能同时算；请合成一条 by_level，并写明各档的界限`,
    ),
  ];
}

/** Sentences of the clause that bound something and from which nothing was drafted. */
function boundsOutside(clauseText: string, drafted: readonly MoneySentence[]): string[] {
  return splitSentences(clauseText)
    .map(({ start, end }) => squash(clauseText.slice(start, end)).replace(/[。;]$/, ''))
    .filter((text) => text.match(ceilingWords) !== null && findQuantities(text).length > 0)
    .filter((text) => !drafted.some((one) => text.includes(one.text)));
}

/** Other drafted stretches with a threshold of the same unit. */
function tiersBeside(sentence: MoneySentence, drafted: readonly MoneySentence[]): string[] {
  const units = new Set(thresholdUnits(sentence.text));
  return drafted
    .filter((other) => other !== sentence && thresholdUnits(other.text).some((unit) => units.has(unit)))
    .map(({ text }) => text);
}

const thresholdUnits = (text: string): string[] =>
  findQuantities(text)
    .filter(
      ({ start, end }) =>
        /^(?:\(含\))?(?:及?以上|以下|及以上)/.test(text.slice(end)) ||
        /(?:达到?|满|超过|不足)$/.test(text.slice(0, start)),
    )
    .map(({ kind, unit }) => `${kind} ${unit}`);
