/** Who gets the money and what must hold, as far as the words in front of the payment say so. */
export interface Subject {
  /** Undefined when the sentence names nobody. */
  readonly beneficiary: string | undefined;
  /** Verbatim. */
  readonly conditions: readonly string[];
}

/** Bodies and persons that policies pay. The longest that fits is taken. */
const bodies =
  /(?:发起|建设|申请|承担|所在|用人|实施|依托|牵头|获奖|参展|主办|承办|运营|投资|生产|经营|服务|代理|培训|调解|金融|中介)?(?:单位|企业|公司|高校|院校|学校|科研院所|科研机构|机构|组织|协会|商会|园区|基地|联盟|平台|合作社|农户|个人|家庭|人员|人才|专利权人|权利人|经营者|投资方|创业者|毕业生|旅行社|景区|民宿|商户|团队|市场|中心|县区|乡镇|行政村)(?:和(?:单位|企业|个人))?/;

const atEnd = new RegExp(`(${bodies.source})的?$`);
const atFirstEnd = new RegExp(`的[^的,]*?(${bodies.source})$`);

/** Opens who or what is paid for; 对保费, 对贷款利息 open what is paid, not whom. */
const opening = /(?:^|[,;。])(?:对于|对|凡|鼓励|支持)(?!保费|贷款|利息|费用|租金)/g;

/** Where in the sentence a part begins to pay: 对建设民宿的每间奖励2000元 tells first whom, then what. */
export function payingFrom({ text, start }: { readonly text: string; readonly start: number }): number {
  const cue = /(?:分别|一次性)?(?:给予|奖励|补助|补贴|资助)|每[一-鿿]{1,2}(?=给予|奖励|补)/.exec(text);
  const opensWithWhom = text.search(opening) === 0;
  return opensWithWhom && cue !== null ? start + cue.index : start;
}

/** Reads the words before the first payment of a sentence: 对获奖的企业, 投保知识产权保险的. */
export function subjectOf(sentence: string, paymentStart: number, context: string): Subject {
  const before = sentence.slice(0, paymentStart).replace(/[,;:]$/, '');
  const leads = leadsOf(before);
  const own = leads.at(-1) ?? closedLead(before);
  // 每10件,资助1万元 names nobody; the sentence before does.
  const borrowed =
    own === undefined && /^(?:每|其中)/.test(sentence) ? leadsOf(context.replace(/。$/, '')) : [];
  const named = /给予(所在单位|用人单位|投资方|[一-鿿]{0,4}?(?:单位|企业|个人))/.exec(
    sentence.slice(paymentStart),
  )?.[1];
  const candidates = [own, ...leads, ...borrowed].filter((lead) => lead !== undefined);
  return {
    beneficiary: named ?? candidates.map(beneficiaryIn).find((body) => body !== undefined),
    conditions: (own === undefined ? borrowed.slice(-1) : [own]).map((lead) => lead.replace(/的,?$/, '')),
  };
}

function leadsOf(text: string): string[] {
  const starts = Array.from(text.matchAll(opening), (match) => match.index + match[0].length);
  return starts
    .map((start, at) => text.slice(start, (starts[at + 1] ?? text.length + 2) - 2))
    .filter((lead) => lead !== '');
}

/** 投保知识产权保险的,对保费给予…: no 对 in front, but 的 closes the condition. */
function closedLead(before: string): string | undefined {
  if (before === '' || /^每/.test(before)) return undefined;
  return /^(.*的)(?:,|$)/.exec(before)?.[1] ?? before;
}

/** 获奖的企业 and 获批示范企业的 end in who is paid; 企业开展维权的 begins with it. */
function beneficiaryIn(lead: string): string | undefined {
  const first = atFirstEnd.exec(lead.split(',')[0] ?? '')?.[1];
  return atEnd.exec(lead)?.[1] ?? first ?? new RegExp(`^(?:${bodies.source})`).exec(lead)?.[0];
}
