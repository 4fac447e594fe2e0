import type { Calculation } from './calculation.ts';

/** True for several claims summed up, which have no single rule that could be asked for again. */
export const isSum = ({ ruleId }: Pick<Calculation, 'ruleId'>): boolean => ruleId.includes('+');
