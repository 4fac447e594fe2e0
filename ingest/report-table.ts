import Table from 'cli-table3';
import { findQuantities } from '#core/text/amounts-find.ts';
import type { Clause, ValidityEnd } from '#core/text/document.ts';
import { columnsOf } from '#core/text/lines.ts';
import type { FileReport } from './pipeline.ts';
import type { Remembered } from './steps/remember-documents.ts';

const basis: Readonly<Record<ValidityEnd['basis'], string>> = {
  stated: '',
  title_period: '（据标题）',
  duration: '（按年限推算）',
  sidecar: '（人工注明）',
};

/** The closing table: one row a document, as printed text. */
export function reportTable(reports: readonly FileReport[]): string {
  const table = new Table({
    head: ['文档', '标题', '文号', '施行期间', '条款', '字数', '数字', '提醒'],
    colAligns: ['left', 'left', 'left', 'left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const report of reports) {
    if (report.status !== 'read') continue;
    const { document, clauses } = report.parsed;
    table.push([
      document.id,
      inLines(document.title, 32),
      document.number ?? '—',
      periodOf(document.effectiveFrom, document.effectiveTo),
      String(clauses.length),
      String(clauses.reduce((sum, clause) => sum + clause.text.replace(/\s/g, '').length, 0)),
      String(clauses.reduce((sum, clause) => sum + findQuantities(clause.text).length, 0)),
      String(report.parsed.report.warnings.length),
    ]);
  }
  return table.toString();
}

function periodOf(from: ValidityEnd | undefined, to: ValidityEnd | undefined): string {
  if (!from && !to) return '未载明';
  const ends = [from?.date ?? '未载明', to?.date ?? '未载明'];
  return `${ends.join(' 至 ')}\n${basis[to?.basis ?? from?.basis ?? 'stated']}`.trimEnd();
}

/** Breaks a text at so many columns: the table itself breaks at blanks only. */
function inLines(text: string, columns: number): string {
  const lines = [''];
  for (const character of text) {
    if (columnsOf((lines.at(-1) ?? '') + character) > columns) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines.join('\n');
}

/** How many of each there were: 新增 2 份，失败 1 份. */
export function addedSummary(remembered: readonly Remembered[]): string {
  const counts = outcomes.flatMap(({ outcome, name }) => {
    const count = remembered.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [`${name} ${count} 份`];
  });
  return counts.length === 0 ? '没有新的文件' : counts.join('，');
}

const outcomes: readonly { outcome: Remembered['outcome']; name: string }[] = [
  { outcome: 'added', name: '新增' },
  { outcome: 'replaced', name: '更新' },
  { outcome: 'held', name: '已有' },
  { outcome: 'failed', name: '失败' },
];

/** How many files were read, left out and failed. */
export function readSummary(reports: readonly FileReport[]): string {
  const count = (status: FileReport['status']): number =>
    reports.filter((report) => report.status === status).length;
  const [duplicates, failed] = [count('duplicate'), count('failed')];
  return [
    `收录 ${count('read')} 份`,
    ...(duplicates > 0 ? [`重复 ${duplicates} 份`] : []),
    ...(failed > 0 ? [`失败 ${failed} 份`] : []),
  ].join('，');
}

/** Warnings, duplicates and faults, one a line; faults last. */
export function reportMessages(reports: readonly FileReport[]): string[] {
  const notes = reports.flatMap((report) => {
    if (report.status === 'duplicate') return [`跳过 ${report.message}`];
    if (report.status === 'failed') return [];
    const { warnings } = report.parsed.report;
    const lines = warnings.map((warning) => `提醒 ${report.file.name}：${warning.text}`);
    return report.notice === undefined ? lines : [...lines, `提醒 ${report.notice}`];
  });
  const faults = reports.flatMap((report) => (report.status === 'failed' ? [`失败 ${report.message}`] : []));
  return [...notes, ...faults];
}

/** The clauses of a document as an indented list. */
export function outlineOf(clauses: readonly Clause[]): string {
  return clauses
    .map((clause) => {
      const depth = Math.max(0, clause.path.length - 1);
      const name = clause.path.at(-1) ?? clause.text.slice(0, 20);
      const points = clause.points.length === 0 ? '' : `，${clause.points.length} 项`;
      return `${'  '.repeat(depth)}${name}  [${clause.id}，${clause.text.replace(/\s/g, '').length} 字${points}]`;
    })
    .join('\n');
}
