import { formatCsv, inertCell } from '../csv.ts';
import type { EvalReport } from './suite-report.ts';

const head = ['套题', '系统', '编号', '类别', '问话', '对错', '类型', '正文', '依据', '理由', '毫秒'];

/** One row a question, for people with a spreadsheet. Sealed suites and baselines tell right or wrong only. */
export function resultCsv({ suites }: EvalReport): string {
  const rows = suites.flatMap(({ suite, system, cases, details }) => {
    if (details.length === 0)
      return cases.map(({ id, pass }) => [suite, system, id, '', '', mark(pass), '', '', '', '', '']);
    return details.map((one) => [
      suite,
      system,
      one.id,
      one.category,
      one.turns.join('\n'),
      mark(one.pass),
      one.answer?.kind ?? '',
      one.answer?.text ?? '',
      one.answer?.citations.map((citation) => citation.clauseId).join('\n') ?? '',
      [one.fault ?? '', ...one.reasons.map((score) => `${score.label}：${score.reason}`)]
        .filter(Boolean)
        .join('\n'),
      String(one.milliseconds),
    ]);
  });
  // The byte order mark makes spreadsheets read the file as UTF-8.
  return `\uFEFF${formatCsv([head, ...rows.map((row) => row.map(inertCell))])}`;
}

function mark(pass: boolean): string {
  return pass ? '对' : '错';
}
