import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { intentIds, kind, type QuestionWords, words } from './question-words.ts';

const questionsFile = z.strictObject({
  smalltalk: words,
  intents: z.array(z.strictObject({ id: z.enum(intentIds), cues: words })),
  function_words: words,
  light_verbs: words,
  verb_complements: words,
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
  cap_of_period: words,
  cap_of_term: words,
  cap_of_piece: words,
  received_words: words,
  benefits_at_large: words,
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
  sums: z.strictObject({ earlier: words, each_unit: words }),
  comparisons: z.strictObject({
    all_places: words,
    which_place: words,
    magnitudes: words,
    documents_together: words,
    reached: words,
    names: words,
    joins_on: words,
    aims: words,
    abroad: words,
    abroad_by_nature: words,
    by_year: words,
  }),
  asked_figures: z.strictObject({
    units: words,
    money_units: words,
    measure_units: words,
    time_units: words,
    shares: words,
    which_one: words,
    extents: words,
    no_number: words,
  }),
  level_counts: z.strictObject({
    denied_before: words,
    denied_behind: words,
    risen: words,
    totals: words,
    between: words,
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
    verbComplements: folded(file.verb_complements),
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
    capOfPeriod: folded(file.cap_of_period),
    capOfTerm: folded(file.cap_of_term),
    capOfPiece: folded(file.cap_of_piece),
    receivedWords: folded(file.received_words),
    benefitsAtLarge: folded(file.benefits_at_large),
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
    sums: { earlier: folded(file.sums.earlier), eachUnit: folded(file.sums.each_unit) },
    allPlaces: folded(file.comparisons.all_places),
    whichPlace: folded(file.comparisons.which_place),
    magnitudes: folded(file.comparisons.magnitudes),
    documentsTogether: folded(file.comparisons.documents_together),
    reached: folded(file.comparisons.reached),
    comparedNames: folded(file.comparisons.names),
    joinsOn: folded(file.comparisons.joins_on),
    aims: folded(file.comparisons.aims),
    abroad: folded(file.comparisons.abroad),
    abroadByNature: folded(file.comparisons.abroad_by_nature),
    byYear: folded(file.comparisons.by_year),
    askedUnits: folded(file.asked_figures.units),
    moneyUnits: folded(file.asked_figures.money_units),
    measureUnits: folded(file.asked_figures.measure_units),
    timeUnits: folded(file.asked_figures.time_units),
    shareWords: folded(file.asked_figures.shares),
    whichOne: folded(file.asked_figures.which_one),
    extents: folded(file.asked_figures.extents),
    noNumber: folded(file.asked_figures.no_number),
    levelCounts: {
      deniedBefore: folded(file.level_counts.denied_before),
      deniedBehind: folded(file.level_counts.denied_behind),
      risen: folded(file.level_counts.risen),
      totals: folded(file.level_counts.totals),
      between: folded(file.level_counts.between),
    },
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
