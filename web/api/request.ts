import type { ErrorBody } from '#core/contract/error-body.ts';
import { isRecord } from '../state/stored.ts';
import { ServiceError } from './service-error.ts';

/** A call of the service. `attempts` counts all tries; more than one is for calls that change nothing. */
export interface Call {
  readonly path: string;
  readonly body?: unknown;
  readonly accept?: string;
  readonly attempts?: number;
  readonly signal?: AbortSignal | undefined;
}

const pauses = [300, 900, 2000];

/** Sends a call and returns its reply; throws a `ServiceError` when there is none or it refuses. */
export async function sendCall({ attempts = 3, ...call }: Call): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await sendOnce(call);
      if (response.ok) return response;
      throw await refusal(response);
    } catch (error) {
      const again = attempt < attempts && error instanceof ServiceError && passes(error);
      if (!again) throw error;
      await pause(pauses[attempt - 1] ?? 2000, call.signal);
    }
  }
}

/** The reply of a call as JSON. Service and page are of one build, so its shape is that of the contract. */
export async function callJson<Body>(call: Call): Promise<Body> {
  const response = await sendCall(call);
  return response.json();
}

async function sendOnce({ path, body, accept = 'application/json', signal }: Call): Promise<Response> {
  const posted = { method: 'POST', body: JSON.stringify(body) };
  const init: RequestInit = {
    ...(body === undefined ? {} : posted),
    headers: { Accept: accept, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(signal === undefined ? {} : { signal }),
  };
  try {
    return await fetch(path, init);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ServiceError({ kind: 'away', message: '连不上服务，请检查网络后再试。' });
  }
}

async function refusal(response: Response): Promise<ServiceError> {
  const { status } = response;
  const reply: Partial<ErrorBody> | null = await response.json().catch(() => null);
  const { code, message, requestId, details } = reply?.error ?? {};
  const field = isRecord(details) ? details.field : undefined;
  const missing = (status === 404 && code === undefined) || code === 'not_implemented';
  return new ServiceError({
    kind: missing ? 'missing' : status >= 502 && code === undefined ? 'away' : 'refused',
    message: message ?? `服务出错（${status}），请稍后再试。`,
    status,
    ...(code === undefined ? {} : { code }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(typeof field === 'string' ? { field } : {}),
  });
}

/** Whether the fault may be over in a moment. */
function passes({ fault }: ServiceError): boolean {
  return fault.kind === 'away' || fault.status === 503;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
