import type { Context } from 'hono';
import { AppError } from '#core/errors.ts';
import type { Admission } from './environment.ts';

/** Feedback that one address may give in a minute: people write it, and it takes room. */
export const feedbackPerMinute = 30;

/** Addresses remembered at once; beyond that the window starts anew rather than the memory growing. */
const mostAddresses = 100_000;

/**
 * Lets each address call `perMinute` times in a window of one minute; 0 lets everyone.
 * Loopback is exempt: it is the machine itself, or a proxy that does its own counting.
 */
export function createRateLimit(options: {
  perMinute: number;
  now: () => number;
}): (address: string) => Admission {
  const { perMinute, now } = options;
  const counts = new Map<string, number>();
  let windowEnds = 0;
  return (address) => {
    if (perMinute === 0 || isLoopback(address)) return { admitted: true };
    const at = now();
    if (at >= windowEnds || counts.size >= mostAddresses) {
      counts.clear();
      windowEnds = at + 60_000;
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count <= perMinute) return { admitted: true };
    return { admitted: false, retryAfter: Math.ceil((windowEnds - at) / 1000) };
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

/** Throws 429, with the seconds to wait in words and in `Retry-After`, when a client may not call now. */
export function requireAdmission(c: Context, admission: Admission | undefined): void {
  if (admission?.admitted !== false) return;
  c.header('Retry-After', String(admission.retryAfter));
  throw new AppError('too_many_requests', `请求太频繁，请 ${admission.retryAfter} 秒后再试。`);
}
