import type { ClauseId, DocumentId } from '../../text/document.ts';
import type { Outcome } from '../plan/outcome.ts';
import { clausesOf } from '../plan/outcome-clauses.ts';
import type { Inquiry, State, WorkedOut } from './inquiry.ts';
import type { Settled } from './settle.ts';

/** What the next turn takes over from a turn and what it got. */
export function stateAfter({ inquiry, plan: { outcome } }: Settled, before: State | undefined): State {
  const regionsSeen = [...(before?.regionsSeen ?? []), ...inquiry.turn.scope.regions];
  // Small talk and questions about other things leave the topic of the conversation as it was.
  if (before !== undefined && (outcome.type === 'smalltalk' || outcome.type === 'out_of_scope')) {
    return { ...before, regionsSeen };
  }
  const now = workedOutIn(outcome);
  const facts = outcome.type === 'benefit_sum' ? now.at(-1) : outcome.type === 'benefit' ? now[0] : undefined;
  const earlier = (before?.worked ?? []).filter(({ ruleId }) => !now.some((one) => one.ruleId === ruleId));
  const focus = focusOf(outcome);
  const documentId = documentOf(outcome, focus);
  const isOpen = outcome.type === 'benefit_choice';
  const statements = facts === undefined ? statementsAfter(inquiry, before, isOpen) : [];
  const worked = [...earlier, ...now];
  const told = [inquiry.turn.understanding, ...(inquiry.carried.topic ? (before?.told ?? []) : [])];
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
    told,
    regionsSeen,
  };
}

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
