import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '#core/errors.ts';
import type { FeedbackStore } from '#core/ports.ts';
import {
  createFeedbackTable,
  feedbackValues,
  insertFeedback,
  readFeedbackRows,
  selectFeedback,
} from './feedback-rows.ts';
import { feedbackFault } from './storage-fault.ts';

/** Name of the file in the data folder. */
export const feedbackFile = 'feedback.sqlite';

/** SQLite compiled to WebAssembly: no compiler, no download, and a fault of it cannot end the process. */
export type Sqlite = Pick<typeof import('node-sqlite3-wasm'), 'Database'>;
type Connection = InstanceType<Sqlite['Database']>;

/** Statements take milliseconds; the thread stands still while one waits for a lock. */
const busyMilliseconds = 250;
/** No statement holds a lock this long, so an older one was left by a process that was killed. */
const staleMilliseconds = 10_000;

export interface FeedbackPlace {
  readonly path: string;
  readonly now: () => number;
  readonly load?: () => Promise<Sqlite | undefined>;
}

/** The module; undefined when it is not installed or does not load on this machine. */
export async function loadSqlite(): Promise<Sqlite | undefined> {
  try {
    return (await import('node-sqlite3-wasm')).default;
  } catch {
    return undefined;
  }
}

/** Feedback in an SQLite file, opened at the first call, so that the service starts and answers whatever its state. */
export function sqliteFeedbackStore(file: FeedbackPlace): FeedbackStore & { close(): void } {
  const { path, load = loadSqlite } = file;
  let opening: Promise<Connection> | undefined;
  let connection: Connection | undefined;

  const close = (): void => {
    opening = undefined;
    connection?.close();
    connection = undefined;
  };
  const connected = async (): Promise<Connection> => {
    opening ??= openFile(path, load);
    connection = await opening;
    return connection;
  };
  const attempt = async <T>(work: (connection: Connection) => T): Promise<T> => {
    try {
      return work(await connected());
    } catch (error) {
      // What failed may have been the opening, or have left the connection unusable: the next call starts anew.
      close();
      throw error;
    }
  };
  const run = async <T>(work: (connection: Connection) => T): Promise<T> => {
    try {
      return await attempt(work).catch(async (error: unknown) => {
        if (!(await removeStaleLock(file))) throw error;
        return attempt(work);
      });
    } catch (error) {
      throw await feedbackFault(error, path);
    }
  };

  return {
    add: (entry) => run((sqlite) => void sqlite.run(insertFeedback, feedbackValues(entry))),
    list: async (since = '') => {
      const isThere = await stat(path).then(
        () => true,
        () => false,
      );
      return isThere ? readFeedbackRows(await run((sqlite) => sqlite.all(selectFeedback, [since]))) : [];
    },
    close,
  };
}

async function openFile(path: string, load: () => Promise<Sqlite | undefined>): Promise<Connection> {
  const sqlite = await load();
  if (sqlite === undefined) {
    throw new AppError(
      'feedback_unavailable',
      '这里没有安装保存反馈的模块 node-sqlite3-wasm，您的意见没有存下；提问不受影响。维护人员可以运行 npm ci 装上。',
    );
  }
  await mkdir(dirname(path), { recursive: true });
  const connection = new sqlite.Database(path);
  try {
    connection.exec(`PRAGMA busy_timeout = ${busyMilliseconds}`);
    connection.exec(createFeedbackTable);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The lock is a folder beside the file. Says whether one was there and is gone. */
async function removeStaleLock({ path, now }: FeedbackPlace): Promise<boolean> {
  const lock = `${path}.lock`;
  const held = await stat(lock).catch(() => undefined);
  if (held === undefined || now() - held.mtimeMs < staleMilliseconds) return false;
  return rmdir(lock).then(
    () => true,
    () => false,
  );
}
