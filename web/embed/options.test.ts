import { expect, test } from 'vitest';
import { embedOptions } from './options.ts';

test('服务就在脚本所在的地方', () => {
  expect(embedOptions({ src: 'https://zhice.example:8443/embed.js?v=1', language: '' })).toMatchObject({
    origin: 'https://zhice.example:8443',
    page: 'https://zhice.example:8443/embed',
  });
});

test.each([
  ['', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['en', 'en'],
  ['EN-GB', 'en'],
  ['eng', 'zh-CN'],
])('网页语言 %s 用 %s', (language, code) => {
  expect(embedOptions({ src: 'https://a.example/embed.js', language }).words.code).toBe(code);
});
