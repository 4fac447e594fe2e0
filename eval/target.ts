import type { Answer, AskRequest } from '#core/contract/ask.ts';

/** A clause as far as the evaluation needs it. */
export interface ClauseText {
  readonly id: string;
  readonly text: string;
}

/** What is put to the test: the product over HTTP or in process, or a baseline. */
export interface Target {
  readonly name: string;
  /** Throws when the request fails: that counts against the target. */
  ask(request: AskRequest): Promise<Answer>;
  /** The whole text behind a citation; undefined when there is no such clause. */
  clause(id: string): Promise<ClauseText | undefined>;
  /** The best clauses for a question, best first; undefined when the target offers no search. */
  search(request: SearchRequest): Promise<readonly ClauseText[] | undefined>;
}

export interface SearchRequest {
  readonly text: string;
  readonly region: string | undefined;
  readonly asOf: string;
  readonly limit: number;
}
