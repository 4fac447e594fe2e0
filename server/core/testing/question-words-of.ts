import { type QuestionWords, questionWordsSchema } from '../dialogue/question-words.ts';

const noConditions: QuestionWords['conditions'] = {
  negations: [],
  notNegations: [],
  denialEnds: [],
  failures: [],
  successes: [],
  pending: [],
  asked: [],
  recentStarts: [],
  achievements: [],
  levels: [],
  grades: [],
};

const noLevelCounts: QuestionWords['levelCounts'] = {
  deniedBefore: [],
  deniedBehind: [],
  risen: [],
  promoted: [],
  totals: [],
  between: [],
};

const noTalk: QuestionWords['talk'] = {
  asides: [],
  persons: [],
  sayings: [],
  confirmations: [],
  introductions: [],
  reports: [],
  selves: [],
  purposes: [],
};

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
        interestBefore: [],
        interestBehind: [],
        rateBefore: [],
        rateBehind: [],
        monthlyBefore: [],
        eachPeriod: [],
      },
      partWords: {
        narrowing: [],
        listed: [],
        further: [],
        settledBefore: [],
        settledBehind: [],
        countedBefore: [],
        countedBehind: [],
        leaving: [],
        takenBack: [],
      },
      paidFigures: {
        before: [],
        behind: [],
        aims: [],
        doubted: [],
        others: [],
        received: [],
        arrived: [],
        excess: [],
      },
      reaching: { full: [], gap: [], reached: [], needed: [], wanted: [], paid: [], plans: [] },
      sums: {
        earlier: [],
        total: [],
        selfIntroduced: [],
        onePart: [],
        partLeftOut: [],
        eachUnit: [],
        unitsCounted: [],
        ofEachUnit: [],
        eachYear: [],
      },
      talk: noTalk,
      neighbourCues: { next: [], nextByNumber: [], before: [] },
      roleWords: { lead: [], support: [] },
    }),
    ...given,
  };
}
