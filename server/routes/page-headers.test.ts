import { expect, test } from 'vitest';
import { testApp } from './testing/test-app.ts';

async function framing(path: string, allowedOrigins: '*' | readonly string[]) {
  const { headers } = await testApp({ allowedOrigins }).app.request(path);
  const policy = headers.get('content-security-policy') ?? '';
  return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers.get('x-frame-options')];
}

const named = ['https://a.example', 'https://b.example'];

test.each([
  ['/embed', named, ["'self' https://a.example https://b.example", null]],
  ['/embed', '*', ["'self'", null]],
  ['/embed.html', named, ["'self'", 'SAMEORIGIN']],
  ['/', named, ["'self'", 'SAMEORIGIN']],
  ['/desk', named, ["'self'", 'SAMEORIGIN']],
  ['/api/documents', named, ["'self'", 'SAMEORIGIN']],
] as const)('谁能把 %s 放进框里，设置为 %s', async (path, origins, expected) => {
  expect(await framing(path, origins)).toEqual(expected);
});

test('能放进框里的页面同样不许内嵌脚本', async () => {
  const { headers } = await testApp({ allowedOrigins: named }).app.request('/embed');
  expect(headers.get('content-security-policy')).toContain("script-src 'self';");
});
