import { fold } from '../text/fold.ts';

/** True when the conversation is held in English now: the latest turn that has words at all decides. */
export function isInEnglish(turns: readonly string[]): boolean {
  return turns.map(languageOf).findLast((language) => language !== undefined) === 'en';
}

/** One Chinese term does not change an English sentence, and one Latin abbreviation is no English; figures alone tell nothing. */
function languageOf(turn: string): 'en' | 'zh' | undefined {
  const folded = fold(turn);
  const words = folded.match(/[a-z]{2,}/g)?.length ?? 0;
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return words >= 2 ? 'en' : undefined;
  return words >= 3 && words * 2 > han ? 'en' : 'zh';
}
