/** What joining words that were said apart has to know of words; all folded. */
export interface SeparableKnowledge {
  /** True for two-character words of the lexicon or the documents. */
  isTerm(word: string): boolean;
  isWord(word: string): boolean;
}

/** Puts a word that was said apart together again: 备过案 → 备案, 立了项 → 立项. */
export type JoinSeparable = (folded: string) => string;

const apart = /(?<=(.?))(\p{Script=Han})[了过完](\p{Script=Han})(?=(.?))/gu;

/** Builds the joining. What belongs to a word before or behind it stays: 准备了案子, 补了贴息. */
export function createJoinSeparable({ isTerm, isWord }: SeparableKnowledge): JoinSeparable {
  return (folded) =>
    folded.replace(apart, (said, before: string, head: string, tail: string, behind: string) =>
      isTerm(head + tail) && !isWord(before + head) && !isWord(tail + behind) ? head + tail : said,
    );
}
