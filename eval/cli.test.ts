import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCases } from './case.ts';
import { evalReport } from './report/suite-report.ts';
import { answerOf } from './testing/fixture.ts';

const command = new URL('./cli.ts', import.meta.url).pathname;
let server: Server;
let url: string;
let folder: string;

/** A deployment that finds nothing, whatever it is asked. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhice-eval-'));
  server = createServer((request, response) => {
    const found = request.url === '/api/ask';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? answerOf({ kind: 'not_found', text: '没有找到' }) : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly output: string;
}

function run(...flags: string[]): Promise<Ended> {
  const words = ['--import', 'tsx', command, ...flags];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? -1);
      resolve({ code, output: stdout + stderr });
    });
  });
}

describe('命令行', () => {
  it('给一个部署打分：写出三份报告，未见的题不外露', async () => {
    const { code, output } = await run('--url', url, '--out', folder, '--suite', 'unseen', 'contract');
    expect(code).toBe(0);
    const written = await Promise.all(
      ['report.json', 'report.html', 'results.csv'].map((name) => readFile(join(folder, name), 'utf8')),
    );
    const hidden = parseCases(await readFile(new URL('./cases/unseen.jsonl', import.meta.url), 'utf8'));
    for (const text of [output, ...written]) {
      expect(
        hidden.filter(
          ({ turns }) => turns[0] !== undefined && turns[0].length > 6 && text.includes(turns[0]),
        ),
      ).toEqual([]);
    }
    expect(output).toMatch(/✗ dev01 {2}地理标志保护产品获批奖励多少钱？/);
    const report = evalReport.parse(JSON.parse(written[0] ?? ''));
    expect(report.suites.map(({ suite, total, faults }) => [suite, total, faults])).toEqual([
      ['unseen', hidden.length, 0],
      ['contract', 46, 0],
    ]);
  });

  it('低于门槛退出码为 1，达到为 0', async () => {
    const flags = [
      '--url',
      url,
      '--out',
      folder,
      '--suite',
      'contract',
      '--category',
      'refusal',
      '--threshold',
    ];
    expect((await run(...flags, 'contract=1')).code).toBe(0);
    const low = await run('--url', url, '--out', folder, '--suite', 'contract', '--threshold', '0.9');
    expect(low.code).toBe(1);
    expect(low.output).toContain('未达门槛  contract');
  });

  it('与上次相比列出变化；写错的参数退出码不为 0', async () => {
    const earlier = join(folder, 'report.json');
    const again = await run('--url', url, '--out', folder, '--suite', 'contract', '--compare', earlier);
    expect(again.output).toMatch(/contract（http:.*）：\d+ → \d+，共同题目 \d+/);
    expect((await run('--url', url, '--suite', 'nothing')).output).toContain('没有名为 nothing 的套题');
    expect((await run('--as-of', '明天')).code).not.toBe(0);
  });

  it('库外文件的套题要写明文件；缺一份就说明，不运行', async () => {
    const foreign = ['--suite', 'foreign', '--out', join(folder, 'foreign')];
    const unnamed = await run(...foreign);
    expect([unnamed.code, unnamed.output]).toEqual([2, expect.stringContaining('请用 --add 写明')]);
    const written = await run('--suite', 'world1', '--out', join(folder, 'world1'));
    expect([written.code, written.output]).toEqual([2, expect.stringContaining('写明：eval/documents/')]);
    const absent = await run(...foreign, '--add', join(folder, 'absent.txt'));
    expect([absent.code, absent.output]).toEqual([0, expect.stringContaining('absent.txt，这次不运行')]);
    const both = await run(...foreign, '--url', url, '--add', command);
    expect([both.code, both.output]).toEqual([2, expect.stringContaining('--add 只用于在本进程内运行')]);
  });

  it('题目在 JSONL 与 CSV 之间转换，来回不变', async () => {
    const source = new URL('./cases/contract.jsonl', import.meta.url).pathname;
    const csv = join(folder, 'c.csv');
    const back = join(folder, 'c.jsonl');
    expect((await run('convert', source, csv)).code).toBe(0);
    expect((await run('convert', csv, back)).code).toBe(0);
    expect(parseCases(await readFile(back, 'utf8'))).toEqual(parseCases(await readFile(source, 'utf8')));
  });
});
