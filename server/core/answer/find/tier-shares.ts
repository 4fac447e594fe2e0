import type { ClauseView, Sentence } from './clause-view.ts';
import type { Steps } from './steps.ts';
import { hasSteps, tierFit } from './tiers.ts';

/**
 * How far the tiers of each sentence speak for it: 1 for the one that holds the asker's figure, of several in one list the highest;
 * a half where none does, for they say what it takes. Sentences without tiers are left out. Where tiers of several matters hold it
 * (实缴8000万, 纳税总额8000万), those of the matter that the figure is said to be of are meant.
 */
export function tierShares(
  { clause, sentences }: ClauseView,
  { facts: given, lengths, matters }: Steps,
  shares: ReadonlyMap<Sentence, number>,
): Map<Sentence, number> {
  const said = ({ start, end }: Sentence): string => clause.text.slice(start, end);
  const byLength = sentences.filter((sentence) => tierFit(said(sentence), lengths) !== undefined);
  // 已满1年不满10年的,5天;已满10年…的,10天 is a scale of its own.
  const isScale = byLength.length > 1 || byLength.some((sentence) => hasSteps(said(sentence), lengths));
  const facts = isScale ? [...given, ...lengths] : given;
  if (facts.length === 0) return new Map();
  const all = sentences.flatMap((sentence) => {
    const fit = tierFit(said(sentence), facts);
    return fit === undefined ? [] : [{ sentence, fit, share: shares.get(sentence) ?? 0 }];
  });
  const isOfMatter = ({ context, folded }: Sentence): boolean =>
    matters.some((matter) => `${context}\n${folded}`.includes(matter));
  const ofMatter = all.filter(({ sentence, fit }) => fit.is === 'in' && isOfMatter(sentence));
  const fits: typeof all =
    ofMatter.length === 0
      ? all
      : all.map((one) => (isOfMatter(one.sentence) ? one : { ...one, fit: { is: 'out' } }));
  const held = fits.flatMap(({ sentence, fit, share }) =>
    fit.is === 'in' ? [{ context: sentence.context, from: fit.from, share }] : [],
  );
  return new Map(
    fits.map(({ sentence, fit, share }): [Sentence, number] => {
      if (held.length === 0) return [sentence, 0.5];
      if (fit.is === 'out') return [sentence, -0.5];
      const isBeaten = held.some(
        (other) => other.context === sentence.context && other.share >= share && other.from > fit.from,
      );
      return [sentence, isBeaten ? -0.5 : 1];
    }),
  );
}
