import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorBody } from '#core/contract/error-body.ts';
import { AppError, faultStatus } from '#core/errors.ts';
import type { AppEnvironment, LogEntry } from './environment.ts';

/** The fault a user sees: an `AppError` as it is, anything else without its words. What is our own failing is logged. */
export function visibleFault(
  error: unknown,
  requestId: string,
  log: ((entry: LogEntry) => void) | undefined,
): AppError {
  const known = error instanceof AppError;
  if (!known || faultStatus[error.code] === 500) log?.({ event: 'error', requestId, ...traceOf(error) });
  if (known) return error;
  return new AppError('internal', '服务内部出错，请稍后再试；仍然不行时，把 requestId 告诉维护人员。');
}

/** Kind and place of an error. Its message stays out of the log: it may hold what a user wrote. */
function traceOf(error: unknown): { name: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const { stack = '', message } = error;
  // The stack begins with the message, and a line of that may look like a frame.
  const at = stack.indexOf(message);
  const frames = at === -1 ? [] : (stack.slice(at + message.length).match(/^\s+at .*$/gm) ?? []);
  const name = error instanceof AppError ? error.code : error.name;
  return { name, frames: frames.slice(0, 12).map((frame) => frame.trim()) };
}

/** The body of an error response or event. */
export function errorBodyOf(fault: AppError, requestId: string): ErrorBody {
  const details = fault.details === undefined ? {} : { details: fault.details };
  return { error: { code: fault.code, message: fault.message, ...details, requestId } };
}

/** Answers a request with a fault. */
export function faultResponse(c: Context<AppEnvironment>, fault: AppError): Response {
  c.set('fault', fault.code);
  const status: ContentfulStatusCode = faultStatus[fault.code];
  return c.json(errorBodyOf(fault, c.get('requestId')), status);
}
