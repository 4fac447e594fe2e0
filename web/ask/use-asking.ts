import type { Citation } from '#core/contract/ask.ts';
import { askService } from '../api/ask.ts';
import { faultOf, type ServiceFault } from '../api/service-error.ts';
import type { Scope } from '../state/scope-of.ts';
import { sharedValue, useShared } from '../state/shared-value.ts';
import { beginConversation, messagesFor, putTurn, type Turn } from './conversation.ts';
import { conversations } from './use-conversations.ts';

/** What becomes of a question that has no answer yet. */
export type Progress =
  | { readonly state: 'coming'; readonly text: string; readonly citations: readonly Citation[] }
  | { readonly state: 'failed'; readonly fault: ServiceFault }
  | { readonly state: 'stopped' };

const progress = sharedValue<Readonly<Record<string, Progress>>>({});
const running = new Map<string, AbortController>();

/** The progress of each question that is not answered, by the id of its turn. */
export function useProgress(): Readonly<Record<string, Progress>> {
  return useShared(progress);
}

/** Puts a question into a conversation, or begins one with it, and has it answered. Returns the id of the conversation. */
export function ask(conversationId: string | undefined, question: string, scope: Scope): string {
  const turn: Turn = { id: newId(), question, scope };
  const held = conversationId === undefined ? undefined : conversations.find(conversationId);
  const now = Date.now();
  const conversation = held === undefined ? beginConversation(newId(), turn, now) : putTurn(held, turn, now);
  // Kept before it is asked: a page that is loaded again in between still has the question.
  conversations.put(conversation);
  void answerTurn(conversation.id, turn);
  return conversation.id;
}

/** Has a turn answered, also one that was asked before. Does nothing while its answer is coming. */
export async function answerTurn(conversationId: string, turn: Turn): Promise<void> {
  const conversation = conversations.find(conversationId);
  if (conversation === undefined || running.has(turn.id)) return;
  const leaving = new AbortController();
  running.set(turn.id, leaving);
  tell(turn.id, { state: 'coming', text: '', citations: [] });
  const add = (change: (before: { text: string; citations: readonly Citation[] }) => object) => {
    const before = progress.get()[turn.id];
    if (before?.state === 'coming') tell(turn.id, { ...before, ...change(before) });
  };
  try {
    const answer = await askService(
      { messages: messagesFor(conversation, turn), ...turn.scope },
      {
        onDelta: (delta) => add(({ text }) => ({ text: text + delta })),
        onCitation: (citation) => add(({ citations }) => ({ citations: [...citations, citation] })),
      },
      leaving.signal,
    );
    const held = conversations.find(conversationId);
    if (held !== undefined) conversations.put(putTurn(held, { ...turn, answer }, Date.now()));
    tell(turn.id, undefined);
  } catch (error) {
    tell(turn.id, leaving.signal.aborted ? { state: 'stopped' } : { state: 'failed', fault: faultOf(error) });
  } finally {
    running.delete(turn.id);
  }
}

/** Stops waiting for an answer; the question stays. */
export function stopAnswer(turnId: string): void {
  running.get(turnId)?.abort();
}

function tell(turnId: string, next: Progress | undefined): void {
  const { [turnId]: _, ...others } = progress.get();
  progress.set(next === undefined ? others : { ...others, [turnId]: next });
}

/** Unique in this browser; `crypto.randomUUID` is missing where the page comes without https. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
