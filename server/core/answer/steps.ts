import type { Understanding } from '../dialogue/understand.ts';
import type { Quantity } from '../text/amounts-find.ts';
import { type Level, levelsIn } from './levels.ts';
import { tierFacts } from './tiers.ts';

/** What a question says of the asker's own step on a scale: 四星, 实缴8000万. Provisions for other steps do not answer it. */
export interface Steps {
  readonly facts: readonly Quantity[];
  readonly levels: readonly Level[];
}

/** Reads the steps off a turn. */
export const stepsOf = ({ folded, quantities }: Pick<Understanding, 'folded' | 'quantities'>): Steps => ({
  facts: tierFacts(quantities),
  levels: levelsIn(folded),
});
