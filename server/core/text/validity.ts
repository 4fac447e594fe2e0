import { addDays, dayPattern, durationPattern, endOfPeriod, numberOf, readDay } from './calendar.ts';
import type { Clause, Evidence, ValidityEnd } from './document.ts';

export interface Validity {
  readonly from: ValidityEnd | undefined;
  readonly to: ValidityEnd | undefined;
}

interface Sentence {
  readonly clause: Clause;
  readonly text: string;
  readonly start: number;
}

const verb = '(?:正式)?(?:施行|实施|执行|生效|试行|起效|有效)';
const fromDay = new RegExp(`(?:自|从|于)${dayPattern}(?:起|开始)?${verb}`);
const fromIssue = new RegExp(
  `(?:自|从)(?:本[\\p{Script=Han}]{2,6})?(?:发布|印发|公布|颁布|下发|发文|签发|通过)之日起(?:满?(\\d{1,3}|[一二三四五六七八九十]{1,3})日(?:后|起))?${verb}`,
  'u',
);
const toDay = new RegExp(
  `(?:有效期(?:限)?(?:截至|截止[至到]?|至|到|为至)|(?:施行|实施|执行|试行|有效)(?:期限?)?(?:至|到|截至|截止))${dayPattern}`,
);
const period = new RegExp(
  `(?:自|从|有效期(?:限)?为?|(?:实施|执行|施行)(?:期限|期|时间)为?)(?:自|从)?${dayPattern}(?:起)?(?:至|到|—|-|－|~|～)${dayPattern}`,
);
const duration = new RegExp(
  `(?:有效期(?:限)?|试行期(?:限)?|实施期(?:限)?|执行期(?:限)?|施行期(?:限)?|试行|暂行|暂定|期限)(?:暂)?(?:定)?(?:为)?${durationPattern}`,
);
/** The sentence speaks of this document, not of another one. */
const aboutItself =
  /本(?:政策|措施|办法|细则|意见|规定|条例|方案|通知|决定|规则|规程|若干|文件|实施|暂行|管理|指南|标准|规划|计划|公告|指引|政策措施)|^[（(]?(?:有效期|自|试行)/;
/** Sentences of a plan's own dates, or of other documents. */
const aboutOthers =
  /(?:原|此前|旧)[^，。]{0,20}(?:办法|规定|措施|意见)[^，。]{0,10}有效期|有效期届满|有效期内/;

/**
 * When the document is in force: what a sentence states, else the period in the title. `issuedOn` serves 自印发之日起.
 */
export function findValidity(at: {
  clauses: readonly Clause[];
  title: string;
  issuedOn: string | undefined;
}): Validity {
  const stated = statedValidity(at.clauses, at.issuedOn);
  const titled = notBeforeIssue(titlePeriod(at.clauses, at.title), at);
  return { from: stated.from ?? titled.from, to: stated.to ?? titled.to };
}

function statedValidity(clauses: readonly Clause[], issuedOn: string | undefined): Validity {
  const sentences = clauses.flatMap(sentencesOf);
  const ranked = sentences
    .map((sentence, i) => ({ sentence, i, rank: rankOf(sentence) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.i - a.i)
    .map(({ sentence }) => sentence);
  let from: ValidityEnd | undefined;
  let to: ValidityEnd | undefined;
  for (const sentence of ranked) {
    const found = readSentence(sentence, issuedOn, from);
    from ??= found.from;
    to ??= found.to;
  }
  return { from, to };
}

/** 0: says nothing of validity; higher: more surely of this document. */
function rankOf({ clause, text }: Sentence): number {
  const speaks = [fromDay, fromIssue, toDay, period, duration].some((pattern) => pattern.test(text));
  if (!speaks || (aboutOthers.test(text) && !fromDay.test(text) && !fromIssue.test(text))) return 0;
  if (aboutItself.test(text)) return clause.kind === 'cover' ? 2 : 3;
  return clause.kind === 'closing' ? 1 : 0;
}

function readSentence(
  sentence: Sentence,
  issuedOn: string | undefined,
  known: ValidityEnd | undefined,
): Validity {
  const { text } = sentence;
  const both = period.exec(text);
  if (both) {
    const from = readDay({ year: both[1], month: both[2], day: both[3] });
    const to = readDay({ year: both[4], month: both[5], day: both[6] });
    const evidence = evidenceOf(sentence, both);
    return { from: stated(from, evidence), to: stated(to, evidence) };
  }
  const from = readStart(sentence, issuedOn);
  return { from, to: readEnd(sentence, (from ?? known)?.date) };
}

function stated(date: string | undefined, evidence: Evidence): ValidityEnd | undefined {
  return date === undefined ? undefined : { date, basis: 'stated', evidence };
}

function readStart(sentence: Sentence, issuedOn: string | undefined): ValidityEnd | undefined {
  const day = fromDay.exec(sentence.text);
  if (day) {
    const date = readDay({ year: day[1], month: day[2], day: day[3] });
    return date === undefined ? undefined : { date, basis: 'stated', evidence: evidenceOf(sentence, day) };
  }
  const issue = fromIssue.exec(sentence.text);
  if (!issue || issuedOn === undefined) return undefined;
  const delay = issue[1] === undefined ? 0 : (numberOf(issue[1]) ?? 0);
  return { date: addDays(issuedOn, delay), basis: 'stated', evidence: evidenceOf(sentence, issue) };
}

function readEnd(sentence: Sentence, from: string | undefined): ValidityEnd | undefined {
  const day = toDay.exec(sentence.text);
  if (day) {
    const date = readDay({ year: day[1], month: day[2], day: day[3] });
    if (date !== undefined) return { date, basis: 'stated', evidence: evidenceOf(sentence, day) };
  }
  const length = duration.exec(sentence.text);
  const count = numberOf(length?.[1] ?? '');
  if (!length || count === undefined || from === undefined) return undefined;
  const months = length[2] === '个月' ? count : count * 12;
  return { date: endOfPeriod(from, months), basis: 'duration', evidence: evidenceOf(sentence, length) };
}

const years = /[（(]((?:19|20)\d{2})(?:年)?[—–\-－~～至]+((?:19|20)\d{2})年?[）)]/;

/** `（2022—2025年）` in the title: the first day of the first to the last day of the last year. */
function titlePeriod(clauses: readonly Clause[], title: string): Validity {
  const match = years.exec(title);
  if (!match) return { from: undefined, to: undefined };
  const holder = clauses.filter((clause) => clause.kind === 'preamble' || clause.kind === 'cover');
  const found = holder
    .map((clause) => ({ clause, at: clause.text.indexOf(match[0]) }))
    .sort((a, b) => Number(a.clause.kind === 'cover') - Number(b.clause.kind === 'cover'))
    .find(({ at }) => at !== -1);
  const evidence: Evidence | undefined = found && {
    clauseId: found.clause.id,
    start: found.at,
    end: found.at + match[0].length,
  };
  return {
    from: { date: `${match[1]}-01-01`, basis: 'title_period', evidence },
    to: { date: `${match[2]}-12-31`, basis: 'title_period', evidence },
  };
}

/**
 * Years in a title begin before the document does: it is in force no sooner than it was issued, or than the latest day that its
 * opening tells as past (2022年8月4日，国家知识产权局发文确定…).
 */
function notBeforeIssue(
  titled: Validity,
  { clauses, issuedOn }: { readonly clauses: readonly Clause[]; readonly issuedOn: string | undefined },
): Validity {
  const { from, to } = titled;
  const known = issuedOn === undefined ? latestTold(clauses) : issueOf(clauses, issuedOn);
  if (from === undefined || to === undefined || known === undefined) return titled;
  return from.date < known.date && known.date <= to.date ? { from: known, to } : titled;
}

function issueOf(clauses: readonly Clause[], issuedOn: string): ValidityEnd {
  const [year, month, day] = issuedOn.split('-').map(Number);
  const printed = `${year}年${month}月${day}日`;
  const cover = clauses.find(({ kind, text }) => kind === 'cover' && text.includes(printed));
  const start = cover?.text.lastIndexOf(printed) ?? 0;
  const evidence = cover && { clauseId: cover.id, start, end: start + printed.length };
  return { date: issuedOn, basis: 'title_period', evidence };
}

const toldDay = new RegExp(
  `(?<![到至自从]|截至|截止)${dayPattern}(?=[^。；\\n]{0,40}?(?:确定|印发|批准|批复|发文|获批|公布|发布|下发|通过))`,
  'g',
);

function latestTold(clauses: readonly Clause[]): ValidityEnd | undefined {
  const told = clauses
    .filter(({ kind }) => kind === 'preamble')
    .flatMap((clause) =>
      [...clause.text.matchAll(toldDay)].flatMap((match): ValidityEnd[] => {
        const date = readDay({ year: match[1], month: match[2], day: match[3] });
        const evidence = { clauseId: clause.id, start: match.index, end: match.index + match[0].length };
        return date === undefined ? [] : [{ date, basis: 'title_period', evidence }];
      }),
    );
  return told.sort((a, b) => (a.date < b.date ? 1 : -1))[0];
}

/** The period of years in a title, e.g. `['2022', '2025']`. */
export function titleYears(title: string): readonly [string, string] | undefined {
  const match = years.exec(title);
  return match?.[1] && match[2] ? [match[1], match[2]] : undefined;
}

function sentencesOf(clause: Clause): Sentence[] {
  return Array.from(clause.text.matchAll(/[^。；\n]+[。；]?/g), (match) => ({
    clause,
    text: match[0].replace(/^第[^\s条]{1,8}条\s*/, (label) => '\u0000'.repeat(label.length)),
    start: match.index,
  }));
}

function evidenceOf(sentence: Sentence, match: RegExpExecArray): Evidence {
  const start = sentence.start + match.index;
  return { clauseId: sentence.clause.id, start, end: start + match[0].length };
}
