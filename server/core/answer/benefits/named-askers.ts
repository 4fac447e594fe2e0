import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { ClauseView } from '../find/clause-view.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';

/** A kind of applicant that a turn asks about, with where it stands, what says that it is paid included: 发给个人. */
export interface SaidAsker extends Span {
  /** As said: 参与的企业. */
  readonly said: string;
  /** Words of which one stands for the others. */
  readonly group: readonly string[];
}

/** What a clause says of the kinds of applicants that a question is about. */
export interface NamedAskers {
  /** Sentences that name them, the quotes of the rule apart; spans count in the clause. */
  readonly named: readonly Span[];
  /** Kinds that the whole clause does not name, as said. */
  readonly unnamed: readonly string[];
}

type AskerWords = Pick<QuestionWords, 'askersAsked' | 'askerKinds' | 'askersWide'>;

const none: NamedAskers = { named: [], unnamed: [] };

/** 商会能拿吗, 哪些单位可以: who is asked about, in the words of the clause that name them. */
export function namedAskers(
  { turn }: Inquiry,
  benefit: Benefit,
  { view, words }: { readonly view: ClauseView; readonly words: AskerWords },
): NamedAskers {
  const { folded } = turn.understanding;
  const asksWho = saysAny(folded, words.askersAsked);
  const said = words.askerKinds.flatMap((group): Pick<SaidAsker, 'said' | 'group'>[] => {
    const kind = longestFirst(group).find((one) => isAsking(one, folded));
    return kind === undefined ? [] : [{ said: kind, group }];
  });
  if (!asksWho && said.length === 0) return none;
  const kinds = asksWho
    ? words.askerKinds.flat()
    : said.flatMap(({ said: kind, group }) => (benefit.quoted.includes(kind) ? [] : group));
  return {
    named: sentencesNaming(kinds, benefit, view),
    unnamed: said
      .filter(({ group }) => !group.some((one) => view.folded.text.includes(one)))
      .map(({ said: kind }) => kind),
  };
}

/** The sentences of a clause, up to the quotes of the rule, that name one of the kinds. */
export function sentencesNaming(
  kinds: readonly string[],
  { quotes, clause }: Benefit,
  { sentences }: ClauseView,
): Span[] {
  return sentences
    .filter(({ title }) => !title)
    .map((sentence) => beforeQuotes(sentence, quotes, clause.text))
    .filter(({ start, end }) => {
      const text = fold(clause.text.slice(start, end));
      return kinds.some((kind) => text.includes(kind));
    })
    .slice(0, mostQuoted);
}

const mostQuoted = 2;

/** What of a sentence stands before the quotes of the rule. */
function beforeQuotes({ start, end }: Span, quotes: readonly Span[], text: string): Span {
  const from = quotes.filter((quote) => quote.start < end && start < quote.end).map((quote) => quote.start);
  const to = Math.max(start, Math.min(end, ...from));
  return { start, end: to - (/[，,；;、：:\s]+$/.exec(text.slice(start, to))?.[0].length ?? 0) };
}

/**
 * Of whom a turn about one benefit asks whether they are paid: 必须是园区吗, 发给个人吗, 研究院呢, 参与的企业有份吗. `leaning`: it
 * goes on from the turn before, and may merely name them; `asksWho`: it asks who is paid.
 */
export function askersIn(
  folded: string,
  { askerKinds, askersWide }: AskerWords,
  { leaning, asksWho }: { readonly leaning: boolean; readonly asksWho: boolean },
): SaidAsker[] {
  const groups = [...askerKinds, ...askersWide.map((wide) => [wide])];
  const said = groups.flatMap((group): SaidAsker[] => {
    const found = longestFirst(group).flatMap((kind) => {
      const at = folded.indexOf(kind);
      const isAskedAfter =
        at !== -1 && (isAsking(kind, folded) || isMeant(folded, at, at + kind.length, leaning, asksWho));
      return isAskedAfter ? [{ kind, at }] : [];
    });
    const [first] = found;
    if (first === undefined) return [];
    const { kind, at } = first;
    const told = toldApart.exec(folded.slice(0, at))?.[1] ?? '';
    const opening = paidTo.exec(folded.slice(0, at))?.[0] ?? told;
    return [{ said: `${told}${kind}`, group, start: at - opening.length, end: at + kind.length }];
  });
  // 企业 inside 小微企业 is no other kind.
  const isInside = (one: SaidAsker, other: SaidAsker): boolean =>
    other !== one && other.end >= one.end && other.end - other.said.length < one.end - one.said.length;
  return said.filter((one) => !said.some((other) => isInside(one, other)));
}

/** 参与的 of 参与的企业. */
const toldApart = /(?:^|[,.;!?是给])([^,.;!?是给我们]{2,4}的)$/;

function isMeant(folded: string, start: number, end: number, leaning: boolean, asksWho: boolean): boolean {
  const before = folded.slice(0, start);
  const behind = folded.slice(end);
  if (
    paidTo.test(before) ||
    /^(?:也|都|还)?(?:会|能)?(?:有|给)(?:不给)?(?:钱|补贴|补助|奖励|奖金|奖|资助|份)/.test(behind)
  )
    return true;
  if (asksWho) return /[给归]/.test(before) || /^(?:来|去)?(?:领|拿|报|申)/.test(behind);
  return leaning && (/^[的]?(?:呢|怎么样|行吗|可以吗)/.test(behind) || /[是换]$/.test(before));
}

const paidTo =
  /(?:(?:发|付|打|奖|补|拨|支付|拨付)(?:给|到)|必须是|必须得是|一定要?是|一定得是|非得是?|得是|只能是|限于|只限|仅限|只有)(?:一?[家个所名])?$/;

/** 我们是商会, 商会能拿吗, 包括商会吗: not 银行 of a loan that somebody else asks about. */
function isAsking(kind: string, folded: string): boolean {
  for (let at = folded.indexOf(kind); at !== -1; at = folded.indexOf(kind, at + 1)) {
    const before = folded.slice(0, at);
    const behind = folded.slice(at + kind.length);
    if (
      /(?:我们?|咱们?|俺们?|本|算|包括|包含|不含|不给|只给|是不是)(?:不?是)?(?:一?[家个所名])?$/.test(before)
    )
      return true;
    if (/^[^,.;!?]{0,2}(?:能|可以|可不可以|有没有|算|也|拿|得|享受|够|行不|在不在|有份)/.test(behind))
      return true;
  }
  return false;
}

/** 行业协会 before 协会. */
const longestFirst = (kinds: readonly string[]): string[] =>
  [...kinds].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
