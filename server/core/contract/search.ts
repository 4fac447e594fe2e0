import { z } from 'zod';
import { documentSummary, warning } from './ask.ts';
import { isoDate, requestObject, writtenText } from './request-object.ts';

/** Query of `GET /api/search`. `limit` is 1 to 50, 10 when left out. A region without documents gives no hits and a warning. */
export const searchQuery = requestObject({
  q: writtenText('缺少要查的内容；写作 ?q=质押融资').refine((text) => text.trim() !== '', {
    error: '要查的内容不能为空',
  }),
  region: z
    .string()
    .max(50, { error: '地区名最多 50 个字符' })
    .meta({
      description:
        '只查这个地区的文件，全称、简称都行；没有收录的地区得到空的 hits 和一条 region_not_covered 提醒',
    })
    .optional(),
  limit: z
    .string()
    .regex(/^([1-9]|[1-4]\d|50)$/, { error: '条数须是 1 到 50 的整数' })
    .default('10'),
  asOf: isoDate.optional(),
});

/**
 * A clause that was found. `snippet.text === clause.text.slice(start, end)`; scores compare inside one search only.
 * `addressed`: the query names this clause or its document outright (第七条, a 文号); these come first.
 */
export const searchHit = z.object({
  clauseId: z.string(),
  addressed: z.boolean(),
  score: z.number(),
  bm25: z.number(),
  cosine: z.number(),
  label: z.string(),
  heading: z.string(),
  path: z.array(z.string()),
  snippet: z.object({
    text: z.string(),
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  }),
  document: documentSummary,
});

/** Body of `GET /api/search`: hits best first. */
export const searchResponse = z.object({
  query: z.string(),
  region: z.string().nullable(),
  asOf: z.string(),
  indexGeneration: z.string(),
  hits: z.array(searchHit),
  warnings: z.array(warning),
});

export type SearchResponse = z.infer<typeof searchResponse>;
export type SearchResult = z.infer<typeof searchHit>;
