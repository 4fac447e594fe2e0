import { Exact } from './amounts-exact.ts';
import type { NumeralToken } from './amounts-tokens.ts';

/** Why a stretch of figures is no number: it is none at all, or it can be read in more than one way. */
export type NumeralFault = 'not_a_number' | 'ambiguous';

/** Value of a whole series of figures, or why it has none. Places must fall (千 before 百); 万亿 counts as 10¹². */
export function numeralValue(tokens: readonly NumeralToken[]): Exact | NumeralFault {
  let total = new Exact(0);
  let section = new Exact(0);
  let pending: { value: Exact; text: string; is: 'literal' | 'digit' } | undefined;
  let lastPlace = 4;
  let lastBig = 99;
  /** Power of the place just passed, which a closing single digit continues one lower (两万六). */
  let tail = 0;
  let zero = false;
  for (const [index, token] of tokens.entries()) {
    switch (token.is) {
      case 'more':
        break;
      case 'some':
        return 'ambiguous';
      case 'zero':
        if (pending !== undefined) return 'ambiguous';
        zero = true;
        break;
      case 'literal':
      case 'digit':
        if (pending !== undefined) return 'ambiguous';
        if (index > 0 && token.text.includes('.')) return 'not_a_number';
        pending = token;
        break;
      case 'place': {
        if (token.power >= lastPlace) return 'not_a_number';
        const next = tokens[index + 1];
        // 十五 and 百万 leave the one unsaid; a lone 百 or 千 is no number.
        const unsaid = token.power === 1 || (index === 0 && next?.is === 'big');
        if (pending === undefined && !unsaid) return 'not_a_number';
        section = section.plus(new Exact(10).pow(token.power).times(pending?.value ?? 1));
        pending = undefined;
        zero = false;
        lastPlace = token.power;
        tail = token.power;
        break;
      }
      case 'big': {
        const amount = section.plus(pending?.value ?? 0);
        const isTrillion = token.power === 8 && lastBig === 4;
        if (pending === undefined && lastPlace === 4 && !(isTrillion && tail === 4)) return 'not_a_number';
        if (token.power >= lastBig && !isTrillion) return 'not_a_number';
        if (isTrillion && tokens[0]?.is === 'literal' && amount.gt(0) && tokens[0].text.includes('.'))
          return 'ambiguous';
        const power = new Exact(10).pow(token.power);
        total = isTrillion ? total.plus(amount).times(power) : total.plus(amount.times(power));
        section = new Exact(0);
        pending = undefined;
        zero = false;
        lastPlace = 4;
        lastBig = token.power;
        tail = token.power;
        break;
      }
    }
  }
  const value = total.plus(section);
  if (pending === undefined) return value;
  if (tail === 0) return value.plus(pending.value);
  const first = tokens[0];
  if (first?.is === 'literal' && first.text.includes('.')) return 'ambiguous';
  if (zero || tail === 1)
    return pending.value.lt(new Exact(10).pow(tail)) ? value.plus(pending.value) : 'ambiguous';
  if (pending.text.length === 1) return value.plus(pending.value.times(new Exact(10).pow(tail - 1)));
  // 1万5000 fills the places below; 1万23 may be 10,023 or 12,300.
  return pending.is === 'literal' && pending.text.length === tail ? value.plus(pending.value) : 'ambiguous';
}
