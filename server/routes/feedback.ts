import { Hono } from 'hono';
import { type FeedbackResponse, feedbackRequest } from '#core/contract/feedback.ts';
import { AppError } from '#core/errors.ts';
import { maskUserText } from '#core/text/mask.ts';
import type { AppDependencies, AppEnvironment } from './environment.ts';
import { requireAdmission } from './rate-limit.ts';
import { readBody } from './read-request.ts';

/** `POST /api/feedback`: masks personal data and stores the rest. */
export function feedbackRoutes({
  feedback,
  newRequestId,
  clientAddress,
}: AppDependencies): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();

  routes.post('/', async (c) => {
    if (feedback === undefined) {
      throw new AppError('feedback_unavailable', '这里没有开启反馈，您的意见没有存下；提问不受影响。');
    }
    const address = clientAddress?.(c);
    requireAdmission(c, address === undefined ? undefined : feedback.admit?.(address));
    const { question, answer, verdict, comment } = await readBody(c.req.raw, feedbackRequest);
    const masked = maskAll({ question, answer, comment });
    // Not the id of the request: a client may choose that one.
    const id = newRequestId();
    const receivedAt = new Date(feedback.now()).toISOString();
    const { generation } = c.get('service').index;
    await feedback.store.add({ id, receivedAt, ...masked.texts, verdict, indexGeneration: generation });
    const response: FeedbackResponse = {
      id,
      receivedAt,
      warnings: masked.told.map((text) => ({ code: 'personal_data_masked', text })),
    };
    return c.json(response);
  });

  return routes;
}

interface Texts {
  readonly question: string;
  readonly answer: string | undefined;
  readonly comment: string | undefined;
}

/** The texts without personal data, and each kind of data that was masked, told once. */
function maskAll({ question, answer, comment }: Texts): { texts: Texts; told: string[] } {
  const told = new Set<string>();
  const mask = (written: string): string => {
    const { text, warnings } = maskUserText(written);
    for (const warning of warnings) told.add(warning.text);
    return text;
  };
  const texts = {
    question: mask(question),
    answer: answer === undefined ? undefined : mask(answer),
    comment: comment === undefined ? undefined : mask(comment),
  };
  return { texts, told: [...told] };
}
