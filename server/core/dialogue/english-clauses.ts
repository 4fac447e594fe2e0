const numbered =
  /(?<![a-z])(article|clause|item|task|point|measure|paragraph|part)s? ?(?:no\.? ?)?(\d{1,3})(?![\d.])/g;

/** Clause numbers as English puts them, in folded text, put as Chinese does: article 18 → 第18条, part 5 → 第5部分. */
export const readEnglishClauses = (folded: string): string =>
  folded.replace(
    numbered,
    (_, noun: string, number: string) => `第${number}${noun === 'part' ? '部分' : '条'}`,
  );
