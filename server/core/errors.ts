/** Every fault that can reach a user, with its HTTP status. Words are composed where the fault is raised, in Chinese. */
export const faultStatus = {
  invalid_request: 400,
  not_found: 404,
  method_not_allowed: 405,
  payload_too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal: 500,
  ungrounded_answer: 500,
  index_loading: 503,
  shutting_down: 503,
  index_missing: 503,
  index_corrupt: 503,
  segmenter_mismatch: 503,
  feedback_unavailable: 503,
  storage_full: 507,
  ingest_failed: 500,
} as const;

export type FaultCode = keyof typeof faultStatus;

/** A fault: something that should have worked did not, or the input cannot be accepted. `message` is Chinese and says what to do. */
export class AppError extends Error {
  readonly code: FaultCode;
  readonly details: unknown;

  constructor(code: FaultCode, message: string, options: { cause?: unknown; details?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
  }
}

/** States what must hold; a failure is a bug of ours, never of the user. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}

/** Closes a switch over a union: a new member fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`);
}
