import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installService, readyAddress, startService } from './testing/service-process.ts';

let folder = '';
let remove: () => Promise<void> = async () => undefined;
beforeAll(async () => {
  ({ folder, remove } = await installService());
}, 60_000);
afterAll(() => remove());

test('启动、占用端口、收到 SIGTERM 后正常结束', async () => {
  const first = startService(folder, {});
  const address = await readyAddress(first);
  const { port } = new URL(address);

  const second = startService(folder, { PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain(`端口 ${port} 已被占用`);
  expect(second.printed()).not.toContain('    at ');

  const page = await fetch(`${address}/`);
  expect(await page.text()).toMatch(/<script type="module"[^>]* src="\/assets\/[^"]+"/);
  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
}, 60_000);

test('索引坏了就重建；设置写错就说明并退出', async () => {
  await writeFile(join(folder, '.zhice/index/current'), 'g-000000000000');
  const service = startService(folder, {});
  const ready = await fetch(`${await readyAddress(service)}/readyz`);
  expect(ready.status).toBe(200);
  service.process.kill('SIGINT');
  expect(await service.ended).toBe(0);

  const wrong = startService(folder, { PORT: '99999' });
  expect(await wrong.ended).toBe(1);
  expect(wrong.printed()).toBe('PORT 须是 0 到 65535 的整数\n');
}, 60_000);
