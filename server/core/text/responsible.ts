import type { Responsibility, Span } from './document.ts';

type Role = Responsibility['role'];

const roleWords: readonly { pattern: RegExp; role: Role }[] = [
  { pattern: /^(?:牵头|主办|主责)(?:单位|部门)[:：]/, role: 'lead' },
  { pattern: /^(?:配合|协办|协同|参与|支持)(?:单位|部门)[:：]/, role: 'support' },
  { pattern: /^(?:责任|负责|实施|落实)(?:单位|部门|主体)?[:：]/, role: 'responsible' },
];
const anyRoleWord = /(?:牵头|主办|主责|配合|协办|协同|参与|支持|责任|负责|实施|落实)(?:单位|部门|主体)[:：]/;
const closingWords: readonly { pattern: RegExp; role: Role }[] = [
  {
    pattern: /(?:等|等部门|等单位)?(?:按照?(?:各自)?职责(?:分工)?(?:负责|落实)?|分工负责|共同负责|分别负责)$/,
    role: 'shared',
  },
  { pattern: /(?:等|等部门|等单位)?(?:牵头负责|牵头)$/, role: 'lead' },
  { pattern: /(?:等|等部门|等单位)?(?:配合|参与|协助)$/, role: 'support' },
  { pattern: /(?:等|等部门|等单位)?(?:负责|落实)$/, role: 'responsible' },
];
const unitName =
  /(?:[局委办部厅院署处科所站社会团组区县市行室队校庭]|政府|中心|单位|部门|机构|海关|公司|集团|高校|学校|街道|乡镇|园区|成员单位|主体|平台|基地|企业|报业|[>）)])$/;
/** Characters of the longest list of units; a bracket that never closes must not be followed to the end of the text. */
const longestList = 1500;
const opening = '（(〔[【';
const closing = '）)〕]】';

/** Who answers for a clause: bracketed lists and lines such as 责任单位：…, brackets of either width, in order of the text. */
export function findResponsible(text: string): Responsibility[] {
  const found: Responsibility[] = [];
  for (const group of groupsOf(text)) {
    const inner = text.slice(group.start, group.end);
    found.push(...(anyRoleWord.test(inner) ? readLabelled(text, group) : readClosed(text, group)));
  }
  return found;
}

/** Outermost brackets that name units, and lines that begin with such a word; contents only. */
function groupsOf(text: string): Span[] {
  const groups: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (opening.includes(text.charAt(at))) {
      const end = matchingEnd(text, at);
      const inner = text.slice(at + 1, end);
      if (anyRoleWord.test(inner.slice(0, 6)) || isClosedList(inner)) {
        groups.push({ start: at + 1, end });
        at = end;
      }
    } else if ((at === 0 || /[\n。]/.test(text.charAt(at - 1))) && anyRoleWord.test(text.slice(at, at + 6))) {
      const lineEnd = text.indexOf('\n', at);
      groups.push({ start: at, end: lineEnd === -1 ? text.length : lineEnd });
      at = groups.at(-1)?.end ?? at;
    }
  }
  return groups;
}

/** Position of the bracket that closes the one at `from`; half- and full-width ones close each other. */
function matchingEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestList);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const unit = text.charAt(at);
    if (opening.includes(unit)) depth++;
    else if (closing.includes(unit)) depth--;
    if (depth === 0) return at;
    if (unit === '\n' && !anyRoleWord.test(text.slice(from, at))) return at;
  }
  return limit;
}

function isClosedList(inner: string): boolean {
  if (/[。；]/.test(inner.replace(/；[^；]{2,80}(?:负责|配合|牵头|参与)/g, ''))) return false;
  return closingWords.some(({ pattern }) => pattern.test(inner)) && inner.length <= 300;
}

/** `牵头单位：A、B，配合单位：C。以下均需…不再列出`. */
function readLabelled(text: string, group: Span): Responsibility[] {
  const starts: number[] = [];
  for (let at = group.start; at < group.end; at++) {
    if (roleWords.some(({ pattern }) => pattern.test(text.slice(at, at + 6)))) starts.push(at);
  }
  return starts.flatMap((start, i) => {
    const word = roleWords
      .map(({ pattern, role }) => ({
        role,
        length: pattern.exec(text.slice(start, start + 6))?.[0].length ?? 0,
      }))
      .find(({ length }) => length > 0);
    const span = trimSpan(text, { start, end: starts[i + 1] ?? group.end });
    const units = unitsIn(text, { start: start + (word?.length ?? 0), end: span.end });
    return word && units.length > 0 ? [{ role: word.role, units, ...span }] : [];
  });
}

/** `A、B等按职责分工负责`, `A牵头，B、C配合`. */
function readClosed(text: string, group: Span): Responsibility[] {
  const found: Responsibility[] = [];
  let start = group.start;
  for (const match of `${text.slice(group.start, group.end)}，`.matchAll(/[，,；;]/g)) {
    const end = group.start + match.index;
    const part = text.slice(start, end);
    const word = closingWords.find(({ pattern }) => pattern.test(part));
    if (!word) continue;
    const stripped = part.replace(word.pattern, '');
    const units = unitsIn(text, { start, end: start + stripped.length });
    if (units.length > 0 && units.every((unit) => unitName.test(unit))) {
      found.push({ role: word.role, units, start, end });
    }
    start = end + 1;
  }
  return found;
}

/** Unit names between separators outside brackets. A remark (以下均需…, 不再列出) and all after it is left out. */
function unitsIn(text: string, span: Span): string[] {
  const whole = text.slice(span.start, span.end);
  const remark = whole.search(/[，,；;。](?=以下|其他|下同|以上|各地|均需|不再)|。/);
  const list = remark === -1 ? whole : whole.slice(0, remark);
  const units: string[] = [];
  let depth = 0;
  let unit = '';
  for (const character of `${list}、`) {
    if ('（(〔[【<〈'.includes(character)) depth++;
    if ('）)〕]】>〉'.includes(character)) depth--;
    if (depth <= 0 && /[、，,；;\s]/.test(character)) {
      const name = unit
        .replace(/(?:等(?:有关|相关)?(?:部门|单位)?)$/, '')
        .replace(/^[和及]/, '')
        .trim();
      if (name.length >= 2 && name.length <= 40) units.push(name);
      unit = '';
      depth = 0;
    } else unit += character;
  }
  return units;
}

function trimSpan(text: string, span: Span): Span {
  const end = span.start + text.slice(span.start, span.end).replace(/[，,；;、。\s]+$/, '').length;
  return { start: span.start, end };
}
