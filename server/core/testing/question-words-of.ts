import { type QuestionWords, questionWordsSchema } from '../dialogue/question-words.ts';

const noConditions: QuestionWords['conditions'] = {
  negations: [],
  notNegations: [],
  denialEnds: [],
  failures: [],
  successes: [],
  pending: [],
  achievements: [],
  levels: [],
  grades: [],
};

const noLevelCounts: QuestionWords['levelCounts'] = {
  deniedBefore: [],
  deniedBehind: [],
  risen: [],
  totals: [],
  between: [],
};

const noTalk: QuestionWords['talk'] = {
  introductions: ['请教'],
  reports: [],
  persons: [],
  selves: [],
  purposes: [],
};
const noHearsay: QuestionWords['hearsay'] = { sources: [], sayings: [], orders: [], confirmations: [] };

/** Question words without entries, save those given. */
export function questionWordsOf(given: Partial<QuestionWords>): QuestionWords {
  const empty = Object.fromEntries(Object.keys(questionWordsSchema.shape).map((field) => [field, []]));
  return {
    ...questionWordsSchema.parse({
      ...empty,
      conditions: noConditions,
      levelCounts: noLevelCounts,
      loans: {
        principalBefore: [],
        principalBehind: [],
        interestBehind: [],
        rateBefore: [],
        rateBehind: [],
        monthlyBefore: [],
      },
      partWords: { narrowing: [], listed: [], instead: [] },
      sums: { earlier: [], eachUnit: [] },
      talk: noTalk,
      hearsay: noHearsay,
    }),
    ...given,
  };
}
