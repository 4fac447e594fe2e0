import type { Understanding } from '../../dialogue/understand.ts';
import type { DocumentId, Span } from '../../text/document.ts';
import type { AnsweredPart, Outcome, Plan } from '../plan/outcome.ts';
import { clausesOf } from '../plan/outcome-clauses.ts';
import { type Inquiry, type State, strongTopic, weightOf } from './inquiry.ts';

/** Reads one part of a folded turn by itself; everything before it is blank, so that its spans stay true. */
export type ReadPart = (folded: string, struck: readonly Span[]) => Understanding;

export interface SeveralRequest {
  readonly inquiry: Inquiry;
  /** What the turn gets as one question. */
  readonly outcome: Outcome;
  readonly previous: State | undefined;
}

/**
 * A turn that asks several things (合同一签几年？到期前多久续？), each answered by itself in the document that the whole leads to;
 * undefined where it asks one thing, or where no two parts are answered by different words.
 */
export async function planSeveral(
  { inquiry, outcome, previous }: SeveralRequest,
  { readPart, planOf }: { readonly readPart: ReadPart; readonly planOf: (part: Inquiry) => Promise<Plan> },
): Promise<Plan | undefined> {
  if (previous !== undefined && inquiry.carried.topic) return undefined;
  const parts = partsAsked(inquiry).map((folded) => partOf(inquiry, folded, readPart));
  // 谁定的 says too little by itself: it is about what was asked before.
  if (parts.length < 2 || parts.some(({ topic }) => weightOf(topic) < strongTopic)) return undefined;
  let named: readonly DocumentId[] = clausesOf(outcome)
    .slice(0, 1)
    .map(({ documentId }) => documentId);
  const answered: AnsweredPart[] = [];
  const said = new Set<string>();
  let fit = 0;
  for (const part of parts) {
    const within = named.length > 0 ? { ...part, named } : part;
    const planned = await planOf(within);
    const [clause] = clausesOf(planned.outcome);
    if (!mayJoin.has(planned.outcome.type) || clause === undefined || planned.fit < leastFit) continue;
    named = [clause.documentId];
    answered.push({ inquiry: within, outcome: planned.outcome });
    said.add(wordsOf(planned.outcome));
    fit = Math.max(fit, planned.fit);
  }
  return said.size < 2 ? undefined : { outcome: { type: 'several', parts: answered }, fit };
}

/** A part fits this well. */
const leastFit = 0.6;
/** What is quoted from a clause; what is worked out answers the whole turn. */
const mayJoin: ReadonlySet<Outcome['type']> = new Set(['found', 'responsible']);

/** What tells one answer from another: the sentence, and of a sentence with figures what was asked of it. */
function wordsOf(outcome: Outcome): string {
  if (outcome.type !== 'found') return outcome.type;
  const [best] = outcome.findings;
  return best === undefined ? '' : `${best.view.clause.id} ${best.sentence.start} ${best.sentence.end}`;
}

function partOf(inquiry: Inquiry, folded: string, readPart: ReadPart): Inquiry {
  const { scope, understanding } = inquiry.turn;
  const read = { ...readPart(folded, scope.struck), said: understanding.said };
  return {
    ...inquiry,
    turn: { scope, understanding: read },
    intents: read.intents,
    asked: read.folded,
    topic: read.topic,
  };
}

/** The parts of a turn that ask, each with what is said before it and asks nothing; blank but for the part. */
function partsAsked({ turn: { understanding } }: Inquiry): string[] {
  const { folded, asking } = understanding;
  const questions = asking.filter(({ start, end }) => asksOwn.test(folded.slice(start, end)));
  if (questions.length < 2 || questions.length > mostParts) return [];
  return questions.map(({ end }, i) => {
    const from = i === 0 ? 0 : (questions[i - 1]?.end ?? 0) + 1;
    return ' '.repeat(from) + folded.slice(from, end);
  });
}

const mostParts = 3;

/** It names what it wants to know: how much, when, who, where. */
const asksOwn = /多[少大久长高远]|(?<![哪第好这那])几|什么时候|啥时候?|何时|谁|哪|[吗么]$|要不要|能不能/;
