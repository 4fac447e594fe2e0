import { AppError } from '#core/errors.ts';
import type { FeedbackStore } from '#core/ports.ts';
import {
  createFeedbackTable,
  feedbackValues,
  insertFeedback,
  readFeedbackRows,
  selectFeedback,
} from '../sqlite/feedback-rows.ts';

interface Statement {
  bind(...values: (string | null)[]): Statement;
}

/** What is used of Cloudflare's `D1Database`, so that Node can compile and test this too. */
export interface D1 {
  prepare(sql: string): Statement;
  batch(statements: Statement[]): Promise<readonly { readonly results?: unknown }[]>;
}

/** Feedback in a D1 database. The table is made when it is not there, in the same round trip as the call. */
export function d1FeedbackStore(database: D1): FeedbackStore {
  const run = async (sql: string, values: (string | null)[]): Promise<unknown> => {
    try {
      const statement = database.prepare(sql).bind(...values);
      const results = await database.batch([database.prepare(createFeedbackTable), statement]);
      return results[1]?.results;
    } catch (cause) {
      throw new AppError(
        'feedback_unavailable',
        '反馈库暂时不能用，您的意见没有存下，请稍后再试；提问不受影响。',
        { cause },
      );
    }
  };
  return {
    add: async (entry) => {
      await run(insertFeedback, feedbackValues(entry));
    },
    list: async (since = '') => readFeedbackRows(await run(selectFeedback, [since])),
  };
}
