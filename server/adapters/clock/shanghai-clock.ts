import type { Clock } from '#core/ports.ts';

const eightHours = 8 * 60 * 60 * 1000;

/** Today in Asia/Shanghai, which is UTC+8 all year. `now` gives milliseconds since 1970. */
export function shanghaiClock(now: () => number): Clock {
  return { today: () => new Date(now() + eightHours).toISOString().slice(0, 10) };
}
