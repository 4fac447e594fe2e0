import type { MissingFact } from '../../contract/ask.ts';
import type { Calculation } from '../../rules/calculation.ts';
import type { AskedTerms } from '../benefits/asked-terms.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { NamedAskers } from '../benefits/named-askers.ts';
import type { ReachFound } from '../benefits/reach-asked.ts';
import type { BoundFacts } from '../facts/bind-facts.ts';
import type { Draft } from './draft.ts';

/** What composing a benefit needs besides the benefit. */
export interface BenefitAnswer {
  readonly benefit: Benefit;
  readonly facts: BoundFacts;
  readonly calculation: Calculation;
  /** The question is about the ceiling of a year. */
  readonly asksCap: boolean;
  /** Day of the event that the question dates. */
  readonly event: string | undefined;
  /** The levels of the benefit are to be told side by side. */
  readonly compares: boolean;
  /** The question is whether one qualifies. */
  readonly asksConditions: boolean;
  /** How the figure comes about is asked. */
  readonly asksWhy: boolean;
  /** How far it is from the sum asked about. */
  readonly reached?: ReachFound;
  /** What is asked besides and the document is known not to say. */
  readonly unsaid?: string;
  /** What is asked besides of its terms. */
  readonly asked?: AskedTerms;
  /** Other benefits that may be meant and whose conditions are not met either. */
  readonly likewise?: readonly Benefit[];
  /** Sentences of the clause that name who may be paid, beside the quotes of the rule. */
  readonly askers: NamedAskers;
}

/** What is told of a benefit before and behind its quotes. */
export interface Body {
  readonly kind: Draft['kind'];
  readonly lead: readonly string[];
  readonly details: readonly string[];
  readonly spoken: readonly string[];
  readonly missing: readonly MissingFact[];
}
