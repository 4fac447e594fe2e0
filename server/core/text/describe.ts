import { dayPattern, readDay } from './calendar.ts';
import type { DocumentKind } from './document.ts';
import { documentNumber, serialNumber } from './line-role.ts';
import { isOrganLine, regionOf } from './organ.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Parts } from './parts.ts';
import { organsOf, signatureIn } from './signature.ts';

/** What the header, signature and footer lines say. */
export interface Description {
  readonly number: string | undefined;
  readonly issuer: string | undefined;
  readonly region: string | undefined;
  readonly issuedOn: string | undefined;
}

const day = new RegExp(dayPattern);

/** Reads number, issuer, region and date of issue from the lines around the text. */
export function describe(parts: Parts, title: string): Description {
  const head = headOf(parts);
  const tail = parts.body.slice(-8);
  const number = findNumber([...head, ...tail]);
  const issuer = findIssuer(parts, head, tail);
  const region = regionOfIssuer(issuer) ?? regionOf(stripped(title)) ?? regionInHead(head);
  return { number, issuer, region, issuedOn: findIssuedOn(parts, head, tail) };
}

/** The first place that one of the organs is named after; a national office in front of it is passed over. */
function regionOfIssuer(issuer: string | undefined): string | undefined {
  const organs = issuer?.split('、') ?? [];
  const places = organs.map((organ) => regionOf(organ.replace(/^国家\p{Script=Han}{2,8}?总局/u, '')));
  return places.find((place) => place !== undefined);
}

/** Lines above the text proper: the letter, or the body down to its first item. */
function headOf(parts: Parts): readonly Paragraph[] {
  if (parts.cover.length > 0) return parts.cover;
  const first = parts.body.findIndex((paragraph) => paragraph.marker !== undefined);
  return parts.body.slice(0, first === -1 ? 12 : first);
}

function findNumber(lines: readonly Paragraph[]): string | undefined {
  const own =
    lines.find((paragraph) => paragraph.role === 'number') ??
    lines.find((paragraph) => documentNumber.exec(paragraph.content.text)?.index === 0);
  const text = own?.content.text.replace(/^(?:发文字号|文号)[:：]/, '') ?? '';
  return documentNumber.exec(text)?.[0] ?? serialNumber.exec(text)?.[0];
}

const transmitting = /^(.{3,60}?)关于/u;
const adoption =
  /^\d{4}年\d{1,2}月\d{1,2}日(\p{Script=Han}{2,12}?(?:省|市|自治区|自治州|县))第\p{Script=Han}{1,6}届(人民代表大会(?:常务委员会)?)第/u;

function findIssuer(
  parts: Parts,
  head: readonly Paragraph[],
  tail: readonly Paragraph[],
): string | undefined {
  for (const lines of [head, tail]) {
    const signed = signatureIn(lines);
    if (signed !== undefined) return lines.slice(signed.from, signed.to).flatMap(organsOf).join('、');
  }
  const titleLine = head
    .map((paragraph) => transmitting.exec(paragraph.content.text)?.[1] ?? '')
    .find(isOrganLine);
  if (titleLine !== undefined) return titleLine.replace(/\s+/g, '、');
  const adopted = head.map((paragraph) => adoption.exec(paragraph.content.text)).find((match) => match);
  if (adopted) return `${adopted[1]}${adopted[2]}`;
  const header = head
    .find((paragraph) => isOrganLine(paragraph.content.text))
    ?.content.text.replace(/文件$/, '');
  if (header !== undefined) return header;
  const printed = parts.notes.find((paragraph) => paragraph.role === 'printed')?.content.text;
  return printed?.replace(/\d{4}年.*$/, '');
}

function findIssuedOn(
  parts: Parts,
  head: readonly Paragraph[],
  tail: readonly Paragraph[],
): string | undefined {
  const lines = [...head, ...tail];
  const dated = lines.find(({ role }) => role === 'date' || role === 'signed');
  const adopted = head.filter((paragraph) => adoption.test(paragraph.content.text)).at(-1);
  const printed = parts.notes.find((paragraph) => paragraph.role === 'printed');
  const match = day.exec((dated ?? adopted ?? printed)?.content.text ?? '');
  return match ? readDay({ year: match[1], month: match[2], day: match[3] }) : undefined;
}

function regionInHead(head: readonly Paragraph[]): string | undefined {
  for (const paragraph of head) {
    const region = regionOf(stripped(paragraph.content.text));
    if (region !== undefined && paragraph.content.text.length <= 60) return region;
  }
  return undefined;
}

/** A title without the words in front of the place: 关于印发《…. */
function stripped(title: string): string {
  return title.replace(/^(?:关于)?(?:印发|发布|公布|转发)?[《“"]?/, '');
}

const kinds: readonly { kind: DocumentKind; ending: RegExp }[] = [
  { kind: 'reply', ending: /(?:答复|复函|批复)(?:的函)?$/ },
  { kind: 'guide', ending: /(?:办事指南|申报指南|指南|指引|流程)$/ },
  { kind: 'plan', ending: /(?:方案|规划|计划|纲要|要点|行动)$/ },
  { kind: 'regulation', ending: /(?:条例|规定|规则|章程)$/ },
  { kind: 'measures', ending: /(?:措施|办法|细则|政策|意见|若干条|\d+条|制度|标准)$/ },
  { kind: 'notice', ending: /(?:通知|公告|通告|公示|决定)$/ },
];

/** Kind of a document by the last words of its title. */
export function kindOf(title: string): DocumentKind {
  const plain = title.replace(/[（(〔][^（()）〔〕]*[）)〕]/g, '');
  return kinds.find(({ ending }) => ending.test(plain))?.kind ?? 'other';
}

const typeWords =
  /(?:若干(?:政策)?(?:措施|意见|规定)|(?:试点|示范)?(?:城市)?(?:工作|实施|行动|建设)方案|(?:实施|管理|暂行|扶持|奖励|资助)(?:办法|细则|意见)|行动计划|发展规划|办事指南|申报指南|条例|办法|细则|规定|意见|措施|方案|规划|计划|指南|答复|通知)$/;

/** Short names: the words after the last 的 or 建设, the kind of text, the title without place and period. */
export function aliasesOf(title: string, region: string | undefined): string[] {
  const plain = title
    .replace(/[（(〔][^（()）〔〕]*[）)〕]/g, '')
    .replace(/^关于(?:印发|发布)?/, '')
    .replace(/[《》]/g, '');
  const local = region !== undefined && plain.startsWith(region) ? plain.slice(region.length) : plain;
  const tail = /(?:的|建设)([^的]{4,12})$/.exec(local)?.[1];
  const type = typeWords.exec(local)?.[0];
  const proposal = /第\d+号(?:提案|建议)/.exec(local)?.[0];
  const names = [proposal, tail, type !== undefined && type.length >= 4 ? type : undefined, local];
  return Array.from(new Set(names)).filter(
    (name) => name !== undefined && name.length >= 4 && name !== title,
  ) as string[];
}
