/** What a figure counts. Money is yuan; other currencies are `foreign_money`, which nothing computes with. */
export type QuantityKind =
  | 'money'
  | 'foreign_money'
  /** With a classifier: 件 项 家 人次. */
  | 'count'
  /** With a unit of measure: 平方米 亩 吨 周岁 分. */
  | 'measure'
  | 'percent'
  | 'duration'
  | 'year'
  | 'date'
  /** 〔2025〕3号; value `2025-3`. */
  | 'document_number'
  /** Phone numbers, clock times, standards (ISO9001), versions, 79号: figures that are names. */
  | 'code'
  | 'plain';

/** A unit found in text. */
export interface Unit {
  readonly kind: QuantityKind;
  /** As printed, without the 万 or 亿 of the number. */
  readonly name: string;
  readonly end: number;
}

const kinds: Readonly<Partial<Record<QuantityKind, string>>> = {
  foreign_money: '美元 美金 欧元 日元 英镑 港元 港币 澳元 加元 韩元 卢布 新台币 台币 澳门元 瑞士法郎',
  money: '元人民币 人民币元 人民币 块钱 元 圆 圓 块 塊 RMB rmb CNY',
  percent: '% ‰ 个百分点 百分点 成',
  duration:
    '周年 学年 个自然年度 个会计年度 个纳税年度 个财政年度 个年度 年 个月 个季度 季度 个工作日 工作日 个自然日 自然日 个交易日 交易日 个小时 小时 分钟 个星期 星期 周 天 日 月',
  measure:
    '平方公里 平方千米 平方米 立方米 平米 公顷 公里 千米 千克 公斤 千瓦时 千瓦 兆瓦 毫米 厘米 米 亩 吨 周岁 岁 摄氏度 度 个标准箱 标准箱 标箱 ㎡ ℃ 分 倍 折',
  count:
    '人次 人日 家次 件次 户次 场次 批次 车次 项次 课时 学时 标段 张床位 个床位 个 件 项 家 人 名 次 位 户 所 座 处 套 台 辆 艘 架 篇 册 份 张 种 类 款 条 宗 起 例 笔 枚 支 株 头 只 部 场 门 幢 栋 间 床 组 团 队 本 单',
  code: '号',
};

/** Next characters that make the unit part of another word whatever the number: 5元旦, 3年级, 8成立, 60分钟. */
const neverBefore: Readonly<Record<string, string>> = {
  元: '旦月素',
  年: '级龄',
  月: '饼球',
  成: '立功果员本交效长都熟型品就分份不',
  分: '钟别之类级支配公布管院局析步批',
  度: '假过',
  米: '尼',
  台: '湾',
  本: '市省县区地级办规政年通细措方意企公行领身',
  支: '持付出撑助配援',
  只: '要有能限',
  个: '性税',
  单: '位独据元项品价笔机向方边纯靠',
};

/** The same after a single Chinese digit, where words abound: 一次性, 三家庭, 一件数, 两项目. */
const neverAfterOneCharacter: Readonly<Record<string, string>> = {
  个: '体别案',
  件: '数',
  项: '目',
  家: '庭长具乡校电政用属园居',
  人: '民才均工口力大类身社事防文为',
  名: '称录牌单额义誉城胜特优',
  次: '数要级序性贷',
  位: '置于列居一',
  户: '口籍主外',
  所: '在有属需得谓示述列长称',
  座: '谈机',
  处: '理罚分置长室于',
  套: '餐利期',
  台: '账风阶',
  份: '额子',
  张: '家贴',
  种: '子植业',
  类: '别型似推',
  款: '项式',
  条: '例件款约文龙',
  宗: '旨教',
  起: '草来诉步点源始止到施算至',
  例: '如外会行',
  笔: '试录记者',
  部: '门分队署长级委令',
  场: '所地景馆合',
  门: '槛户诊店类',
  间: '接隔',
  组: '织建成合长件委',
  团: '队体结',
  队: '伍员',
  头: '部衔',
  度: '',
  天: '津然',
  日: '常益',
  年: '轻代',
  周: '边',
  本: '次',
  单: '一个打看',
  元: '化',
  块: '',
};

/** Units that a single Chinese digit hardly ever counts, so that 十分, 一成, 一度 and 一起 stay words. */
const figuresOnly = new Set(['分', '度', '起', '号', '月', '日', '圆', '本', '头', '部', '间', '米']);

const byLength = Object.entries(kinds)
  .flatMap(([kind, names]) => names.split(' ').map((name) => ({ kind: kind as QuantityKind, name })))
  .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));

/** The unit that starts at `at`, if one does. `numeral` is the number before it as printed. */
export function unitAt(text: string, at: number, numeral: string): Unit | undefined {
  const oneCharacter = numeral.length === 1 && !/\d/.test(numeral);
  const unit = byLength.find(({ name }) => text.startsWith(name, at));
  if (unit === undefined) return undefined;
  const { kind, name } = unit;
  const next = text[at + name.length] ?? ' ';
  if (neverBefore[name]?.includes(next) === true) return undefined;
  // 三个人 counts people, 两个人才计划 does not.
  if (oneCharacter && name === '个' && /^人[才民均事大所社工类口力]/.test(text.slice(at + 1)))
    return undefined;
  // 七日内, 十日前 are what every law says.
  const isTerm = name === '日' && /^日(?:[内前后]|以[内上]|之[内日])/.test(text.slice(at));
  if (
    oneCharacter &&
    ((figuresOnly.has(name) && !isTerm) || neverAfterOneCharacter[name]?.includes(next) === true)
  )
    return undefined;
  return { kind, name, end: at + name.length };
}

const perNoun =
  '万?(?:元|人次|人日|人|家|户|件|项|个|名|次|台|套|篇|亩|平方米|㎡|吨|公里|年度|年|个月|月|季度|天|日|学时|课时|场|座|辆|张|份|班|期|标箱|夜|晚|床|间|批次|车次)';
const per = new RegExp(`/(${perNoun}(?:[/·](?:年度|年|个月|月|天|日|次|夜|晚))?)`, 'y');

/** What a rate is per: the `人` of 0.6万元/人, `平方米/月`. */
export function perAt(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  per.lastIndex = at;
  const name = per.exec(text)?.[1];
  return name === undefined ? undefined : { name, end: at + 1 + name.length };
}
