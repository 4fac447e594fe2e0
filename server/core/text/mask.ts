import type { Span } from './document.ts';
import type { ParseWarning } from './report.ts';

const mobile = /(?<![\d.])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d.])/g;
const identity =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const contact =
  /(?:联系人|签发人|答发人|经办人|承办人)[ \t\u3000]*[:：][ \t\u3000]*(\p{Script=Han}(?:[ \u3000]\p{Script=Han}|\p{Script=Han}{1,3}?))(?=电话|手机|联系|邮箱|[^\p{Script=Han}]|$)/gu;
/** What a unit, not a person, ends in. */
const unitEnding = /[局处科室部委办厅院所站司]$|中心$|政府$/;

/**
 * Masks Chinese mobile and identity numbers (first three digits stay) and the name of a contact (surname stays).
 * The length does not change, so offsets hold. Landlines of offices stay.
 */
export function maskPersonalData(source: string): { text: string; warnings: ParseWarning[] } {
  const units = source.split('');
  const warnings: ParseWarning[] = [];
  const mask = (span: Span, keep: number, what: string): void => {
    let seen = 0;
    for (let i = span.start; i < span.end; i++) {
      if (!/[\dXx\p{Script=Han}]/u.test(units[i] ?? '')) continue;
      if (seen >= keep) units[i] = '*';
      seen++;
    }
    warnings.push({ code: 'personal_data_masked', text: `已遮盖${what}`, source: span });
  };
  for (const match of source.matchAll(identity)) mask(spanOf(match, 0), 3, '身份证号');
  for (const match of source.matchAll(mobile)) mask(spanOf(match, 0), 3, '手机号码');
  for (const match of source.matchAll(contact)) {
    const name = match[1] ?? '';
    if (!unitEnding.test(name)) mask(spanOf(match, match[0].length - name.length), 1, '姓名');
  }
  return { text: units.join(''), warnings: warnings.sort((a, b) => a.source.start - b.source.start) };
}

function spanOf(match: RegExpExecArray, from: number): Span {
  return { start: match.index + from, end: match.index + match[0].length };
}
