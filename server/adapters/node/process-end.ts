import { AppError } from '#core/errors.ts';

/** Runs `close` on the first SIGTERM or SIGINT and ends the process after it; a second signal ends it at once. */
export function onTermination(close: () => Promise<void>): void {
  let told = false;
  const end = () => {
    if (told) process.exit(1);
    told = true;
    close().then(() => process.exit(0), endWithFault);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/** Says what went wrong and ends with code 1. */
export function endWithFault(error: unknown): never {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
}

/** Our own faults in their words, a file system that refuses in one line, a bug with its stack. */
export function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AppError) return error.message;
  if ('code' in error && 'path' in error) {
    return `无法读写 ${error.path}（${error.code}）。请检查 ZHICE_DATA 所指的文件夹及其权限。`;
  }
  return error.stack ?? error.message;
}
