import { isOrganLine } from './organ.ts';

/** A line that is metadata by its form, whatever stands around it. Order of the tests matters: the first that fits. */
export type LineRole =
  | 'number' // 连政发〔2024〕45号
  | 'date' // 2024年6月13日
  | 'signed' // 某市人民政府 2024年6月13日
  | 'adoption' // 2013年9月27日…第六次会议修订
  | 'salutation' // 各县、区人民政府：
  | 'copy_to' // 抄送：…
  | 'printed' // …办公室 2025年4月18日印发
  | 'publicity' // （此件公开发布）
  | 'signer' // 签发人：…
  | 'contact' // 联系人：…, 联系电话：…
  | 'attachment' // 附件1
  | 'attachment_list' // 附件：1.…
  | 'unit_list' // 责任单位：…
  | 'responsible'; // （市知识产权局负责）

const year = '(?:[12]\\d{3}|[〇○零ＯO一二三四五六七八九]{4})';
const day = `${year}年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日`;
const dayDate = new RegExp(`^${day}$`);
const closingDay = new RegExp(`${day}$`);

/** 文号: the issuing organ's short name, the year in brackets, the number. Group 1 year, group 2 number. */
export const documentNumber =
  /[\p{Script=Han}]{2,14}(?:〔|\[|［|【|（|\(|﹝)((?:19|20)\d{2})(?:〕|\]|］|】|）|\)|﹞)(?:第)?(\d{1,5})号/u;
/** Number of a proclamation or an order: the year, then the number; groups as in {@link documentNumber}. */
export const serialNumber =
  /^(?:[\p{Script=Han}]{2,30}(?:公告|通告|令))?[（(]?((?:19|20)\d{2})年第(\d{1,5})号[）)]?$/u;
const numberLine = new RegExp(`^(?:文号[:：]|发文字号[:：])?${documentNumber.source}$`, 'u');

const roles: readonly { role: LineRole; pattern: RegExp }[] = [
  { role: 'number', pattern: numberLine },
  { role: 'number', pattern: serialNumber },
  { role: 'date', pattern: dayDate },
  {
    role: 'adoption',
    pattern: /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[\p{Script=Han}\s]{6,60}(?:通过|修订|修正|批准|公布)[）)]?$/u,
  },
  {
    role: 'publicity',
    pattern:
      /^[（([]?(?:此件|本件)?(?:主动公开|依申请公开|公开发布|公开|不予公开|此件公开发布)[）)\]]?$|^信息公开(?:选项|类别|形式)[:：]|^公开(?:方式|属性|类别)[:：]/,
  },
  { role: 'copy_to', pattern: /^(?:抄送|抄报|主送|分送|报送)[:：]/ },
  { role: 'printed', pattern: /^[\p{Script=Han}、]{0,40}\d{4}年\d{1,2}月\d{1,2}日(?:印发|印)$/u },
  { role: 'signer', pattern: /^(?:签发人|答发人|会签人|核稿人|拟稿人)[:：]/ },
  {
    role: 'contact',
    pattern:
      /^[（(]?(?:联系人|联系电话|联系方式|咨询电话|电话|传真|邮箱|电子邮箱|通讯地址|地址|邮编)(?:及[\p{Script=Han}]{2,4})?[:：]/u,
  },
  {
    role: 'attachment',
    pattern: /^附(?:件|表|录)(?:[一二三四五六七八九十]{1,2}|\d{1,2}(?:[-—.]\d{1,2})?)?[:：]?$/,
  },
  { role: 'attachment_list', pattern: /^附(?:件|表)(?:\d{1,2})?[:：.．、]\S/ },
  { role: 'unit_list', pattern: /^(?:牵头|责任|配合|负责|主办|协办|参与)(?:单位|部门)[:：]/ },
  {
    role: 'responsible',
    pattern:
      /^[（(〔[【](?:牵头|责任|配合|负责)(?:单位|部门)|^[（(〔[][^（）()〔〕。；]{2,200}负责[）)〕\]]?$/,
  },
  {
    role: 'salutation',
    pattern:
      /^(?:各[\p{Script=Han}、，,（()）]{2,120}|[\p{Script=Han}、，,（()）]{2,60}(?:委员|代表|人民政府|办事处|委员会|单位|部门|公司|局|市民|企业))[:：]$/u,
  },
];

/** The role of a cleaned line, or undefined for ordinary text. */
export function roleOf(text: string): LineRole | undefined {
  return roles.find(({ pattern }) => pattern.test(text))?.role ?? (isSigned(text) ? 'signed' : undefined);
}

/** Organ and date on one line, and nothing else. */
function isSigned(text: string): boolean {
  const date = closingDay.exec(text);
  return date !== null && isOrganLine(text.slice(0, date.index));
}
