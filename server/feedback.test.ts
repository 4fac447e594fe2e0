import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answerOf,
  installService,
  readyAddress,
  type ServiceProcess,
  startService,
} from './testing/service-process.ts';

let remove: () => Promise<void> = async () => undefined;
let service: ServiceProcess;
let address = '';

/** A service installed without the module that keeps feedback. */
beforeAll(async () => {
  const installed = await installService(['node-sqlite3-wasm']);
  remove = installed.remove;
  service = startService(installed.folder, {});
  address = await readyAddress(service);
}, 120_000);
afterAll(async () => {
  service?.process.kill('SIGTERM');
  await service?.ended;
  await remove();
});

const feedback = { question: '我叫张三13812345678', verdict: 'other' };

test('没有存反馈的模块：照样回答，反馈得 503 并说明', async () => {
  const { kind } = await answerOf(address, '投保知识产权保险，保费8万，能补多少？');
  expect(kind).toBe('amount');
  const response = await fetch(`${address}/api/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(feedback),
  });
  expect([response.status, await response.json()]).toMatchObject([
    503,
    { error: { code: 'feedback_unavailable', message: expect.stringContaining('node-sqlite3-wasm') } },
  ]);
});

/** Sends bytes as they are and waits for the end of the answer, whatever it is. */
function sendRaw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on('data', (part) => (answer += part));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('不合规的请求，也不会把写的东西印出来', async () => {
  const secret = '13812345678';
  const host = 'Host: a\r\nConnection: close\r\n';
  for (const bytes of [
    `GET /${secret}%E0%A4%A?${secret} HTTP/1.1\r\n${host}\r\n`,
    `GET /api/clauses/${secret}%ZZ HTTP/1.1\r\n${host}\r\n`,
    `GET / HTTP/1.1\r\nHost: ${secret}/\\${secret}\r\nConnection: close\r\n\r\n`,
    `GET http://${secret}:bad/ HTTP/1.1\r\n${host}\r\n`,
    `${secret} / HTTP/1.1\r\n${host}\r\n`,
    `POST /api/ask HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{"${secret}`,
    `POST /api/feedback HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n${secret}`,
  ]) {
    await sendRaw(bytes);
  }
  // What it prints is whole only once it has ended.
  service.process.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(service.printed()).toContain('"route":"/api/clauses/:id{.+}"');
  expect(service.printed()).not.toContain(secret);
  expect(service.printed()).not.toContain('张三');
});
