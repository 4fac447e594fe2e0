import type { Answer } from '#core/contract/ask.ts';
import type { EvalCase } from './case.ts';
import type { ClauseText } from './target.ts';

/** Everything that happened when one case was put to a target. */
export interface Observation {
  readonly case: EvalCase;
  readonly asOf: string;
  /** One answer a turn. Shorter than `turns` only together with `fault`. */
  readonly answers: readonly Answer[];
  /** Why the conversation broke off. */
  readonly fault: string | undefined;
  /** Texts of the clauses that the last answer cites, by clause id; a clause that cannot be had is absent. */
  readonly cited: ReadonlyMap<string, ClauseText>;
  /** What the search found for the user's words, best first; undefined when not looked up. */
  readonly retrieved: readonly ClauseText[] | undefined;
  /** Time of the last answer. */
  readonly milliseconds: number;
}

/** The answer that is scored. */
export function lastAnswer(observation: Observation): Answer | undefined {
  return observation.fault === undefined ? observation.answers.at(-1) : undefined;
}
