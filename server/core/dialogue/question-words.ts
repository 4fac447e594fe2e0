import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { DocumentKind } from '../text/document.ts';
import { fold } from '../text/fold.ts';

export const intentIds = [
  'basis',
  'reason',
  'comparison',
  'conflict',
  'change',
  'validity',
  'responsible',
  'stage',
  'procedure',
  'amount',
  'eligibility',
  'definition',
  'target',
  'list',
  'who',
  'when',
  'quantity',
  'how',
] as const;

/** What a question wants to know. */
export type IntentId = (typeof intentIds)[number];

const words = z.array(z.string().trim().min(1));

const kind = z.enum([
  'measures',
  'plan',
  'reply',
  'regulation',
  'guide',
  'notice',
  'other',
] satisfies DocumentKind[]);

const questionsFile = z.strictObject({
  smalltalk: words,
  intents: z.array(z.strictObject({ id: z.enum(intentIds), cues: words })),
  function_words: words,
  light_verbs: words,
  generic_words: words,
  follow_up: z.strictObject({ openers: words, closers: words, anaphora: words }),
  contrasts: z.array(words.min(2)),
  passing_places: words,
  document_kind_words: z.partialRecord(kind, words),
  document_nouns: words,
  claim_words: words,
  claim_words_before_yuan: words,
  none_words: words,
  cap_words: words,
  received_words: words,
  former_words: words,
  unit_tasks: words,
  outline_cues: words,
  silences: z.record(z.string(), words),
  signs: z.record(
    z.string(),
    z.strictObject({
      cues: words.min(1),
      shows: words.default([]),
      beside: z.boolean().default(false),
      outside: words.default([]),
    }),
  ),
  aspects: z.record(z.string(), z.strictObject({ cues: words.min(1), shows: words.min(1) })),
  sections: z.array(z.strictObject({ cues: words.min(1), headings: words.min(1) })),
  form_headings: words,
  quotation_words: words,
  adding_words: words,
  comparisons: z.strictObject({
    all_places: words,
    which_place: words,
    magnitudes: words,
    documents_together: words,
    reached: words,
    names: words,
  }),
  asked_figures: z.strictObject({
    units: words,
    money_units: words,
    measure_units: words,
    time_units: words,
    shares: words,
  }),
  conditions: z.strictObject({
    negations: words,
    not_negations: words,
    denial_ends: words,
    failures: words,
    successes: words,
    pending: words,
    achievements: words,
    levels: z.array(words.min(1)),
    grades: z.array(words.min(2)),
  }),
});

/** How people ask, as data: see `seeds/lexicon/questions.yaml`. All entries are folded. */
export const questionWordsSchema = z.strictObject({
  smalltalk: words,
  intents: z.array(z.strictObject({ id: z.enum(intentIds), cues: words })),
  functionWords: words,
  lightVerbs: words,
  genericWords: words,
  openers: words,
  closers: words,
  anaphora: words,
  contrasts: z.array(words),
  passingPlaces: words,
  kindWords: z.array(z.object({ kind, words })),
  documentNouns: words,
  /** Before a figure: it is a subsidy somebody heard of, no fact of the asker's. */
  claimWords: words,
  /** The same, only before a figure with its currency: 奖5000元, not 专利奖30万. */
  claimWordsBeforeYuan: words,
  /** Beside the name of a fact: there is none of it. */
  noneWords: words,
  /** The question is about the yearly or total ceiling. */
  capWords: words,
  /** Money already in hand. */
  receivedWords: words,
  /** A document that was replaced. */
  formerWords: words,
  /** What a unit has to do; cues as in {@link intents}. */
  unitTasks: words,
  /** What a part of a document is made up of; cues as in {@link intents}. */
  outlineCues: words,
  /** A further sum of the same kind: it adds to what was said before. */
  addingWords: words,
  /** How a situation is told that a condition of the text does not allow. */
  conditions: z.object({
    /** Before what is not so: 没有, 不是. */
    negations: words,
    /** Wordings that only look like a negation: 有没有, 不知道. */
    notNegations: words,
    /** Where a denial ends: 但 in 没有判决书但和解了. */
    denialEnds: words,
    /** It was tried in vain: 没通过, 落选. */
    failures: words,
    /** It was brought about: 批下来了. */
    successes: words,
    /** It is still open: 公示期, 还在审. */
    pending: words,
    /** What a condition asks to have come about: 获批, 通过. */
    achievements: words,
    /** Levels of the state from the highest to the lowest, each as it begins its wordings: 省 of 省级, 省里认的. */
    levels: z.array(words),
    /** Grades of one scale, from the best to the worst. */
    grades: z.array(words),
  }),
  /** Headings under which documents of many kinds treat what is asked: 几个工作日 → 办理时限. */
  sections: z.array(z.object({ cues: words, headings: words })),
  /** Headings of blank forms. */
  formHeadings: words,
  /** Beside words in quotation marks: do they stand in a document? */
  quotationWords: words,
  /** Places, or the plans of places, put side by side without their names; cues as in {@link intents}. */
  allPlaces: words,
  /** The same, in a question that compares by other words. */
  whichPlace: words,
  /** More or less is asked for. */
  magnitudes: words,
  /** Documents of one place put side by side. */
  documentsTogether: words,
  /** Whether what was set out has been reached. */
  reached: words,
  /** What each of the things compared is called. */
  comparedNames: words,
  /** Classifiers of the figure asked for (几家, 多少元); which of them mean money, which time. */
  askedUnits: words,
  moneyUnits: words,
  measureUnits: words,
  timeUnits: words,
  /** The question wants a share or a rate. */
  shareWords: words,
  /** What documents tend to leave out, by the ids of the rule files, with how people ask for it. */
  silences: z.array(z.object({ id: z.string(), cues: words })),
  /** Special questions (a list of names, a rank) and the wordings, as printed, of which one stands in any sentence that answers them. */
  signs: z.array(
    z.object({
      cues: words,
      shows: words,
      /** True where the wording has to stand beside the words asked about, not anywhere in their sentence. */
      beside: z.boolean(),
      /** Headings under which the documents speak of something else: of what is aimed at, not of what is there. */
      outside: words,
    }),
  ),
  /** Sides of a matter that a question is after (a ceiling, who approves) and wordings of sentences that deal with them. */
  aspects: z.array(z.object({ cues: words, shows: words })),
});

export type QuestionWords = z.infer<typeof questionWordsSchema>;

/** Reads `questions.yaml`. Throws `ingest_failed` with the place of what is wrong. */
export function parseQuestionWords(source: string): QuestionWords {
  const result = questionsFile.safeParse(parse(source));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new AppError(
      'ingest_failed',
      `词表 questions.yaml 的内容不对：${issue?.path.join('.')} ${issue?.message}`,
    );
  }
  const file = result.data;
  const { all_places, magnitudes, documents_together } = file.comparisons;
  const compares = [...all_places, ...magnitudes, ...documents_together];
  const folded = (list: readonly string[]): string[] => [...new Set(list.map(fold))];
  const foldedSigns = ({ cues, shows }: { cues: readonly string[]; shows: readonly string[] }) => ({
    cues: folded(cues),
    shows: folded(shows),
  });
  return {
    smalltalk: folded(file.smalltalk),
    intents: file.intents.map(({ id, cues }) => ({
      id,
      cues: folded(id === 'comparison' ? [...cues, ...compares] : cues),
    })),
    functionWords: folded(file.function_words),
    lightVerbs: folded(file.light_verbs),
    genericWords: folded(file.generic_words),
    openers: folded(file.follow_up.openers),
    closers: folded(file.follow_up.closers),
    anaphora: folded(file.follow_up.anaphora),
    contrasts: file.contrasts.map(folded),
    passingPlaces: folded(file.passing_places),
    kindWords: Object.entries(file.document_kind_words).map(([id, list]) => ({
      kind: kind.parse(id),
      words: folded(list ?? []),
    })),
    documentNouns: folded(file.document_nouns),
    claimWords: folded(file.claim_words),
    claimWordsBeforeYuan: folded(file.claim_words_before_yuan),
    noneWords: folded(file.none_words),
    capWords: folded(file.cap_words),
    receivedWords: folded(file.received_words),
    formerWords: folded(file.former_words),
    unitTasks: folded(file.unit_tasks),
    outlineCues: folded(file.outline_cues),
    sections: file.sections.map(({ cues, headings }) => ({
      cues: folded(cues),
      headings: folded(headings),
    })),
    formHeadings: folded(file.form_headings),
    quotationWords: folded(file.quotation_words),
    addingWords: folded(file.adding_words),
    allPlaces: folded(file.comparisons.all_places),
    whichPlace: folded(file.comparisons.which_place),
    magnitudes: folded(file.comparisons.magnitudes),
    documentsTogether: folded(file.comparisons.documents_together),
    reached: folded(file.comparisons.reached),
    comparedNames: folded(file.comparisons.names),
    askedUnits: folded(file.asked_figures.units),
    moneyUnits: folded(file.asked_figures.money_units),
    measureUnits: folded(file.asked_figures.measure_units),
    timeUnits: folded(file.asked_figures.time_units),
    shareWords: folded(file.asked_figures.shares),
    conditions: {
      negations: folded(file.conditions.negations),
      notNegations: folded(file.conditions.not_negations),
      denialEnds: folded(file.conditions.denial_ends),
      failures: folded(file.conditions.failures),
      successes: folded(file.conditions.successes),
      pending: folded(file.conditions.pending),
      achievements: folded(file.conditions.achievements),
      levels: file.conditions.levels.map(folded),
      grades: file.conditions.grades.map(folded),
    },
    silences: Object.entries(file.silences).map(([id, cues]) => ({ id, cues: folded(cues) })),
    signs: Object.values(file.signs).map(({ cues, shows, beside, outside }) => ({
      cues: folded(cues),
      shows,
      beside,
      outside: folded(outside),
    })),
    aspects: Object.values(file.aspects).map(foldedSigns),
  };
}
