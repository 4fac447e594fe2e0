import type { BenefitKnowledge } from '../benefits/benefit-request.ts';
import type { ComparisonKnowledge } from '../comparison/plan-comparison.ts';
import type { StatedKnowledge } from '../stated/plan-stated.ts';
import type { Inquiry } from '../turn/inquiry.ts';

/** What deciding on an outcome knows: the index and how its clauses are read, the benefits, the words of the language. */
export interface PlanKnowledge extends BenefitKnowledge, ComparisonKnowledge, StatedKnowledge {
  /** Words that belong to the field of the documents. */
  readonly isInField: (inquiry: Inquiry) => boolean;
}
