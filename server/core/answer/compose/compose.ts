import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import { assertNever } from '../../errors.ts';
import type { Clause } from '../../text/document.ts';
import { asksCap, namesCeiling } from '../benefits/asks-cap.ts';
import { asksWhy } from '../benefits/asks-why.ts';
import { namesLevels } from '../benefits/compared-benefits.ts';
import { namedAskers } from '../benefits/named-askers.ts';
import type { ClauseView } from '../find/clause-view.ts';
import type { ExpectedOf } from '../find/expected.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { composeAboutDocument } from './about-document.ts';
import { composeBenefit } from './benefit.ts';
import { composeBenefitSum } from './benefit-sum.ts';
import { composeBenefitChoice, composeSilent } from './benefits.ts';
import { withClaims } from './claims.ts';
import { atEdge, composeClause } from './clause.ts';
import { composeComparedBenefits } from './compared-benefits.ts';
import { composeComparison } from './comparison.ts';
import { composeConflict } from './conflict.ts';
import type { Draft } from './draft.ts';
import { englishLead } from './english.ts';
import { composeFound } from './found.ts';
import { composeGoals } from './listed.ts';
import { composeNoFigure } from './no-figure.ts';
import { composeOutline } from './outline.ts';
import { composePaymentList } from './payment-list.ts';
import { composeQuoteMissing } from './quote-missing.ts';
import {
  composeClauseMissing,
  composeDocumentChoice,
  composeNoPlace,
  composeNotFound,
  composeNotHeld,
  composeOutOfScope,
} from './refusal.ts';
import { composeResponsible } from './responsible.ts';
import { composeSmalltalk } from './smalltalk.ts';
import type { Sources } from './source-line.ts';
import { composeStages } from './stages.ts';
import { composeStated } from './stated.ts';
import { composeStatus } from './status.ts';
import { composeTasks } from './tasks.ts';
import { composeTerms } from './terms.ts';
import { composeRepealed, composeValidity } from './validity.ts';

export interface ComposeContext {
  readonly inquiry: Inquiry;
  readonly sources: Sources;
  readonly words: QuestionWords;
  readonly expectedOf: ExpectedOf;
  readonly viewOf: (clause: Clause) => ClauseView;
  /** True when a folded turn hands on what somebody said. */
  readonly reports: (folded: string) => boolean;
  /** The conversation is held in English. */
  readonly english: boolean;
}

/** Puts an outcome into words: in Chinese, and for a question in English with what it comes to in English before that. */
export function compose(outcome: Outcome, context: ComposeContext): Draft {
  const draft = withChangeRefused(withClaims(inChinese(outcome, context), outcome, context), context);
  return context.english
    ? { ...draft, paragraphs: [...englishLead(outcome, draft, context.sources), ...draft.paragraphs] }
    : draft;
}

/** 把目标改成500亿: what a document says is not altered; it is told as it is. */
function withChangeRefused(draft: Draft, { inquiry, words }: ComposeContext): Draft {
  if (!saysAny(inquiry.turn.understanding.folded, words.changeRequests)) return draft;
  const says = '文件写的内容不能改动，只能照原文告诉您。';
  return { ...draft, paragraphs: [says, ...draft.paragraphs], spoken: [says, ...draft.spoken] };
}

function inChinese(outcome: Outcome, context: ComposeContext): Draft {
  const { inquiry, sources, words, viewOf, expectedOf } = context;
  const { documents } = sources;
  const { intents } = inquiry;
  const { folded } = inquiry.turn.understanding;
  switch (outcome.type) {
    case 'smalltalk':
      return composeSmalltalk(outcome.kind, documents);
    case 'out_of_scope':
      return composeOutOfScope(documents);
    case 'no_documents_for_place':
      return composeNoPlace(outcome.places, documents);
    case 'document_not_held':
      return composeNotHeld(outcome.name, documents);
    case 'clause_missing':
      return composeClauseMissing(outcome.said, outcome.document);
    case 'about_document':
      return composeAboutDocument(outcome, sources);
    case 'document_choice':
      return composeDocumentChoice(outcome.documents);
    case 'not_found':
      return composeNotFound(subjectOf(inquiry), outcome.nearest, documents);
    case 'quote_missing':
      return composeQuoteMissing(inquiry, outcome, { words, sources });
    case 'clause':
      return atEdge(
        outcome.edge,
        composeClause(outcome.clause, outcome.parts, viewOf(outcome.clause), sources),
      );
    case 'status':
      return composeStatus(outcome, sources);
    case 'validity':
      return composeValidity(outcome, sources);
    case 'repealed':
      return composeRepealed(outcome, sources);
    case 'stages':
      return composeStages(outcome.document, outcome.stages, { sources, folded });
    case 'benefit':
      return composeBenefit(
        {
          ...outcome,
          asksCap: asksCap(folded, words) || namesCeiling(outcome.benefit, inquiry.turn.understanding),
          asksConditions: intents[0] === 'eligibility',
          asksWhy: asksWhy(inquiry, words),
          compares: intents.includes('comparison') || namesLevels(outcome.benefit, folded),
          askers: namedAskers(inquiry, outcome.benefit, { view: viewOf(outcome.benefit.clause), words }),
        },
        sources,
      );
    case 'benefit_sum':
      return composeBenefitSum(outcome, sources);
    case 'benefit_choice':
      return composeBenefitChoice(outcome.benefits, outcome.words, sources);
    case 'benefits':
      return composeComparedBenefits(outcome, sources);
    case 'payment_list':
      return composePaymentList(outcome, sources);
    case 'terms':
      return composeTerms(outcome, viewOf(outcome.benefit.clause), sources);
    case 'silent':
      return composeSilent(outcome, sources);
    case 'responsible':
      return composeResponsible(outcome.finding, outcome.roles, sources);
    case 'tasks':
      return composeTasks(outcome, sources);
    case 'outline':
      return composeOutline(outcome, sources);
    case 'goals':
      return composeGoals(outcome, sources);
    case 'comparison':
      return composeComparison(outcome, sources);
    case 'conflict':
      return composeConflict(outcome, sources);
    case 'no_figure':
      return composeNoFigure(inquiry, outcome, sources);
    case 'stated':
      return composeStated(
        outcome.stated,
        intents.includes('amount') && !intents.includes('target'),
        sources,
      );
    case 'found':
      return composeFound(
        inquiry,
        outcome.findings,
        {
          expected: expectedOf(intents, inquiry.asked),
          asksCap: asksCap(folded, words),
          words,
        },
        sources,
      );
    case 'several':
      return joined(
        outcome.parts.map((part) => inChinese(part.outcome, { ...context, inquiry: part.inquiry })),
      );
    default:
      return assertNever(outcome);
  }
}

/** The answers to several questions one after another; a source that they share is named once, at the end. */
function joined(drafts: readonly Draft[]): Draft {
  const paragraphs = drafts.flatMap((draft) => draft.paragraphs);
  return {
    kind: drafts.every(({ kind }) => kind === 'amount') ? 'amount' : 'answer',
    paragraphs: paragraphs.filter((paragraph, i) => paragraphs.lastIndexOf(paragraph) === i),
    spoken: drafts.flatMap(({ spoken }) => spoken),
    computed: drafts.flatMap(({ computed = [] }) => computed),
    warnings: drafts
      .flatMap(({ warnings = [] }) => warnings)
      .filter(({ code }, i, all) => all.findIndex((other) => other.code === code) === i),
    followUps: [...new Set(drafts.flatMap(({ followUps = [] }) => followUps))],
  };
}

/** What was asked about; words in quotation marks are somebody's words and are not repeated as ours. */
function subjectOf({ topic, turn }: Inquiry): string[] {
  const quoted = [...turn.understanding.folded.matchAll(/"[^"]*"/g)];
  const isQuoted = (at: number): boolean =>
    quoted.some(({ index, 0: text }) => index < at && at < index + text.length);
  return topic.filter((term) => !term.generic && !isQuoted(term.start)).map((term) => term.text);
}
