import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { formatMoney } from '../components/format-money.ts';
import type { Language } from '../state/preferences.ts';
import { benefitsWords } from './words.ts';

/** What a benefit pays before any facts, one line a figure: 每项最高30万元, 保费的最高50%. Empty when no figure is set. */
export function amountLines({ amounts, certainty }: CatalogueEntry, language: Language): readonly string[] {
  return amounts.map((one) => {
    const figure = one.kind === 'percent' ? `${one.value}%` : formatMoney(one.value, language);
    return benefitsWords[language].amount(one, figure, certainty === 'ceiling');
  });
}
