import type { Span } from './document.ts';
import type { ParseWarning } from './report.ts';

const mobile = /(?<!\d|\d\.)(?:\+?86[ -]?)?(1[3-9]\d(?:[ -]?\d{4}){2})(?!\d|\.\d)/g;
const identity =
  /(?<!\d)([1-9]\d{5} ?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx])(?![\dA-Za-z])/g;
const contact =
  /(?:联系人|签发人|答发人|经办人|承办人)[ \t\u3000]*[:：][ \t\u3000]*(\p{Script=Han}(?:[ \u3000]\p{Script=Han}|\p{Script=Han}{1,3}?))(?=电话|手机|联系|邮箱|[^\p{Script=Han}]|$)/gu;
/** What a unit, not a person, ends in. */
const unitEnding = /[局处科室部委办厅院所站司]$|中心$|政府$/;
const email = /(?<![\w.+-])([\w.+-]{1,64})(?=@[\w-]{1,63}(?:\.[\w-]{1,63})+)/g;

interface Masking {
  readonly pattern: RegExp;
  readonly what: string;
  /** How many characters stay: digits that tell an operator apart, a surname. */
  readonly keep: number;
}

const numbers: readonly Masking[] = [
  { pattern: identity, what: '身份证号', keep: 3 },
  { pattern: mobile, what: '手机号码', keep: 3 },
];
const inDocuments: readonly Masking[] = [...numbers, { pattern: contact, what: '姓名', keep: 1 }];

/**
 * Masks Chinese mobile and identity numbers (first three digits stay) and the name of a contact (surname stays).
 * The length does not change, so offsets hold. Landlines of offices stay.
 */
export function maskPersonalData(source: string): { text: string; warnings: ParseWarning[] } {
  return mask(source, inDocuments);
}

/**
 * Masks what a user wrote before it is kept: as {@link maskPersonalData}, and e-mail addresses (the domain stays) and the name
 * that a person gives (我叫…, 联系人…). Where a name ends is not always plain; rather one character too many than one too few.
 */
export function maskUserText(source: string): { text: string; warnings: ParseWarning[] } {
  return mask(source, inUserText);
}

const compoundSurname = '欧阳|上官|司马|诸葛|司徒|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|南宫';
/** Surnames that are rarely the first character of another word there. */
const plainSurname =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦邹孟熊秦邱尹薛闫段侯陶黎贺顾郝龚邵钱严覃戴莫孔汤';
const furtherSurnames = '于万金高石方白毛武史龙江尤尹卞应洪祝单柳安常乔易温庄涂柯殷';
/** What goes on after a given name of one character: 我叫张三想问问. */
const goesOn = '的是想在要来有请问和与跟从电手联身今我您你他她住办做开现家公单也就因为';
const given = `\\p{Script=Han}(?:(?![${goesOn}])\\p{Script=Han})?`;
const introduced = new RegExp(
  `(?:我叫|名叫|我的名字[是叫]|姓名[ \\t\\u3000]*[:：])[ \\t\\u3000]*((?:${compoundSurname}|\\p{Script=Han})${given})`,
  'gu',
);
const named = new RegExp(
  `(?:联系人|经办人|姓名)[ \\t\\u3000]*[:：是为叫]?[ \\t\\u3000]*((?:${compoundSurname}|[${plainSurname}])${given})`,
  'gu',
);
/** 我是李明，: nothing but a name stands there, and none of a unit or a trade. */
const selfNamed = new RegExp(
  `(?:我是|本人是?)[ \\t\\u3000]*((?:${compoundSurname}|[${plainSurname}])${given})(?<![厂店社行企商户家师工员长事人方者生校院])(?=[^\\p{Script=Han}]|$)`,
  'gu',
);
/** In a question 我叫 may also mean that someone is sent for: only what opens with a surname is a name. */
const called = new RegExp(
  `(?:我叫|名叫|我的名字[是叫]|姓名[是为]?[ \\t\\u3000]*[:：]?)[ \\t\\u3000]*((?:${compoundSurname}|[${plainSurname}${furtherSurnames}])${given})`,
  'gu',
);
const card = /(?:银行卡|卡号|银行账[号户])[^\d,.;]{0,4}((?:\d[ -]?){15,18}\d)(?!\d)/g;
/** Of an account or a line that was announced: 微信 zq_2024, 座机85521234. */
const account = /(?:微信|QQ|qq)号?[是为:： \t]{0,3}([\w-]{5,20})(?!\w)/g;
const landline = /(?<!\d)(0\d{2,3}[- ]?\d{7,8}|(?<=(?:电话|座机|传真)[是为:： \t]{0,3})\d{7,8})(?!\d)/g;
const wholeEmail = /(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)/g;
const inQuestions: readonly Masking[] = [
  ...numbers,
  { pattern: landline, what: '电话号码', keep: 0 },
  { pattern: account, what: '账号', keep: 0 },
  { pattern: card, what: '银行卡号', keep: 0 },
  { pattern: called, what: '姓名', keep: 1 },
  { pattern: selfNamed, what: '姓名', keep: 1 },
  { pattern: wholeEmail, what: '邮箱', keep: 0 },
];
const inUserText: readonly Masking[] = [
  ...inDocuments,
  { pattern: introduced, what: '姓名', keep: 1 },
  { pattern: named, what: '姓名', keep: 1 },
  { pattern: email, what: '邮箱', keep: 0 },
];

/** Personal data in what a user asked: its stretches and what they are, in the order of the text. */
export function findPersonalData(source: string): (Span & { readonly what: string })[] {
  return mask(source, inQuestions).warnings.map(({ source: span, what }) => ({ ...span, what }));
}

type MaskWarning = ParseWarning & { readonly what: string };

function mask(source: string, maskings: readonly Masking[]): { text: string; warnings: MaskWarning[] } {
  const flat = halfWidth(source);
  const units = source.split('');
  const warnings: MaskWarning[] = [];
  for (const { pattern, what, keep } of maskings) {
    for (const match of flat.matchAll(pattern)) {
      const found = match[1] ?? '';
      if (what === '姓名' && unitEnding.test(found)) continue;
      const start = match.index + match[0].length - found.length;
      const span: Span = { start, end: start + found.length };
      // Two patterns may find the same name.
      if (warnings.some(({ source: { start: at, end } }) => at <= span.start && span.end <= end)) continue;
      cover(units, flat, { ...span, keep });
      warnings.push({ code: 'personal_data_masked', text: `已遮盖${what}`, source: span, what });
    }
  }
  return { text: units.join(''), warnings: warnings.sort((a, b) => a.source.start - b.source.start) };
}

/** Stars for all but the first `keep` characters; the spaces and dashes between them stay. */
function cover(units: string[], flat: string, { start, end, keep }: Span & { keep: number }): void {
  let seen = 0;
  for (let at = start; at < end; at++) {
    if (!/[\w.+\p{Script=Han}]/u.test(flat.charAt(at))) continue;
    if (seen >= keep) units[at] = '*';
    seen++;
  }
}

/** Full-width letters, digits and signs as ASCII, unit for unit. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
