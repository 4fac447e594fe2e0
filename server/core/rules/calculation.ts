import type { AmountError } from '../text/amounts.ts';
import type { Certainty } from './schema.ts';

export type CalculationStatus =
  | 'ok'
  | 'needs_input'
  | 'rejected'
  | 'not_eligible'
  | 'out_of_force'
  | 'no_amount';

/** One line of the derivation. `value` is what `calc` comes to; `quote` stands in the clause. */
export interface Step {
  readonly op:
    | 'input'
    | 'per_item'
    | 'per_block'
    | 'rate'
    | 'by_level'
    | 'flat'
    | 'sum'
    | 'window'
    | 'cap'
    | 'limit'
    | 'round';
  /** Input, cap or limit. */
  readonly id?: string;
  readonly label?: string;
  readonly quote?: string;
  /** Arithmetic in ASCII digits with × ÷ + % ⌊⌋ min(). */
  readonly calc?: string;
  readonly value: string;
  readonly unit?: string;
  /** As the user wrote it. */
  readonly raw?: string;
  readonly reading?: string;
  readonly before?: string;
  readonly limit?: string;
  readonly after?: string;
  readonly state?: CapState;
  readonly places?: number;
  readonly mode?: 'down';
  readonly changed?: boolean;
}

/** below: the amount stays under what is left; exact: it meets it; over: it was cut. */
export type CapState = 'below' | 'exact' | 'over';

export interface CapResult {
  readonly id: string;
  readonly limit: string;
  /** Already received under this cap. */
  readonly received: string;
  /** Limit less what was received, never below zero. */
  readonly remaining: string;
  readonly before: string;
  readonly after: string;
  readonly state: CapState;
  readonly per: string;
  readonly period: string;
  readonly covers: readonly string[];
  readonly quote: string;
}

/** Another reading of the text that leads to another figure. */
export interface Alternative {
  readonly reading: string;
  readonly question: string;
  readonly other: string;
  readonly amount?: string;
  readonly max?: string;
}

export interface ConditionState {
  readonly id: string;
  readonly ask: string;
  readonly quote: string;
  /** taken: nothing was said and the figure holds if it is met. */
  readonly state: 'met' | 'not_met' | 'unknown' | 'taken';
}

export type InputValue = string | readonly Readonly<Record<string, string>>[];

export interface InputError {
  readonly code: AmountError | 'not_a_list' | 'unknown_level' | 'unknown_condition';
  /** `premium`, `loans[0].months`. */
  readonly field: string;
  /** Chinese, names the field by its label and says how to write it. */
  readonly message: string;
}

/** What a rule comes to for given facts. Money is a decimal string in yuan. */
export interface Calculation {
  readonly ruleId: string;
  readonly title: string;
  readonly clauseId: string;
  readonly clause: string;
  readonly documentNumber: string | null;
  readonly date: string;
  readonly status: CalculationStatus;
  readonly certainty: Certainty | null;
  /** Set when the text fixes the figure (or the figure follows from one the user gave). */
  readonly amount: string | null;
  /** The figure that cannot be exceeded. */
  readonly max: string | null;
  /** `0` for a ceiling: the text promises nothing below it. */
  readonly min: string | null;
  readonly currency: 'CNY';
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly ignored: readonly string[];
  readonly conditions: readonly ConditionState[];
  readonly failed: readonly string[];
  readonly steps: readonly Step[];
  readonly caps: readonly CapResult[];
  /** Limits that took effect. */
  readonly limits: readonly string[];
  /** Unrounded figure, when rounding changed it. */
  readonly exact: string | null;
  readonly rounded: boolean;
  readonly assumptions: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly notStated: readonly string[];
  /** Inputs to ask for, in the order of asking. */
  readonly missing: readonly string[];
  readonly inForce: { readonly from: string | null; readonly to: string | null };
  readonly error: InputError | null;
  /** Chinese sentences behind the ids above. */
  readonly explanations: readonly { readonly id: string; readonly text: string }[];
}
