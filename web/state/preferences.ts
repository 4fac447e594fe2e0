import { sharedValue } from './shared-value.ts';
import { isRecord, readStored, writeStored } from './stored.ts';

export type Language = 'zh' | 'en';
export type Appearance = 'auto' | 'light' | 'dark';

export interface Preferences {
  readonly language: Language;
  readonly appearance: Appearance;
}

const key = 'zhice.preferences';

/** Language and appearance, kept in this browser. */
export const preferences = sharedValue(readPreferences(readStored(() => localStorage, key)), (next) => {
  writeStored(() => localStorage, key, next);
  showPreferences(next);
});

const darkScheme = matchMedia('(prefers-color-scheme: dark)');
darkScheme.addEventListener('change', () => showPreferences(preferences.get()));

function readPreferences(stored: unknown): Preferences {
  const { language, appearance } = isRecord(stored) ? stored : {};
  return {
    language: language === 'en' ? 'en' : 'zh',
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : 'auto',
  };
}

function showPreferences({ language, appearance }: Preferences): void {
  const dark = appearance === 'dark' || (appearance === 'auto' && darkScheme.matches);
  document.documentElement.dataset.appearance = dark ? 'dark' : 'light';
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}
