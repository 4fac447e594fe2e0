import { z } from 'zod';
import type { Answer } from '#core/contract/ask.ts';

const money = z.string().nullish();

/** The part of `calculation` that the contract fixes. */
const tracePart = z.object({
  certainty: z.string().nullish(),
  amount: money,
  max: money,
  inputs: z.record(z.string(), z.unknown()).optional(),
});

export type TracePart = z.infer<typeof tracePart>;

/** The calculation of an answer; undefined when there is none or it breaks the contract. */
export function traceOf(answer: Answer): TracePart | undefined {
  const parsed = tracePart.safeParse(answer.calculation);
  return parsed.success ? parsed.data : undefined;
}

/** The figure a calculation publishes, in yuan: the amount, or the ceiling where there is only that. */
export function publishedYuan(trace: TracePart | undefined): number | undefined {
  const figure = trace?.amount ?? trace?.max;
  return figure === undefined || figure === null || figure === '' ? undefined : Number(figure);
}

/** Every string and number inside a JSON value, depth first. */
export function scalarsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(scalarsOf);
}
