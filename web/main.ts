import type { Answer, AskRequest, Message } from '#core/contract/ask.ts';
import type { ErrorBody } from '#core/contract/error-body.ts';
import { element } from './element.ts';
import { showAnswer } from './show-answer.ts';

const form = find('#ask', HTMLFormElement);
const field = find('#question', HTMLInputElement);
const thread = find('#thread', HTMLElement);
const restart = find('#restart', HTMLButtonElement);

let turns: Message[] = [];

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = field.value.trim();
  if (question !== '' && !form.hasAttribute('aria-busy')) void submit(question);
});

restart.addEventListener('click', () => {
  turns = [];
  thread.replaceChildren();
  restart.hidden = true;
  field.focus();
});

async function submit(question: string): Promise<void> {
  const turn = element('section', 'turn', [element('p', 'asked', [question])]);
  const waiting = element('p', 'muted', ['正在查……']);
  turn.append(waiting);
  thread.append(turn);
  form.setAttribute('aria-busy', 'true');
  const messages: Message[] = [...turns, { role: 'user', content: question }];
  try {
    const answer = await ask(messages);
    turns = recent([...messages, { role: 'assistant', content: shortened(answer.text) }]);
    turn.append(...showAnswer(answer, thread.childElementCount));
    field.value = '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    turn.append(element('p', 'warning', [reason]));
  } finally {
    waiting.remove();
    form.removeAttribute('aria-busy');
    restart.hidden = false;
    turn.scrollIntoView({ block: 'nearest' });
  }
}

async function ask(messages: Message[]): Promise<Answer> {
  const entries = new FormData(form);
  const region = String(entries.get('region') ?? '').trim();
  const asOf = String(entries.get('asOf') ?? '');
  const body: AskRequest = {
    messages,
    ...(region === '' ? {} : { region }),
    ...(asOf === '' ? {} : { asOf }),
  };
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('/api/ask', { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    () => {
      throw new Error('连不上服务，请检查网络后再试。');
    },
  );
  // The service answers in the shapes of the contract, which both sides share.
  if (response.ok) return response.json();
  const fault: ErrorBody | undefined = await response.json().catch(() => undefined);
  throw new Error(fault?.error.message ?? `服务出错（${response.status}），请稍后再试。`);
}

/** The service takes 50 messages; 48 earlier ones leave room for the next question. */
function recent(all: Message[]): Message[] {
  return all.slice(-48);
}

/** The service takes 2,000 characters a message; a cut must not split a surrogate pair. */
function shortened(text: string): string {
  return text.slice(0, 2000).replace(/[\uD800-\uDBFF]$/, '');
}

function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${selector}`);
}
