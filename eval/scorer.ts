import type { Answer } from '#core/contract/ask.ts';
import type { Observation } from './observation.ts';

/** One verdict. `value` is a share from 0 to 1 unless the scorer's name says otherwise. */
export interface Score {
  readonly pass: boolean;
  readonly value: number;
  /** What was expected and what came; empty when it passed and there is nothing to add. */
  readonly reason: string;
}

/** Looks at one side of one answer. Deterministic: same observation, same score. */
export interface Scorer {
  readonly name: string;
  /** Chinese name for tables. */
  readonly label: string;
  /** A question passes when all gates that apply pass; the others only inform. */
  readonly gate: boolean;
  /** Undefined: does not apply to this case. */
  score(observation: Observation, answer: Answer): Score | undefined;
}

export const passed: Score = { pass: true, value: 1, reason: '' };

export function failed(reason: string, value = 0): Score {
  return { pass: false, value, reason };
}

/** Passes when there are no complaints. */
export function verdict(complaints: readonly string[]): Score {
  return complaints.length === 0 ? passed : failed(complaints.join('；'));
}
