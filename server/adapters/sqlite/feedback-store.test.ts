import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFeedbackStore, sampleFeedback } from '#core/testing/feedback-store-contract.ts';
import { type FeedbackPlace, loadSqlite, type Sqlite, sqliteFeedbackStore } from './feedback-store.ts';

let folder = '';
const opened: { close(): void }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feedback-'));
});
afterAll(async () => {
  for (const store of opened) store.close();
  await rm(folder, { recursive: true, force: true });
});

let files = 0;
const newPath = () => join(folder, `data-${++files}`, 'feedback.sqlite');
function open(path: string, rest: Partial<FeedbackPlace> = {}) {
  const store = sqliteFeedbackStore({ path, now: Date.now, ...rest });
  opened.push(store);
  return store;
}

describeFeedbackStore('SQLite', async () => open(newPath()));

describe('反馈库文件', () => {
  it('关掉再开，存过的还在', async () => {
    const path = newPath();
    const first = open(path);
    await first.add(sampleFeedback());
    first.close();
    expect(await open(path).list()).toEqual([sampleFeedback()]);
  });

  it('两处同时开着，都写得进', async () => {
    const path = newPath();
    const [one, other] = [open(path), open(path)];
    await Promise.all([one.add(sampleFeedback({ id: 'a' })), other.add(sampleFeedback({ id: 'b' }))]);
    expect((await one.list()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('只是查看，不会建文件', async () => {
    const path = newPath();
    expect(await open(path).list()).toEqual([]);
    await expect(readdir(join(path, '..'))).rejects.toThrow('ENOENT');
  });

  it('关掉以后还可以再用', async () => {
    const store = open(newPath());
    await store.add(sampleFeedback());
    store.close();
    store.close();
    expect(await store.list()).toHaveLength(1);
  });
});

describe('存不下时', () => {
  const failure = (store: ReturnType<typeof open>) =>
    store.add(sampleFeedback()).then(
      () => '存下了',
      ({ code, message }) => [code, message],
    );

  it('没有模块：说明要装什么', async () => {
    expect(await failure(open(newPath(), { load: async () => undefined }))).toEqual([
      'feedback_unavailable',
      '这里没有安装保存反馈的模块 node-sqlite3-wasm，您的意见没有存下；提问不受影响。维护人员可以运行 npm ci 装上。',
    ]);
  });

  it('文件损坏：不覆盖，说明怎么办；移走以后又能存', async () => {
    const path = newPath();
    await mkdir(join(path, '..'));
    const junk = '不是数据库'.repeat(500);
    await writeFile(path, junk);
    const store = open(path);
    expect(await failure(store)).toEqual([
      'feedback_unavailable',
      '反馈库已经损坏。维护人员请把 feedback.sqlite 移到别处，服务会新建一个。您的意见没有存下；提问不受影响。',
    ]);
    expect(await readFile(path, 'utf8')).toBe(junk);
    await rm(path);
    expect(await failure(store)).toBe('存下了');
  });

  it('文件夹的位置上是个文件：说出系统的错误', async () => {
    const path = newPath();
    await writeFile(join(path, '..'), '');
    const [code, message] = await failure(open(path));
    expect(code).toBe('feedback_unavailable');
    expect(message).toMatch(/^反馈库写不进去（(EEXIST|ENOTDIR)），维护人员请检查数据目录及其权限。/);
    expect(message).not.toContain(folder);
  });

  /** The module with a database that can hold so many pages and no more. */
  async function withPages(count: number): Promise<Sqlite> {
    const sqlite = await loadSqlite();
    if (sqlite === undefined) throw new Error('node-sqlite3-wasm is not installed');
    return {
      Database: class extends sqlite.Database {
        override exec(sql: string): void {
          super.exec(sql);
          super.exec(`PRAGMA max_page_count = ${count}`);
        }
      },
    };
  }

  it('满了：storage_full；腾出地方又能存，先前的都在', async () => {
    const path = newPath();
    const long = sampleFeedback({ question: '长'.repeat(20_000) });
    const store = open(path, { load: () => withPages(4) });
    await store.add(sampleFeedback({ id: 'small' }));
    const outcome = await store.add(long).catch(({ code, message }) => [code, message]);
    expect(outcome).toEqual([
      'storage_full',
      '磁盘已满。您的意见没有存下；提问不受影响。维护人员请腾出空间。',
    ]);
    store.close();
    const roomy = open(path);
    await roomy.add(long);
    expect((await roomy.list()).map(({ id }) => id)).toEqual(['f-1', 'small']);
  });

  it('别的程序占用着：请稍后再试；被杀掉的程序留下的锁，过时就清除', async () => {
    const path = newPath();
    const store = open(path);
    await store.add(sampleFeedback({ id: 'before' }));
    const lock = `${path}.lock`;
    await mkdir(lock);
    expect(await failure(store)).toEqual([
      'feedback_unavailable',
      '反馈库正被另一个程序占用，请过几秒再试。您的意见没有存下；提问不受影响。',
    ]);
    await utimes(lock, 0, 0);
    expect(await failure(store)).toBe('存下了');
    expect((await store.list()).map(({ id }) => id)).toEqual(['before', 'f-1']);
  });
});
