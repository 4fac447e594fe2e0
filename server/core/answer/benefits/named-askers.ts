import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { ClauseView } from '../find/clause-view.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';

/** What a clause says of the kinds of applicants that a question is about. */
export interface NamedAskers {
  /** Sentences that name them, the quotes of the rule apart; spans count in the clause. */
  readonly named: readonly Span[];
  /** Kinds that the whole clause does not name, as said. */
  readonly unnamed: readonly string[];
}

type AskerWords = Pick<QuestionWords, 'askersAsked' | 'askerKinds'>;

const none: NamedAskers = { named: [], unnamed: [] };

/** 商会能拿吗, 哪些单位可以: who is asked about, in the words of the clause that name them. */
export function namedAskers(
  { turn }: Inquiry,
  { quotes, quoted, clause }: Benefit,
  { view, words }: { readonly view: ClauseView; readonly words: AskerWords },
): NamedAskers {
  const { folded } = turn.understanding;
  const asksWho = saysAny(folded, words.askersAsked);
  const said = words.askerKinds.flatMap((group) => {
    const [kind] = longestFirst(group).filter((one) => isAsking(one, folded));
    return kind === undefined ? [] : [{ kind, group }];
  });
  if (!asksWho && said.length === 0) return none;
  const kinds = asksWho
    ? words.askerKinds.flat()
    : said.flatMap(({ kind, group }) => (quoted.includes(kind) ? [] : group));
  const named = view.sentences
    .filter(({ title }) => !title)
    .map((sentence) => beforeQuotes(sentence, quotes, clause.text))
    .filter(({ start, end }) => {
      const text = fold(clause.text.slice(start, end));
      return kinds.some((kind) => text.includes(kind));
    });
  return {
    named: named.slice(0, mostQuoted),
    unnamed: said
      .filter(({ group }) => !group.some((one) => view.folded.text.includes(one)))
      .map(({ kind }) => kind),
  };
}

const mostQuoted = 2;

/** What of a sentence stands before the quotes of the rule. */
function beforeQuotes({ start, end }: Span, quotes: readonly Span[], text: string): Span {
  const from = quotes.filter((quote) => quote.start < end && start < quote.end).map((quote) => quote.start);
  const to = Math.max(start, Math.min(end, ...from));
  return { start, end: to - (/[，,；;、：:\s]+$/.exec(text.slice(start, to))?.[0].length ?? 0) };
}

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
