import type { Calculation } from '#core/contract/calculation.ts';
import { formatMoney } from '../components/format-money.ts';
import type { Language } from '../state/preferences.ts';
import { benefitsWords } from './words.ts';

/** A result in a few words, for those who hear it: 知识产权保险保费补助：最高4万元. Undefined while there is no figure. */
export function resultLine(calculation: Calculation, language: Language): string | undefined {
  const { title, status, certainty, amount, max } = calculation;
  const figure = amount ?? max;
  if (status !== 'ok' || figure === null) return undefined;
  const words = benefitsWords[language];
  const money = formatMoney(figure, language);
  return words.result(title, certainty === 'ceiling' ? words.most(money) : money);
}
