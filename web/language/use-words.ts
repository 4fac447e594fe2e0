import { preferences } from '../state/preferences.ts';
import { useShared } from '../state/shared-value.ts';

/** The words of one part of the page in both languages. */
export interface Words<Text> {
  readonly zh: Text;
  readonly en: Text;
}

/** The words in the language that was chosen. */
export function useWords<Text>(words: Words<Text>): Text {
  return words[useShared(preferences).language];
}
