import type { Answer, DocumentSummary } from '#core/contract/ask.ts';
import type { Calculation } from '#core/contract/calculation.ts';
import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { hasOneRule } from '#core/contract/has-one-rule.ts';
import type { SearchResult } from '#core/contract/search.ts';
import { amountLines } from '../benefits/amount-lines.ts';
import { resultLine } from '../benefits/result-line.ts';
import type { Span } from '../components/clause-text.tsx';
import type { Language } from '../state/preferences.ts';
import { deskWords } from './words.ts';

/** A clause to show, and its quoted characters: by place, or by their words where the place is not told. */
export interface DeskSource {
  readonly clauseId: string;
  readonly span?: Span;
  readonly quote?: string;
}

/** One result: what stands in the list, what to read out, the clause beside it, the benefit to work out. */
export interface DeskOption {
  readonly id: string;
  readonly kind: 'answer' | 'benefit' | 'clause';
  readonly title: string;
  readonly note: string;
  readonly sentence: string;
  readonly source?: DeskSource;
  readonly ruleId?: string;
  readonly answer?: Answer;
}

/** What was found for a question. */
export interface Found {
  readonly answer: Answer | undefined;
  readonly benefits: readonly CatalogueEntry[];
  readonly hits: readonly SearchResult[];
}

/** As many results as there are number keys. */
const mostOptions = 9;

/** The results as one list: the answer, the benefits that match, the clauses. */
export function optionsOf({ answer, benefits, hits }: Found, language: Language): readonly DeskOption[] {
  return [
    ...(answer === undefined ? [] : [ofAnswer(answer, language)]),
    ...benefits.map((entry) => ofBenefit(entry, language)),
    ...hits.map((hit) => ofClause(hit, language)),
  ].slice(0, mostOptions);
}

function ofAnswer(answer: Answer, language: Language): DeskOption {
  const { kind, spoken, citations, calculation } = answer;
  const kindName = deskWords[language].answerKinds[kind];
  const first = citations[0];
  const hasRule = calculation !== null && calculation.status !== 'no_amount' && hasOneRule(calculation);
  const ruleId = hasRule ? calculation.ruleId : undefined;
  const line = calculation === null ? undefined : resultLine(calculation, language);
  const name = line ?? calculation?.title ?? (kind === 'answer' ? first?.path.at(-1) : undefined);
  return {
    id: 'answer',
    kind: 'answer',
    title: name ?? kindName,
    note: name === undefined ? spoken : kindName,
    sentence: spoken,
    ...(first === undefined
      ? {}
      : { source: { clauseId: first.clauseId, span: { start: first.start, end: first.end } } }),
    ...(ruleId === undefined ? {} : { ruleId }),
    answer,
  };
}

function ofBenefit(entry: CatalogueEntry, language: Language): DeskOption {
  const { id, title, kind, clauseId, clause, quotes, document } = entry;
  const words = deskWords[language];
  const amounts = amountLines(entry, language);
  const quote = quotes[0];
  return {
    id: `benefit ${id}`,
    kind: 'benefit',
    title,
    note: amounts.length === 0 ? words.answerKinds.no_amount : amounts.join('；'),
    sentence: `${quotes.join('；')}。${words.basedOn(sourceName(document, clause))}`,
    source: { clauseId, ...(quote === undefined ? {} : { quote }) },
    ...(kind === 'amount' ? { ruleId: id } : {}),
  };
}

function ofClause(
  { clauseId, label, heading, snippet, document }: SearchResult,
  language: Language,
): DeskOption {
  const said = wholeSentences(snippet.text);
  const name = heading === '' ? label.replace(/[.．、]$/, '') : `“${heading}”`;
  const ended = /[。！？；]$/.test(said) ? said : `${said}……`;
  return {
    id: `clause ${clauseId} ${snippet.start}`,
    kind: 'clause',
    title: `${label}${heading}` || said.slice(0, 30),
    note: document.number ?? document.title,
    sentence: `${ended}${deskWords[language].basedOn(sourceName(document, name))}`,
    source: { clauseId, span: { start: snippet.start, end: snippet.start + said.length } },
  };
}

/** A piece of a clause without the sentence that it breaks off in; all of it when it holds no end of a sentence. */
function wholeSentences(text: string): string {
  return /^[\s\S]*[。！？；]/.exec(text)?.[0] ?? text;
}

/** What to read out once the facts of the caller are worked out; undefined while there is no figure. */
export function sentenceOf(calculation: Calculation): string | undefined {
  // Callers are told in Chinese, whatever the language of the page.
  const line = resultLine(calculation, 'zh');
  if (line === undefined) return undefined;
  const { certainty, documentNumber, clause } = calculation;
  const words = deskWords.zh;
  const say = certainty === 'fixed' ? words.calculated : words.calculatedMost;
  return say(line, `${documentNumber ?? ''}${clause}`);
}

function sourceName({ number, title }: Pick<DocumentSummary, 'number' | 'title'>, label: string): string {
  return `${number ?? `《${title}》`}${label}`;
}
