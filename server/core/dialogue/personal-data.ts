import { findPersonalData } from '../text/mask.ts';

/** A turn without the personal data in it, and what was left out: 姓名, 手机号码. */
export interface Bared {
  readonly said: string;
  readonly kinds: readonly string[];
}

/**
 * Leaves names, numbers and addresses of persons out of a turn, with the words that announce them (我叫, 手机号是), so that they
 * are neither taken for what is asked about nor repeated.
 */
export function withoutPersonalData(said: string): Bared {
  const found = findPersonalData(said);
  let bare = '';
  let at = 0;
  for (const { start, end } of found) {
    bare += `${said.slice(at, start).replace(announcing, '')}，`;
    at = end;
  }
  return { said: bare + said.slice(at), kinds: [...new Set(found.map(({ what }) => what))] };
}

/** What stands before a name, a number or an address of a person. */
const announcing =
  /(?:我叫|名叫|我是|本人(?:是|叫)?|我的名字[是叫]|(?:我的?|本人的?|联系)?(?:姓名|身份证|证件|手机|电话|联系方式|座机|传真|微信|QQ|qq|邮箱|邮件|银行卡|银行账[号户]|卡号)(?:的?号码?|地址)?(?:是|为)?)[\s:：,，]*$/;
