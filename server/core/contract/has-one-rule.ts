import type { Calculation } from './calculation.ts';

/**
 * True when one rule was worked out, so that a form can reckon further with it: no sum of several claims (`a+b`), none read off a
 * clause that has no rule (empty).
 */
export const hasOneRule = ({ ruleId }: Pick<Calculation, 'ruleId'>): boolean =>
  ruleId !== '' && !ruleId.includes('+');
