import { Exact } from '../../text/amounts-exact.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import { splitParts, splitSentences } from '../../text/sentences.ts';
import { ceilingWords, squash } from '../lint/linted-clause.ts';

/** A stretch of a sentence between commas, with its figures; offsets count in the sentence. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly figures: readonly Quantity[];
  readonly isCeiling: boolean;
}

/** What a figure of a sentence does. */
export type Finding =
  /** Pays: money, or a percentage of something. */
  | { readonly is: 'payment'; readonly part: Part; readonly figures: readonly Quantity[] }
  /** Bounds what one body gets in a period. */
  | {
      readonly is: 'cap';
      readonly part: Part;
      readonly figure: Quantity;
      readonly per: string;
      readonly period: string;
    }
  | {
      readonly is: 'limit';
      readonly part: Part;
      readonly kind: 'cumulative_years' | 'window' | 'once';
      readonly value: number;
    };

/** A sentence that pays, with what its figures do. */
export interface MoneySentence {
  readonly text: string;
  /** The sentence before, which often says who and when: 对已建立…的组织,… 每10件,资助1万元. */
  readonly before: string;
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
  /** Figures that could not be placed: thresholds of a condition, ranges, figures of another kind. */
  readonly unplaced: readonly Quantity[];
}

const paying =
  /给予|奖励|补助|补贴|资助|奖补|扶持|配套(?:奖|补|资金|支持)|救助金|补偿|发放|贴息|资金支持|支持.{0,6}\d|奖\d/;
const punishing = /罚款|处以|并处|没收|赔偿|罚金|滞纳金|违约金/;
const threshold = /^(?:及|\(含\))?(?:以上|以下|以内|\(含\)|及以上|之间)/;
const thresholdBefore = /(?:达到?|满|不低于|不少于|不足|低于|大于|小于|高于|不到|达)$/;
const year = /每年|每个?年度|当年|年度(?:内)?(?=最高|不超过|累计)|全年/;

/**
 * The sentences of a clause that pay money, by their own words; fines and targets are left out. What a semicolon divides
 * stands alone when it pays, else (a cap) it belongs to the stretch before.
 */
export function moneySentences(clauseText: string): MoneySentence[] {
  const sentences = splitSentences(clauseText).map(({ start, end }) => squash(clauseText.slice(start, end)));
  return sentences.flatMap((sentence, at) => {
    if (!paying.test(sentence) || punishing.test(sentence)) return [];
    return stretches(sentence)
      .map((text) => readSentence(withoutLabel(text), sentences[at - 1] ?? ''))
      .filter(({ findings }) => findings.some(({ is }) => is === 'payment'));
  });
}

function stretches(sentence: string): string[] {
  const joined: string[] = [];
  for (const stretch of sentence.split(/(?<=;)/)) {
    const isOwn = readSentence(stretch, '').findings.some(({ is }) => is === 'payment');
    if (isOwn || joined.length === 0) joined.push(stretch);
    else joined.push(`${joined.pop()}${stretch}`);
  }
  return joined.map((stretch) => stretch.replace(/[;。]$/, ''));
}

const withoutLabel = (text: string): string =>
  text.replace(/^(?:\([一二三四五六七八九十\d]+\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]+、)/, '');

function readSentence(text: string, before: string): MoneySentence {
  const all = findQuantities(text);
  const parts = splitParts(text, { start: 0, end: text.length }).map(({ start, end }): Part => {
    const figures = all.filter((figure) => figure.start >= start && figure.end <= end);
    const part = text.slice(start, end).replace(/[,;:。]$/, '');
    return { text: part, start, figures, isCeiling: part.match(ceilingWords) !== null };
  });
  const findings: Finding[] = [];
  for (const part of parts)
    findings.push(
      ...readPart(
        part,
        findings.some(({ is }) => is === 'payment'),
      ),
    );
  const placed = new Set(
    findings.flatMap((finding) =>
      'figures' in finding ? finding.figures : 'figure' in finding ? [finding.figure] : [],
    ),
  );
  const unplaced = all.filter(
    (figure) =>
      !placed.has(figure) &&
      (figure.kind === 'money' ||
        figure.kind === 'percent' ||
        parts.some((part) => part.figures.includes(figure) && boundsCount(part, figure))),
  );
  return { text, before, parts, findings, unplaced };
}

/** 每家企业最多补助2个展位: a bound on how many are paid. */
const boundsCount = (part: Part, figure: Quantity): boolean =>
  figure.kind === 'count' &&
  /(?:最多|不超过|至多|上限)[^,]{0,8}$/.test(part.text.slice(0, figure.start - part.start));

function readPart(part: Part, isAfterPayment: boolean): Finding[] {
  const limits = limitsOf(part);
  const sums = part.figures.filter((figure) => isSum(figure, part));
  const [first] = sums;
  const cap = first?.kind === 'money' && sums.length === 1 ? capOf(part, first, isAfterPayment) : undefined;
  if (cap !== undefined) return [...limits, cap];
  const isPaying = sums.length > 0 && (paying.test(part.text) || /每.*[元%]/.test(part.text));
  return isPaying ? [...limits, { is: 'payment', part, figures: sums }] : limits;
}

/** Money and percentages that are no threshold (500万元以上, 达到30%), no tax rate or instalment, and no end of a range. */
function isSum(figure: Quantity, part: Part): boolean {
  if ((figure.kind !== 'money' && figure.kind !== 'percent') || figure.range !== undefined) return false;
  const before = part.text.slice(0, figure.start - part.start);
  const after = part.text.slice(figure.end - part.start);
  const isRule = /税率$|比例应/.test(before) || /^(?:、\d+%)*的?比例(?:发放|拨付)/.test(after);
  return !isRule && !threshold.test(after) && !thresholdBefore.test(before);
}

/** 每年最高…, or after a payment 补贴金额不超过…, which bounds what was just paid. */
function capOf(part: Part, figure: Quantity, isAfterPayment: boolean): Finding | undefined {
  if (!part.isCeiling) return undefined;
  const before = part.text.slice(0, figure.start - part.start);
  const isTotal =
    isAfterPayment &&
    /^(?:[^,]{0,8}(?:累计|合计|总额|总计|金额)|单个|单项|单次|最高|最多|不超过|但?不得超过|总)/.test(before);
  if (!year.test(before) && !isTotal) return undefined;
  const per = subjectOfCap.exec(before)?.[1];
  return { is: 'cap', part, figure, per: per ?? '', period: year.test(before) ? '年' : '' };
}

const subjectOfCap =
  /(?:同一个?|每一?个|每家|每户|单个|单一|每)(?!年)([一-鿿]{1,8}?)(?=每|当年|年度|全年|获|享|奖|补|资|累计|合计|最高|不|可|同)/;

function limitsOf(part: Part): Finding[] {
  const found: Finding[] = [];
  if (part.text.includes('一次性')) found.push({ is: 'limit', part, kind: 'once', value: 1 });
  const span = part.figures.find(({ kind }) => kind === 'duration');
  if (span === undefined || !part.isCeiling) return found;
  const months = new Exact(span.value).times(span.unit === '年' ? 12 : 1);
  if (/累计|连续|总共/.test(part.text) && span.unit === '年') {
    found.push({ is: 'limit', part, kind: 'cumulative_years', value: Number(span.value) });
  } else if (/单笔|每笔|期限/.test(part.text) && /年$|月$/.test(span.unit)) {
    found.push({ is: 'limit', part, kind: 'window', value: months.toNumber() });
  }
  return found;
}
