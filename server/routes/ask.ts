import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type AskRequest, askRequest } from '#core/contract/ask.ts';
import type { StreamEvent } from '#core/contract/stream-events.ts';
import { AppError } from '#core/errors.ts';
import { answerEvents } from './answer-events.ts';
import type { AppDependencies, AppEnvironment } from './environment.ts';
import { errorBodyOf, visibleFault } from './faults.ts';
import { readBody } from './read-request.ts';

const heartbeat = ': \n\n';

/** `POST /api/ask`, as JSON or as server-sent events. */
export function askRoutes(dependencies: AppDependencies): Hono<AppEnvironment> {
  const { clock, closing, log, heartbeatMilliseconds = 10_000 } = dependencies;
  const routes = new Hono<AppEnvironment>();

  routes.post('/', async (c) => {
    const { index, ask } = c.get('service');
    const { region, ...body } = await readBody(c.req.raw, askRequest);
    const asOf = body.asOf ?? clock.today();
    const named = region?.trim() ?? '';
    const request: AskRequest = { ...body, asOf, ...(named === '' ? {} : { region: named }) };
    const streams = body.stream ?? acceptsEvents(c.req.header('accept'));
    if (!streams) return c.json(await ask(request));

    const requestId = c.get('requestId');
    // A proxy that buffers would hold the events back until the last one.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const send = ({ name, data }: StreamEvent) =>
        stream.writeSSE({ event: name, data: JSON.stringify(data) });
      const beat = setInterval(() => stream.write(heartbeat), heartbeatMilliseconds);
      const ended = abandoned(closing, (listener) => stream.onAbort(listener));
      try {
        await send({ name: 'answer-start', data: { requestId, indexGeneration: index.generation, asOf } });
        const answer = await Promise.race([ask(request), ended.promise]);
        for (const event of answerEvents(answer)) {
          if (stream.aborted) return;
          await send(event);
        }
      } catch (error) {
        if (stream.aborted) return;
        const fault = visibleFault(error, requestId, log);
        await send({ name: 'error', data: errorBodyOf(fault, requestId) });
      } finally {
        clearInterval(beat);
        ended.forget();
      }
    });
  });

  return routes;
}

function acceptsEvents(accept: string | undefined): boolean {
  return accept?.toLowerCase().includes('text/event-stream') ?? false;
}

/** A promise that fails when the client leaves or the process ends, so that neither waits for an answer nobody reads. */
function abandoned(closing: AbortSignal | undefined, onAbort: (listener: () => void) => void) {
  let end: () => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    end = () => reject(new AppError('shutting_down', '服务正在重启，请过一会儿再问。'));
  });
  // Nobody waits for it once the answer is there.
  promise.catch(() => undefined);
  onAbort(() => end());
  if (closing?.aborted === true) end();
  closing?.addEventListener('abort', end);
  return { promise, forget: () => closing?.removeEventListener('abort', end) };
}
