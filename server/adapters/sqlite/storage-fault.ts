import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#core/errors.ts';
import { codeOf, writeDurably } from '../generations/durable.ts';

const lost = '您的意见没有存下；提问不受影响。';

/**
 * Why feedback could not be stored, in words for the person who sent it and the one who runs the service: `storage_full` when
 * there is no room, else `feedback_unavailable`. SQLite says "disk I/O error" for most of it, so the folder itself is asked.
 */
export async function feedbackFault(error: unknown, path: string): Promise<AppError> {
  if (error instanceof AppError) return error;
  const said = error instanceof Error ? error.message : '';
  const fault = (words: string): AppError =>
    new AppError('feedback_unavailable', `${words}${lost}`, { cause: error });
  if (/locked|busy/i.test(said)) return fault('反馈库正被另一个程序占用，请过几秒再试。');
  if (/not a database|malformed/i.test(said)) {
    return fault('反馈库已经损坏。维护人员请把 feedback.sqlite 移到别处，服务会新建一个。');
  }
  const code = codeOf(error) ?? (await refusalOf(dirname(path)));
  if (code === 'ENOSPC' || code === 'EDQUOT' || /disk is full/i.test(said)) {
    return new AppError('storage_full', `磁盘已满。${lost}维护人员请腾出空间。`, { cause: error });
  }
  return fault(`反馈库写不进去${code === undefined ? '' : `（${code}）`}，维护人员请检查数据目录及其权限。`);
}

/** More than the longest feedback and its journal take. */
const probeBytes = 256 * 1024;

/** Code of the system error that a write into the folder meets; undefined when it succeeds. */
async function refusalOf(folder: string): Promise<string | undefined> {
  const probe = join(folder, `probe-${randomUUID()}`);
  try {
    await writeDurably(probe, new Uint8Array(probeBytes));
    return undefined;
  } catch (error) {
    return codeOf(error);
  } finally {
    await rm(probe, { force: true });
  }
}
