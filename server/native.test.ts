import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questions } from './testing/questions.ts';
import {
  answerOf,
  installService,
  readyAddress,
  type ServiceProcess,
  startService,
} from './testing/service-process.ts';

const installations: { remove: () => Promise<void> }[] = [];
const services: ServiceProcess[] = [];

async function run(without: readonly string[], environment: Record<string, string>): Promise<string> {
  const installation = await installService(without);
  installations.push(installation);
  const service = startService(installation.folder, environment);
  services.push(service);
  return readyAddress(service);
}

async function segmenterOf(address: string): Promise<unknown> {
  return (await fetch(`${address}/readyz`)).json();
}

/** One after the other: each start wants a whole core. */
let asInstalled = '';
let switchedOff = '';
let notThere = '';
beforeAll(async () => {
  asInstalled = await run([], {});
  switchedOff = await run([], { ZHICE_NATIVE: 'off' });
  notThere = await run(['nodejieba', 'hnswlib-node'], {});
}, 120_000);

afterAll(async () => {
  for (const service of services) service.process.kill();
  await Promise.all(services.map((service) => service.ended));
  await Promise.all(installations.map((installation) => installation.remove()));
});

describe('没有原生模块', () => {
  test('真的换了分词器', async () => {
    for (const address of [switchedOff, notThere]) {
      expect(await segmenterOf(address)).toMatchObject({ segmenter: expect.stringMatching(/^jieba-wasm@/) });
    }
  });

  test.each(questions)('照样回答：%s', async (question) => {
    const expected = await answerOf(asInstalled, question);
    expect(await answerOf(switchedOff, question)).toEqual(expected);
    expect(await answerOf(notThere, question)).toEqual(expected);
  });
});
