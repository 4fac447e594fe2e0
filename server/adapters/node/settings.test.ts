import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('没写的用默认值，空的当没写', () => {
  expect(readSettings({ PORT: '' }, '/project')).toEqual({
    port: 8787,
    hostname: undefined,
    dataFolder: '/project/.zhice',
    reportPath: '/project/eval/reports/report.json',
    allowedOrigins: '*',
    callsPerMinute: 6000,
    trustsProxy: false,
  });
});

test('写了的照写的', () => {
  const environment = {
    PORT: '0',
    HOST: '127.0.0.1',
    ZHICE_DATA: '/data',
    ZHICE_REPORT: '/reports/last.json',
    ZHICE_ALLOWED_ORIGINS: 'https://a.example, https://b.example',
    ZHICE_RATE_LIMIT: '0',
    ZHICE_TRUST_PROXY: '1',
  };
  expect(readSettings(environment, '/project')).toEqual({
    port: 0,
    hostname: '127.0.0.1',
    dataFolder: '/data',
    reportPath: '/reports/last.json',
    allowedOrigins: ['https://a.example', 'https://b.example'],
    callsPerMinute: 0,
    trustsProxy: true,
  });
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80a'],
  ['ZHICE_RATE_LIMIT', '1.5'],
  ['ZHICE_TRUST_PROXY', 'yes'],
])('%s=%s 不行，并指明是它', (name, value) => {
  expect(() => readSettings({ [name]: value }, '/project')).toThrow(name);
});
