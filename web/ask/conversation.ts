import type { Answer, Message } from '#core/contract/ask.ts';
import { plainText } from '../components/parse-markdown.ts';
import { type Scope, scopeOf } from '../state/scope-of.ts';
import { isRecord } from '../state/stored.ts';

/** A question with its answer. Without one it is still to be answered, however often the page was loaded since. */
export interface Turn {
  readonly id: string;
  readonly question: string;
  readonly scope: Scope;
  readonly answer?: Answer;
}

export interface Conversation {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly turns: readonly Turn[];
}

const maxTitle = 40;
const maxMessages = 50;
const maxMessage = 2000;

/** A conversation that begins with a question, named after it. */
export function beginConversation(id: string, turn: Turn, now: number): Conversation {
  return { id, title: turn.question.slice(0, maxTitle), changedAt: now, turns: [turn] };
}

/** The conversation with a turn put in, in the place of the one of the same id or at the end. */
export function putTurn(conversation: Conversation, turn: Turn, now: number): Conversation {
  const { turns } = conversation;
  const known = turns.some(({ id }) => id === turn.id);
  return {
    ...conversation,
    changedAt: now,
    turns: known ? turns.map((held) => (held.id === turn.id ? turn : held)) : [...turns, turn],
  };
}

/** The turn of the conversation that waits for an answer, which is the last or none. */
export function unansweredTurn({ turns }: Conversation): Turn | undefined {
  const last = turns.at(-1);
  return last?.answer === undefined ? last : undefined;
}

/**
 * What the service is sent for a turn: the answered turns before it and its question. The service takes 50 messages of
 * 2,000 characters, so the oldest turns drop out and long answers are cut.
 */
export function messagesFor({ turns }: Conversation, turn: Turn): Message[] {
  const at = turns.findIndex(({ id }) => id === turn.id);
  const earlier = (at === -1 ? turns : turns.slice(0, at)).flatMap(({ question, answer }): Message[] =>
    answer === undefined
      ? []
      : [
          { role: 'user', content: question },
          { role: 'assistant', content: shortened(answer.text) },
        ],
  );
  return [...earlier.slice(-(maxMessages - 2)), { role: 'user', content: turn.question }];
}

/** A cut must not split a surrogate pair. */
function shortened(text: string): string {
  return text.slice(0, maxMessage).replace(/[\uD800-\uDBFF]$/, '');
}

/** Question, answer and sources as plain text, for the clipboard. */
export function textWithSources({ question, answer }: Turn): string {
  if (answer === undefined) return question;
  const sources = answer.citations.map(({ marker, document, path, quote }) => {
    const number = document.number === null ? '' : `（${document.number}）`;
    return `〔${marker}〕《${document.title}》${number}${path.join(' › ')}：“${quote}”`;
  });
  return [question, plainText(answer.text), ...(sources.length === 0 ? [] : [sources.join('\n')])].join(
    '\n\n',
  );
}

/** A conversation as the browser kept it; undefined when that is none, for example written by another version. */
export function parseConversation(stored: unknown): Conversation | undefined {
  if (!isRecord(stored)) return undefined;
  const { id, title, changedAt, turns } = stored;
  if (typeof id !== 'string' || typeof title !== 'string' || typeof changedAt !== 'number') return undefined;
  if (!Array.isArray(turns)) return undefined;
  const read = turns.flatMap((turn: unknown) => parseTurn(turn) ?? []);
  return read.length === 0 ? undefined : { id, title, changedAt, turns: read };
}

function parseTurn(stored: unknown): Turn | undefined {
  if (!isRecord(stored)) return undefined;
  const { id, question, scope, answer } = stored;
  if (typeof id !== 'string' || typeof question !== 'string') return undefined;
  const { region, asOf } = isRecord(scope) ? scope : {};
  const kept = scopeOf(typeof region === 'string' ? region : '', typeof asOf === 'string' ? asOf : '');
  return { id, question, scope: kept, ...(isAnswer(answer) ? { answer } : {}) };
}

/** Whether it has what the page looks at. What lies deeper was written by this page, and one answer that breaks breaks alone. */
function isAnswer(value: unknown): value is Answer {
  return (
    isRecord(value) &&
    typeof value.text === 'string' &&
    typeof value.kind === 'string' &&
    ['citations', 'missing', 'warnings', 'followUps'].every((list) => Array.isArray(value[list])) &&
    'calculation' in value &&
    'comparison' in value
  );
}
