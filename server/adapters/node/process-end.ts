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

/** Says what went wrong and ends with code 1: our own faults in their words, a bug with its stack. */
export function endWithFault(error: unknown): never {
  const words = error instanceof AppError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
