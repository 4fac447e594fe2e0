import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { ofAskedYear } from './asked-year.ts';
import type { Binding, Slot } from './slots.ts';

const slot: Slot = {
  input: {
    id: 'premium',
    label: '保费',
    type: 'money',
    unit: '元',
    required: true,
    history: false,
    ask: '保费是多少？',
    words: ['保费'],
  },
  list: undefined,
  words: ['保费'],
  none: /(?!)/,
};

const left = (said: string): string[] => {
  const folded = fold(said);
  const found = findQuantities(folded)
    .filter(({ kind }) => kind === 'money' || kind === 'plain')
    .map((quantity): Binding => ({ slot, quantity, score: 1, byWord: true }));
  return ofAskedYear(found, folded).map(({ quantity }) => quantity.text);
};

describe('问的是哪一年', () => {
  it.each([
    ['今年保费8万，明年预计10万，明年最多补多少', ['10万']],
    ['去年保费3万，今年保费8万，今年补多少', ['8万']],
    ['去年保费3万，今年保费8万，补多少', ['3万', '8万']],
    ['2026年交6万，2027年交9万，2027年能补多少', ['9万']],
    ['今年保费6万，服务费1万，今年补多少', ['6万', '1万']],
    ['今年保费6万，明年补多少', ['6万']],
  ])('%s', (said, expected) => {
    expect(left(said)).toEqual(expected);
  });
});
