const ending =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|工委|[局厅署院处]|[^大会]会|中心|银行|分行|海关|公司|集团|法院|检察院|街道办事处|领导小组|组织部|宣传部)(?:文件)?$/u;
const notAnOrgan = /关于|印发|通知|办法|[的在对为把将]|[。；：！？《》“”]/;

/** True for a line that is nothing but the name of one organ or several, e.g. 连云港市人民政府. */
export function isOrganLine(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 80 &&
    /^[\p{Script=Han}、，\s（()）]+$/u.test(text) &&
    ending.test(text) &&
    !notAnOrgan.test(text)
  );
}

const notInPlace = '的与及和关于对为在把将建设促进推进加快印发进一步';
const place = `[^\\P{Script=Han}${notInPlace}省市县区]`;
const regionPattern = new RegExp(
  `^(?:中共)?(?:${place}{2,6}(?:省|自治区))?(?:(${place}{1,7}(?:市|自治州|地区|盟))(${place}{1,6}(?:(?:新区|自治县|区|县|旗)(?=人民|政府|委|[\\p{Script=Han}]{2,12}(?:局|办|中心))|市(?=人民|政府|委)))?|(${place}{1,6}(?:新区|自治县|区|县|旗)(?=\\P{Script=Han}|$|[^域别块间])))`,
  'u',
);
const province = new RegExp(`^(?:中共)?(${place}{2,6}(?:省|自治区|特别行政区))`, 'u');
const commonWord =
  /^(?:全|本|我|各|该|城|都|超|强|示范|试点|园|社|小|片|地|新|辖|街|农贸|专业|交易|资本|证券|金融|股票)/;

/** The region that the name of an organ or a title begins with, with its suffix: 连云港市, 广东省, 广州市天河区. */
export function regionOf(name: string): string | undefined {
  const text = name.replace(/^[（(][^）)]{1,6}[）)]/, '');
  const match = regionPattern.exec(text);
  const found = match?.[1] === undefined ? match?.[3] : match[1] + (match[2] ?? '');
  if (found !== undefined && !commonWord.test(found)) return found;
  return province.exec(text)?.[1];
}
