import { z } from 'zod';

/** A request body or query that accepts its own fields only; the error names the stranger and lists what is allowed. */
export function requestObject<Shape extends z.ZodRawShape>(shape: Shape) {
  const allowed = Object.keys(shape).join('、');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `不认识的字段 ${issue.keys.slice(0, 5).join('、').slice(0, 100)}，请删去；可用的字段：${allowed}`
        : `须为 JSON 对象，可用的字段：${allowed}`,
  });
}

/**
 * What a user wrote: at most 2,000 UTF-16 code units (what `length` counts; zod's own `max` counts an emoji once) unless said
 * otherwise, and free of what neither JSON in UTF-8 nor the segmenters can carry.
 */
export function writtenText(wrongType: string, longest = 2000): z.ZodString {
  const tooLong = `最多 ${longest} 个字符，请缩短`;
  return z
    .string({ error: wrongType })
    .max(longest, { error: tooLong, abort: true })
    .refine((text) => text.length <= longest, { error: tooLong })
    .refine(wellFormed, { error: '含有不完整的字符或空字符，请删去' });
}

/** A real calendar day, `YYYY-MM-DD`. */
export const isoDate = z.iso.date({ error: '日期须是真实存在的日子，写作 YYYY-MM-DD，例如 2026-11-20' });

/** Text without NUL and without half a surrogate pair, which neither JSON in UTF-8 nor the segmenters can carry. */
function wellFormed(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
