import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unstable_startWorker } from 'wrangler';
import { answer } from '#core/contract/ask.ts';
import { documentSourceResponse } from '#core/contract/documents.ts';
import { feedbackResponse } from '#core/contract/feedback.ts';
import { buildWorker } from '../build.ts';
import { openService } from './open-service.ts';
import type { Service } from './routes/environment.ts';
import { questions } from './testing/questions.ts';

const root = resolve(import.meta.dirname, '..');

const embedder = 'https://www.example.gov.cn';

let folder = '';
let node: Service;
let worker: Awaited<ReturnType<typeof unstable_startWorker>>;

/** The Worker of `wrangler.toml` in workerd, on this machine, without an account. */
beforeAll(async () => {
  process.env.WRANGLER_SEND_METRICS = 'false';
  // The Worker has no native segmenter; the same index on Node must give the same words.
  process.env.ZHICE_NATIVE = 'off';
  await buildWorker(join(root, 'dist'));
  worker = await unstable_startWorker({
    config: join(root, 'wrangler.toml'),
    // Stands for the lines that wrangler.toml has as comments.
    bindings: {
      FEEDBACK: { type: 'd1', database_id: 'local', database_name: 'zhice-feedback' },
      ZHICE_ALLOWED_ORIGINS: { type: 'plain_text', value: embedder },
    },
    dev: {
      persist: false,
      server: { hostname: '127.0.0.1', port: 0 },
      inspector: false,
      watch: false,
      logLevel: 'error',
    },
  });
  await worker.ready;
  folder = await mkdtemp(join(tmpdir(), 'worker-'));
  node = await openService(root, folder);
}, 120_000);

afterAll(async () => {
  await worker?.dispose();
  await rm(folder, { recursive: true, force: true });
});

const asOf = '2026-11-20';
const bodyOf = (question: string, rest = {}) => ({
  messages: [{ role: 'user' as const, content: question }],
  asOf,
  ...rest,
});
const post = (body: unknown) =>
  worker.fetch('http://localhost/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('Workers', () => {
  test.each(questions)('与 Node 的回答一字不差：%s', async (question) => {
    const response = await post(bodyOf(question));
    expect(answer.parse(await response.json())).toEqual(await node.ask(bodyOf(question)));
  });

  test('就绪、条款、事件流、错误与页面都在', async () => {
    const ready = await worker.fetch('http://localhost/readyz');
    expect(await ready.json()).toMatchObject({ status: 'ready', generation: node.index.generation });
    const id = node.index.clauses[3]?.id ?? '';
    const clause = await worker.fetch(`http://localhost/api/clauses/${encodeURIComponent(id)}`);
    expect(await clause.json()).toMatchObject({ id });
    const document = node.index.documents[0];
    const source = await worker.fetch(`http://localhost/api/documents/${document?.id}/source`);
    expect(documentSourceResponse.parse(await source.json()).text).toBe(
      document && node.index.sourceText(document.id),
    );
    const events = await (await post(bodyOf(questions[0] ?? '', { stream: true }))).text();
    expect(events.match(/^event: .*$/gm)?.at(-1)).toBe('event: answer-end');
    expect((await post({})).status).toBe(400);
    const page = await worker.fetch('http://localhost/');
    expect([page.status, page.headers.get('content-security-policy')?.slice(0, 18)]).toEqual([
      200,
      "default-src 'none'",
    ]);
  });

  test('反馈存进 D1', async () => {
    const send = (verdict: string) =>
      worker.fetch('http://localhost/api/feedback', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question: '我叫张三，能补多少', verdict }),
      });
    const stored = await send('unclear');
    expect([stored.status, feedbackResponse.parse(await stored.json()).warnings]).toEqual([
      200,
      [{ code: 'personal_data_masked', text: '已遮盖姓名' }],
    ]);
    expect((await send('bad')).status).toBe(400);
  });

  test('嵌入的脚本给得出；只有提问页许指定的网站框住', async () => {
    const script = await worker.fetch('http://localhost/embed.js');
    expect([script.status, script.headers.get('content-type')?.split(';')[0]]).toEqual([
      200,
      'text/javascript',
    ]);
    const framers = async (path: string) =>
      /frame-ancestors ([^;]*)/.exec(
        (await worker.fetch(`http://localhost${path}`)).headers.get('content-security-policy') ?? '',
      )?.[1];
    expect([await framers('/embed'), await framers('/')]).toEqual([`'self' ${embedder}`, "'self'"]);
  });

  test('索引不作为页面公开', async () => {
    expect((await worker.fetch('http://localhost/index/corpus.json')).status).toBe(404);
  });
});
