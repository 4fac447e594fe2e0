import { expect, test } from 'vitest';
import { listen } from './listen.ts';

const hostname = '127.0.0.1';

test('端口被占用：说明白，并给出办法', async () => {
  const first = await listen({ fetch: () => new Response('一'), port: 0, hostname });
  const second = listen({ fetch: () => new Response('二'), port: first.port, hostname });
  await expect(second).rejects.toThrow(`端口 ${first.port} 已被占用`);
  await first.close();
});

test('关闭时做完手头的请求，不接新的', async () => {
  let finish: () => void = () => undefined;
  let arrived: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const server = await listen({
    fetch: () =>
      new Promise((resolve) => {
        finish = () => resolve(new Response('做完了'));
        arrived();
      }),
    port: 0,
    hostname,
  });
  const url = `http://${hostname}:${server.port}/`;
  const response = fetch(url);
  await running;
  const closed = server.close();
  await expect(fetch(url)).rejects.toThrow();
  finish();
  expect(await (await response).text()).toBe('做完了');
  await closed;
});
