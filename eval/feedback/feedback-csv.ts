import type { Verdict } from '#core/contract/feedback.ts';
import type { FeedbackEntry } from '#core/ports.ts';
import { formatCsv, inertCell } from '../csv.ts';

/** Verdicts as people read them. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  right: '正确',
  wrong_amount: '金额不对',
  wrong_clause: '条款不对',
  outdated: '过时',
  unclear: '看不明白',
  other: '其他',
};

const head = ['编号', '时间', '结论', '问题', '答复', '意见', '索引'];

/** One row an entry, for people with a spreadsheet; times are those of Beijing. */
export function feedbackCsv(entries: readonly FeedbackEntry[]): string {
  const rows = entries.map((entry) => [
    entry.id,
    beijingTime(entry.receivedAt),
    verdictWords[entry.verdict],
    entry.question,
    entry.answer ?? '',
    entry.comment ?? '',
    entry.indexGeneration,
  ]);
  // The byte order mark makes spreadsheets read the file as UTF-8.
  return `\uFEFF${formatCsv([head, ...rows.map((row) => row.map(inertCell))])}`;
}

/** `2026-11-20 09:02:03` for an instant in UTC; Beijing is eight hours ahead all year. */
export function beijingTime(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return shifted.slice(0, 19).replace('T', ' ');
}
