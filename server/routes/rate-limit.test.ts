import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('每分钟至多若干次，过后重来，各算各的', () => {
  let at = 1000;
  const admit = createRateLimit({ perMinute: 2, now: () => at });
  expect([1, 2, 3].map(() => admit('10.0.0.1').admitted)).toEqual([true, true, false]);
  expect(admit('10.0.0.2')).toEqual({ admitted: true });
  at += 59_001;
  expect(admit('10.0.0.1')).toEqual({ admitted: false, retryAfter: 1 });
  at += 999;
  expect(admit('10.0.0.1')).toEqual({ admitted: true });
});

test('本机不限；0 为不限', () => {
  const strict = createRateLimit({ perMinute: 1, now: () => 0 });
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    expect([strict(address), strict(address)]).toEqual([{ admitted: true }, { admitted: true }]);
  }
  const open = createRateLimit({ perMinute: 0, now: () => 0 });
  expect([open('10.0.0.1'), open('10.0.0.1')]).toEqual([{ admitted: true }, { admitted: true }]);
});
