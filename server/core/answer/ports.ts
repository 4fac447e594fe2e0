import type { Answer, AskRequest } from '../contract/ask.ts';

/** Answers one conversation. Throws `AppError` only for faults; nothing found is an answer. */
export type Ask = (request: AskRequest) => Promise<Answer>;
