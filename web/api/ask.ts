import type { Answer, AskRequest, Citation } from '#core/contract/ask.ts';
import type { ErrorBody } from '#core/contract/error-body.ts';
import { readEvents } from './event-stream.ts';
import { sendCall } from './request.ts';
import { ServiceError } from './service-error.ts';

/** What is told while an answer comes in. */
export interface AnswerListener {
  readonly onDelta: (delta: string) => void;
  readonly onCitation?: (citation: Citation) => void;
}

/** Asks and returns the whole answer; the listener hears its parts before. Throws a `ServiceError`. */
export async function askService(
  request: AskRequest,
  { onDelta, onCitation }: AnswerListener,
  signal?: AbortSignal,
): Promise<Answer> {
  const body: AskRequest = { ...request, stream: true };
  const response = await sendCall({ path: '/api/ask', body, accept: 'text/event-stream', signal });
  if (response.body === null) throw cutOff;
  try {
    for await (const { name, data } of readEvents(response.body)) {
      if (name === 'text-delta') onDelta(parsed<{ delta: string }>(data).delta);
      if (name === 'citation-added') onCitation?.(parsed<Citation>(data));
      if (name === 'answer-end') return parsed<Answer>(data);
      if (name === 'error') throw refused(parsed<ErrorBody>(data));
    }
  } catch (error) {
    if (error instanceof ServiceError || signal?.aborted === true) throw error;
  }
  throw cutOff;
}

const cutOff = new ServiceError({ kind: 'away', message: '回答没有传完，连接就断了，请再试一次。' });

/** Data of an event. Service and page are of one build, so its shape is that of the contract. */
function parsed<Data>(data: string): Data {
  return JSON.parse(data);
}

function refused({ error }: ErrorBody): ServiceError {
  const { message, code, requestId } = error;
  return new ServiceError({ kind: 'refused', message, code, requestId });
}
