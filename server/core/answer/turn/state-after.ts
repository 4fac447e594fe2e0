import type { ClauseId, DocumentId } from '../../text/document.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { Outcome } from '../plan/outcome.ts';
import { clausesOf } from '../plan/outcome-clauses.ts';
import type { Inquiry, State, WorkedOut } from './inquiry.ts';
import type { Settled } from './settle.ts';

/** What the next turn takes over from a turn and what it got. */
export function stateAfter({ inquiry, plan: { outcome } }: Settled, before: State | undefined): State {
  const regionsSeen = [...(before?.regionsSeen ?? []), ...inquiry.turn.scope.regions];
  if (before !== undefined && leavesTopic(outcome, before)) {
    return { ...before, regionsSeen };
  }
  const now = workedOutIn(outcome);
  const told = outcome.type === 'benefit_sum' ? now.at(-1) : outcome.type === 'benefit' ? now[0] : undefined;
  const facts = told ?? stillSpokenOf(inquiry, outcome, before);
  const earlier = (before?.worked ?? []).filter(({ ruleId }) => !now.some((one) => one.ruleId === ruleId));
  const focus = focusOf(outcome);
  const documentId = documentOf(outcome, focus);
  const isOpen = outcome.type === 'benefit_choice';
  const statements = facts === undefined ? statementsAfter(inquiry, before, isOpen) : [];
  const worked = [...earlier, ...now];
  const turns = [inquiry.turn.understanding, ...(inquiry.carried.topic ? (before?.told ?? []) : [])];
  const isAboutNumber = outcome.type === 'repealed' || outcome.type === 'document_not_held';
  const [number] = inquiry.turn.scope.unknownNumbers;
  const notHeld = isAboutNumber ? (number?.text ?? before?.notHeld) : undefined;
  // 还差多少 sounds like a comparison; what was worked out is not gone on with as one.
  const intents = now.length > 0 ? inquiry.intents.filter((id) => id !== 'comparison') : inquiry.intents;
  return {
    inquiry: { ...inquiry, intents },
    focus,
    documentId,
    notHeld,
    asksTasks: outcome.type === 'tasks',
    stages: outcome.type === 'stages' ? outcome.stages : [],
    facts,
    worked,
    summed: now.length,
    reach: outcome.type === 'benefit' ? outcome.reached?.asked : undefined,
    statements,
    told: turns,
    compared: outcome.type === 'comparison' ? outcome.sides.map(({ label }) => label) : [],
    regionsSeen,
  };
}

/**
 * Small talk, questions about other things, those that got no answer and those about the terms of the benefit spoken of leave the
 * topic of the conversation as it was.
 */
function leavesTopic(outcome: Outcome, { facts }: State): boolean {
  if (outcome.type === 'smalltalk' || outcome.type === 'out_of_scope') return true;
  if (facts === undefined) return false;
  return outcome.type === 'not_found' || asksTerms(outcome)?.bound.rule.id === facts.ruleId;
}

/** The benefit whose terms were asked for. */
const asksTerms = (outcome: Outcome): Benefit | undefined =>
  outcome.type === 'terms' || outcome.type === 'silent' ? outcome.benefit : undefined;

/** The benefit whose terms were asked for, or that was spoken of when a follow-up only looked something up. */
function stillSpokenOf(
  { carried }: Inquiry,
  outcome: Outcome,
  before: State | undefined,
): WorkedOut | undefined {
  const benefit = asksTerms(outcome);
  if (benefit !== undefined) {
    const ruleId = benefit.bound.rule.id;
    const earlier = before?.worked.find((one) => one.ruleId === ruleId);
    return earlier ?? { ruleId, inputs: {}, conditions: {}, because: {} };
  }
  return carried.topic && looksUp.has(outcome.type) ? before?.facts : undefined;
}

const looksUp: ReadonlySet<Outcome['type']> = new Set(['found', 'no_figure', 'responsible', 'validity']);

/** The rules that an outcome works out, with their facts. */
function workedOutIn(outcome: Outcome): readonly WorkedOut[] {
  const parts = outcome.type === 'benefit_sum' ? outcome.parts : outcome.type === 'benefit' ? [outcome] : [];
  return parts.map(({ benefit, facts }) => ({ ...facts, ruleId: benefit.bound.rule.id }));
}

/** Figures wait for the question behind them, and those of a question for the choice that it leaves open. */
function statementsAfter(
  { turn: { understanding } }: Inquiry,
  before: State | undefined,
  isOpen: boolean,
): State['statements'] {
  if (understanding.intents.length > 0 && !isOpen) return [];
  const given = understanding.quantities.length > 0 ? [understanding] : [];
  return [...(before?.statements ?? []), ...given];
}

/** The clause that stands for the answer, where there is one. */
function focusOf(outcome: Outcome): ClauseId | undefined {
  const clauses = clausesOf(outcome);
  return outcome.type === 'found' || outcome.type === 'several' || clauses.length === 1
    ? clauses[0]?.id
    : undefined;
}

function documentOf(outcome: Outcome, focus: ClauseId | undefined): DocumentId | undefined {
  if (outcome.type === 'validity' || outcome.type === 'stages') return outcome.document.id;
  if (outcome.type === 'about_document' && outcome.documents.length === 1) return outcome.documents[0]?.id;
  if (outcome.type === 'repealed') return outcome.by.id;
  return focus === undefined ? undefined : (focus.split('/')[0] as DocumentId);
}
