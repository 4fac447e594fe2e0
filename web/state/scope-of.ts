/** What answers are asked for: the city (all when undefined) and the day whose law counts (today when undefined). */
export interface Scope {
  readonly region?: string;
  readonly asOf?: string;
}

/** A scope of the two values as fields hold them; empty means all cities, or today. */
export function scopeOf(region: string, asOf: string): Scope {
  return { ...(region === '' ? {} : { region }), ...(asOf === '' ? {} : { asOf }) };
}
