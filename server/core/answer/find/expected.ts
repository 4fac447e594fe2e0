import { anyCue, saysAny } from '../../dialogue/intent.ts';
import type { IntentId, QuestionWords } from '../../dialogue/question-words.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { parseOrdinal } from '../../text/numerals.ts';

/** What kind of figure would answer the question. */
export interface ExpectedFigure {
  readonly kinds: ReadonlySet<Quantity['kind']>;
  /** Classifier asked for (多少家 → 家); undefined when the question names none. */
  readonly unit: string | undefined;
  /** Asked for in ten thousands (多少万件): a handful is not what is meant. */
  readonly least?: number;
  /** Length of time asked for (几年 → 年): another one is less likely meant. */
  readonly time?: string;
  /** How long something lasts is asked (管几年), not within which time something has to be done. */
  readonly lasting?: boolean;
  /** Only figures that somebody is paid: the clause speaks of 补助, 奖励 and the like. */
  readonly paid?: boolean;
  /** What something itself comes to is asked, not what is paid for it: no share of it. */
  readonly itself?: boolean;
  /** What part of something it is (占几成), not by how much it has grown. */
  readonly ofWhole?: true;
  /** Only figures of what there is. */
  readonly reached?: boolean;
  /** Not asked for: a comparison may turn on figures. */
  readonly implied?: boolean;
  /** No sum that is promised for it: what there is or what is aimed at is asked for. */
  readonly unpaid?: boolean;
  /** What somebody has to pay for an offence is asked; no other question is answered by a fine. */
  readonly owed?: boolean;
}

/** Asks for a number: 几个, not 哪几个, 第几, 好几个; 前几年 is a time long past. */
export const askedNumber = /多少|(?<![哪第好这那近]|前(?=几年)|头(?=几[年天]))几(?!时)/;

/** Tells from what is asked and the folded question which figure it wants; undefined when it wants none. */
export type ExpectedOf = (intents: readonly IntentId[], folded: string) => ExpectedFigure | undefined;

/** Reads questions by the classifiers and the words for shares of the data file. */
export function createExpectedFigure({
  askedUnits,
  moneyUnits,
  timeUnits,
  measureUnits,
  shareWords,
  whichOne,
  extents,
  points,
  charges,
  concessions,
  noNumber,
}: Pick<
  QuestionWords,
  | 'askedUnits'
  | 'moneyUnits'
  | 'timeUnits'
  | 'measureUnits'
  | 'shareWords'
  | 'whichOne'
  | 'extents'
  | 'points'
  | 'charges'
  | 'concessions'
  | 'noNumber'
>): ExpectedOf {
  const longestFirst = [...askedUnits].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const askedUnit = new RegExp(`(?:${askedNumber.source})个?(万|亿)?(${longestFirst.join('|')})?`);
  const conceded = anyCue(concessions);
  const expectedIn = (intents: readonly IntentId[], folded: string): ExpectedFigure | undefined => {
    if (saysAny(folded, whichOne)) return undefined;
    const asked = askedOf(folded, askedUnit, timeUnits);
    const unit = asked?.[2];
    // 几月份 asks for a day of the year, no span of time: 几个月 does.
    if (/(?<![好哪第])几月份?(?!份?的?[钱利租])|哪个?月/.test(folded))
      return { kinds: new Set(['date']), unit: undefined };
    if (unit !== undefined && timeUnits.includes(unit)) {
      return {
        // 提前几天 and 最长住几年 ask for no day of the year; 几年 and 几月 may be either.
        kinds: new Set<Quantity['kind']>(
          lengthsOnly.test(unit) || asksLength.test(folded) ? ['duration'] : ['duration', 'date', 'year'],
        ),
        unit: undefined,
        time: unit,
      };
    }
    if (unit !== undefined && measureUnits.includes(unit)) return { kinds: new Set(['measure']), unit };
    if (saysAny(folded, points)) return { kinds: new Set(['measure']), unit: '分' };
    if (saysAny(folded, extents)) return { kinds: new Set(['measure', 'count']), unit: undefined };
    // 这个比例是多少, 要占几成, 个人交百分之几: a share of something, where the asker is not to be paid.
    const asksShare = saysAny(folded, shareWords);
    const ofWhole = asksPart.test(folded) ? { ofWhole: true as const } : {};
    if (asksShare && !givesMoney.test(folded))
      return { kinds: new Set(['percent']), unit: undefined, ...ofWhole };
    // 拿到授权就给钱的老规矩,要求啥时候之前全停掉 speaks of money and asks for a day.
    if (asked === null && intents.includes('when') && asksUntil.test(folded))
      return { kinds: new Set(['date', 'year']), unit: undefined };
    // 一次顶多评几个人 counts people, whatever they get.
    const countsPeople = unit !== undefined && people.test(unit) && folded.split(askedNumber).length === 2;
    // 不给钱会怎么罚 asks what follows; the sum is not all of it.
    if (asked === null && asksOwed.test(folded) && !asksSum.test(folded)) return undefined;
    if (asksCharged.test(folded)) return { kinds: new Set(['money']), unit: undefined, unpaid: true };
    const asksMoney = intents.includes('amount') && !intents.includes('target');
    if (asksMoney && !countsPeople && !asksDone.test(folded)) {
      // 押金多少 is what the asker pays, and no share of anything.
      if (saysAny(folded, charges) && !givesMoney.test(folded))
        return { kinds: new Set(['money']), unit: undefined };
      // 收入不能超过多少钱 asks who is paid, not what; a fine is no payment to the asker either.
      const paid = !asksOwed.test(folded) && (speaksOfPaying(folded) || !asksLimit.test(folded));
      const itself = paid && !asksPay.test(folded);
      return {
        kinds: new Set(['money', 'percent']),
        unit: undefined,
        ...(paid && { paid }),
        ...(itself && { itself }),
      };
    }
    if (asksShare) return { kinds: new Set(['percent']), unit: undefined };
    if (intents.includes('when') && !intents.includes('quantity')) {
      return { kinds: new Set(['date', 'year', 'duration']), unit: undefined };
    }
    const aims = intents.includes('target') && !speaksOfPaying(folded) ? { unpaid: true } : {};
    const reached =
      asksReached.test(folded) || asksDone.test(folded) ? { reached: true, unpaid: true } : aims;
    // 几个 and 多少个 count whatever it is that comes by the piece.
    if (
      asked !== null &&
      /(?:几|多少)个$/.test(asked[0]) &&
      !/^(?:百分点|点|钱)/.test(folded.slice(asked.index + asked[0].length))
    )
      return {
        kinds: new Set<Quantity['kind']>(asksPart.test(folded) ? ['count', 'percent'] : ['count']),
        unit: undefined,
        ...reached,
      };
    const isMoney =
      unit === undefined ? asked?.[1] === '亿' || /多少钱/.test(folded) : moneyUnits.includes(unit);
    if (isMoney) return { kinds: new Set(['money']), unit: undefined, ...reached };
    const counts = intents.some((id) => id === 'target' || id === 'comparison');
    if (asked === null && !counts) return undefined;
    // 打算建工作站吗, 考核哪些指标: not after a number.
    if (asked === null && intents.includes('target') && saysAny(folded, noNumber) && !/\d/.test(folded))
      return undefined;
    if (unit !== undefined && unit !== '万') {
      const least = asked?.[1] === '万' ? 1000 : undefined;
      return { kinds: new Set(['count']), unit, ...(least === undefined ? {} : { least }) };
    }
    return {
      kinds: new Set(['count', 'money', 'percent', 'measure']),
      unit: undefined,
      ...(asked === null && !intents.includes('target') && { implied: true }),
      ...reached,
    };
  };
  return (intents, said) => {
    const folded = conceded === undefined ? said : said.replace(conceded, '');
    const expected = expectedIn(intents, folded);
    return (
      expected && {
        ...expected,
        ...(asksOwed.test(folded) && { owed: true }),
        ...(expected.kinds.has('duration') && asksLasting.test(folded) && { lasting: true }),
      }
    );
  };
}

const asksUntil = /(?:什么时候|啥时候?|何时|几时|哪一?[年天]|哪个?月)底?(?:之?前|以前|为止|底)/;

/** The number that is asked for: 晚还了几天，能拿多少 asks how much, some days are only told. */
function askedOf(folded: string, pattern: RegExp, timeUnits: readonly string[]): RegExpExecArray | null {
  const first = pattern.exec(folded);
  const isTime = first?.[0].startsWith('几') === true && timeUnits.includes(first[2] ?? '');
  const from = isTime ? folded.lastIndexOf('多少') : -1;
  return first !== null && from > first.index && /[,.;!?]/.test(folded.slice(first.index, from))
    ? pattern.exec(' '.repeat(from) + folded.slice(from))
    : first;
}

/** Words of paying somebody. */
export const givesMoney = /[补奖]|贴(?!近)|资助|扶持|减免|支持|给(?!出)|返|报销/;

/** The figure is the bound of something of the asker's own: 不能超过多少, 多少以下. */
const asksLimit =
  /(?:超过|高于|低于|少于|多于|大于|小于|不到|不足|达到?)了?(?:多少|几)|(?:多少|几)[^,.;!?]{0,4}(?:以[下内上]|之内)/;

/** 登记了多少, 一共有多少: after what was done or is there; 给了多少 is after money. */
const asksReached = /(?:(?<![给奖补贴发拨领拿批投花付返报])了|(?<!能|会|可以|还|得)有|已经?)多少/;

const people = /^[人名]$/;

/** 一次管几年, 保多长时间, 有效期是多久 */
const asksLasting = /(?:管|保|用|有效|期限?)(?:是|有|为|到|得了?|上|个)*(?:几|多[少久长])/;

const asksLength = /最[长短]|(?:最[多少]|顶多|至[多少]|起码)[^,.;!?]{0,6}(?:几|多少)/;

const asksSum = /多少|几|金额|数额|上限|封顶|最[高多低少]|顶格/;

/** 做了多少钱, 已经办了多少: what has come about, nothing that anybody is to be paid. */
export const asksDone =
  /(?<![给奖补贴发拨领拿批投花付返报交出用收])了多少|已经?多少|(?:完成|做成|做到|办成)(?:了|得)?多少/;

/** 公司收我多少服务费: what somebody takes for a service, and no public money. */
export const asksCharged =
  /收(?![到回获入益购集录储支])(?:取|费)?(?:的|了|是|要|得|我们?|咱们?|俺们?|你们?|企业|单位|人家|客户)*(?:多少|几[个块百千万])(?![家户件个次所人])/;

const asksOwed = /罚|滞纳金|违约金/;

const lengthsOnly = /^(?:天|工作日|小时|钟头|分钟|周|星期|礼拜)$/;

/** 业主代表要占几个: a share of all answers as well. */
const asksPart = /占/;

/** 补几成, 报销百分之几, 按多少比例给 */
const asksPay = /[补奖贴给返配助扣退领拿得发付收交缴算]|报(?![个一上下出])/;

const payment =
  /给予|救助|补助|补贴|奖励|资助|奖补|贴息|配套|扶持|返还|退还|退费|减免|奖金|津贴|补偿|赔付|抚恤|资金支持|发放|发给|计发|报销|拨付|安排|奖给/;

/** True when a clause is about paying somebody, so that its sums can answer a question about money. */
export const speaksOfPaying = (text: string): boolean => payment.test(text);

/** The figures of a text that would answer, with spans in that text. */
export function answeringFigures(text: string, expected: ExpectedFigure): Quantity[] {
  if (expected.unpaid === true && speaksOfPaying(text)) return [];
  const shares = expected.kinds.has('percent') && expected.paid !== true ? sharesInWords(text) : [];
  const printed = findQuantities(text);
  return [...printed, ...shares].filter(
    (quantity) =>
      expected.kinds.has(quantity.kind) &&
      !(isYears(quantity) && asksDays.test(expected.time ?? '')) &&
      !isNoCount(text, quantity) &&
      !(expected.ofWhole === true && isGrowth(text, quantity)) &&
      (expected.owed === true || !isFine(text, quantity)) &&
      !(expected.paid === true && isThreshold(text, quantity)) &&
      (expected.least === undefined || Number(quantity.value) >= expected.least) &&
      (expected.unit === undefined ||
        !(quantity.kind === 'count' || quantity.kind === 'measure') ||
        sameClassifier(quantity.unit, expected.unit)),
  );
}

/** 不少于总人数的一半, 三分之二以上: shares without a numeral that could be reckoned with elsewhere. */
function sharesInWords(text: string): Quantity[] {
  return [...text.matchAll(/一半|半数|([二三四五六七八九十])分之([一二三四五六七八九])/g)].map(
    ({ index, 0: printed, 1: whole, 2: part }) => ({
      start: index,
      end: index + printed.length,
      kind: 'percent',
      value: String((100 * (parseOrdinal(part ?? '一') ?? 1)) / (parseOrdinal(whole ?? '二') ?? 2)),
      unit: '',
      text: printed,
      approximate: undefined,
      range: undefined,
      per: undefined,
    }),
  );
}

/** 增幅6.2%, 同比增长240% */
const isGrowth = (text: string, { start }: Quantity): boolean =>
  /(?:增幅|增长|增加|提高|上升|下降|减少|降幅)[^\d，,；;]{0,4}$/.test(text.slice(0, start));

/** 养老金低于2400元, 设备投资额不低于500万元, 500万元以上: who is paid, not what; 给予不低于5万元 is paid. */
function isThreshold(text: string, { start, end }: Quantity): boolean {
  const part = /[^，,；;。：:\n\t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  if (payment.test(part)) return false;
  return thresholdBefore.test(part) || thresholdAfter.test(text.slice(end));
}

const thresholdBefore =
  /(?:不低于|低于|不少于|少于|不足|不满|未满|不到|达到|大于|小于|高于|(?<!不|不得)超过)[^\d，,]{0,2}$/;
const thresholdAfter = /^(?:[（(]含[^（()）]{0,4}[）)])?(?:及|含)?以[上下]/;

/** 连续工作满1年 is no number of days. */
const isYears = ({ kind, unit }: Quantity): boolean => kind === 'duration' && unit.endsWith('年');
const asksDays = /天|日|小时|钟头|分钟/;

/** 处骗取金额1倍以上3倍以下的罚款 */
const isFine = (text: string, { start, end }: Quantity): boolean =>
  /^[^，,；;。：:]{0,14}罚款/.test(text.slice(end)) || /罚款[^，,；;。：:]{0,4}$/.test(text.slice(0, start));

/** 建设一支队伍, 一批企业, 收支两条线 count nothing, and “一件事” is a name. */
function isNoCount(text: string, { start, text: printed }: Quantity): boolean {
  const before = text.slice(0, start);
  const opensName = /[“「『‘]$/.test(before) || (before.endsWith('"') && before.split('"').length % 2 === 0);
  return opensName || /^一[支批种套系股]|^两条$/.test(printed);
}

/** 人 and 名 count the same things, as do 家, 个, 户 and 所, and 件, 项 and 起. */
export function sameClassifier(printed: string, asked: string): boolean {
  const groups = ['人名位', '家个户所座处', '件项个起宗', '次场批', '平㎡', '岁周'];
  return (
    printed.includes(asked) ||
    groups.some((group) => group.includes(asked) && group.includes(printed.charAt(0)))
  );
}
