import { z } from 'zod';
import { warning } from './ask.ts';
import { requestObject, writtenText } from './request-object.ts';

export const verdicts = ['right', 'wrong_amount', 'wrong_clause', 'outdated', 'unclear', 'other'] as const;

const isSaid = (text: string): boolean => text.trim() !== '';

/** Body of `POST /api/feedback`: what was asked, the text that was answered, and what the user makes of it. */
export const feedbackRequest = requestObject({
  question: writtenText('须为文字，写所提的问题').refine(isSaid, { error: '问题不能为空' }),
  answer: writtenText('须为文字，写答复的正文', 20_000).optional(),
  verdict: z.enum(verdicts, { error: `只能是 ${verdicts.join('、')} 之一` }),
  comment: writtenText('须为文字').optional(),
});

/** Body of the answer of `POST /api/feedback`. The warnings say what was masked before it was stored. */
export const feedbackResponse = z.object({
  id: z.string(),
  receivedAt: z.string(),
  warnings: z.array(warning),
});

export type FeedbackRequest = z.infer<typeof feedbackRequest>;
export type FeedbackResponse = z.infer<typeof feedbackResponse>;
export type Verdict = (typeof verdicts)[number];
