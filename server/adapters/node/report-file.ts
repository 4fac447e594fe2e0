import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { type ReportFile, reportFile } from '#core/contract/report.ts';
import { AppError } from '#core/errors.ts';

export interface ReadReport {
  /** When the file was written, ISO 8601 in UTC. */
  readonly writtenAt: string;
  readonly report: ReportFile;
}

/** Reads the report of the last evaluation each time it is asked for. Undefined when there is none; throws when it cannot be read. */
export function lastReportIn(path: string): () => Promise<ReadReport | undefined> {
  return async () => {
    try {
      const { mtime } = await stat(path);
      const report = reportFile.parse(JSON.parse(await readFile(path, 'utf8')));
      return { writtenAt: mtime.toISOString(), report };
    } catch (error) {
      if (absent.safeParse(error).success) return undefined;
      throw new AppError('internal', '评测报告读不出来，请重新运行 npm run eval。', { cause: error });
    }
  };
}

const absent = z.object({ code: z.enum(['ENOENT', 'ENOTDIR']) });
