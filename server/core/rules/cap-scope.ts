import type { Cap } from './schema.ts';

/** Whom and what a cap bounds, in words: 每个单位每年; 每个案件 where the clause says 单个案件 and names no period. */
export function capScope({ per, period }: Pick<Cap, 'per' | 'period'>): string {
  return /^单|^每/.test(period) ? `每个${per}` : `每个${per}每${period}`;
}
