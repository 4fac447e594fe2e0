import type { Answer, AskRequest } from '#core/contract/ask.ts';
import type { Target } from '../target.ts';
import { clauseText } from './fixture.ts';

/** A target whose answers a test sets up; it keeps what it was asked. */
export function fakeTarget(
  reply: (request: AskRequest) => Answer,
): Target & { readonly asked: AskRequest[] } {
  const asked: AskRequest[] = [];
  return {
    name: 'fake',
    asked,
    async ask(request) {
      asked.push(request);
      return reply(request);
    },
    clause: async (id) => (id === 'sample/1' ? { id, text: clauseText } : undefined),
    search: async () => [{ id: 'sample/1', text: clauseText }],
  };
}
