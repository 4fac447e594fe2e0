import { describeChange, type SuiteChange } from './compare.ts';
import type { CaseDetail, EvalReport, SuiteReport } from './suite-report.ts';
import { categoryRows, metricRows, type SummaryRows } from './summary-rows.ts';

/** A page that needs nothing else: figures first, then every failure with what was expected and what came. */
export function reportHtml(report: EvalReport, changes: readonly SuiteChange[]): string {
  const names = [...new Set(report.suites.map((one) => one.suite))];
  const sections = names.map((name) => suiteSection(report.suites.filter((one) => one.suite === name)));
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>评测报告</title>
<style>${style}</style>
<h1>评测报告</h1>
<p>对象：${escapeHtml(report.target)}；索引：${escapeHtml(report.indexGeneration ?? '未说明')}；默认日期：${escapeHtml(report.asOf)}</p>
${changes.length === 0 ? '' : `<h2>与上次相比</h2><pre>${escapeHtml(changes.map(describeChange).join('\n'))}</pre>`}
${sections.join('\n')}
</html>
`;
}

/** Text made harmless for HTML, inside attributes too. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function suiteSection(systems: readonly SuiteReport[]): string {
  const [first] = systems;
  if (first === undefined) return '';
  const failures = first.details.filter((one) => !one.pass);
  return `<section><h2>${escapeHtml(first.suite)}</h2>
${table(categoryRows(systems))}
${table(metricRows(systems))}
${first.sealed ? '<p>这套题不公开题目，只报数字。</p>' : `<h3>未通过 ${failures.length} 题</h3>${failures.map(failure).join('\n')}`}
</section>`;
}

function failure(one: CaseDetail): string {
  const reasons = [
    ...(one.fault === null ? [] : [`请求失败：${one.fault}`]),
    ...one.reasons.map(({ label, gate, reason }) => `${label}${gate ? '' : '（参考）'}：${reason}`),
  ];
  return `<details><summary>${escapeHtml(one.id)} ${escapeHtml(one.turns.join(' / '))}</summary>
<p>${escapeHtml(one.category)}，按 ${escapeHtml(one.asOf)} 回答</p>
<h4>为什么不通过</h4><ul>${reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('')}</ul>
<h4>应为</h4>${block(one.expect)}${remark('验算', one.work)}${remark('说明', one.note)}
<h4>得到</h4>${one.answer === null ? '<p>没有答案</p>' : answerBlock(one.answer)}
<h4>检索到的条款</h4><ol>${one.retrieved.map(({ id, text }) => `<li><b>${escapeHtml(id)}</b> ${escapeHtml(shorten(text))}</li>`).join('')}</ol>
</details>`;
}

function answerBlock({
  kind,
  text,
  citations,
  calculation,
  warnings,
}: NonNullable<CaseDetail['answer']>): string {
  const cited = citations.map(
    ({ clauseId, title, quote }) =>
      `<li><b>${escapeHtml(clauseId)}</b> ${escapeHtml(title)}：${escapeHtml(quote)}</li>`,
  );
  return `<p>${escapeHtml(kind)}${warnings.length === 0 ? '' : `，提示：${escapeHtml(warnings.join('、'))}`}</p>
<pre>${escapeHtml(text)}</pre><ul>${cited.join('')}</ul>${calculation === null ? '' : block(calculation)}`;
}

function block(value: unknown): string {
  return `<pre>${escapeHtml(JSON.stringify(value, null, 1) ?? '')}</pre>`;
}

function remark(label: string, text: string | null): string {
  return text === null ? '' : `<p>${label}：${escapeHtml(text)}</p>`;
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}……` : text;
}

function table({ head, body }: SummaryRows): string {
  const cells = (tag: string, row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${cells('th', head)}${body.map((row) => cells('td', row)).join('')}</table>`;
}

const style = `
body { font: 15px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { border: 1px solid #bbb; padding: .2rem .7rem; text-align: left }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4; padding: .6rem }
details { border-top: 1px solid #ddd; padding: .4rem 0 }
summary { cursor: pointer }`;
