import type { Language } from '../state/preferences.ts';

/** `1234567.5` as `1,234,567.5`. */
export function groupDigits(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Money as people say it: `40000` is 4万元, `15500` is 15,500元; in English ¥40,000. `value` is a decimal string in yuan. */
export function formatMoney(value: string, language: Language): string {
  if (language === 'en') return `¥${groupDigits(value)}`;
  const tenThousands = /^([1-9]\d*)(\d\d)00$/.exec(value);
  if (tenThousands === null) return `${groupDigits(value)}元`;
  const [, whole = '', rest = ''] = tenThousands;
  const fraction = rest.replace(/0+$/, '');
  return `${groupDigits(whole)}${fraction === '' ? '' : `.${fraction}`}万元`;
}
