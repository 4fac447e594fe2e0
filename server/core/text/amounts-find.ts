import { namedFigureAt } from './amounts-dates.ts';
import { Exact } from './amounts-exact.ts';
import type { Approximation } from './amounts-numeral.ts';
import { type Attempt, type Draft, percentInWords, quantityAt } from './amounts-read.ts';
import { type Squeezed, squeezeFigures, unsqueeze } from './amounts-squeeze.ts';
import type { QuantityKind } from './amounts-units.ts';
import type { Span } from './document.ts';
import { rememberTexts } from './remember.ts';

/** A figure in running text. The span covers number, 多 or 余, unit and `/人`; marks such as 约 lie outside. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /**
   * Exact decimal with 千, 万 and 亿 worked out (`1.5万元` is `15000`); percent as printed (`30%` is `30`, 三成 is `30`);
   * durations in their own unit (半年 is `0.5`); dates, years, document numbers as in {@link NamedFigure}.
   */
  readonly value: string;
  /** As printed without 万 or 亿; empty for plain figures. */
  readonly unit: string;
  /** The original characters. */
  readonly text: string;
  readonly approximate: Approximation | undefined;
  /** Which end of 3—5万元 this is. Both ends carry the shared unit. */
  readonly range: 'low' | 'high' | undefined;
  /** 人 in 0.6万元/人. */
  readonly per: string | undefined;
}

const figure = /[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟兩貳參叄陸萬億半几数]/;
/** 500万(含)至5000万元 is a range too. */
const between = /(?:\((?:含|不含)[^()]{0,8}\))?[-—–~～至到]{1,2}/y;
/**
 * Finds every figure with its unit in running Chinese text, left to right, without overlap. Ordinals (第七条), words that only
 * contain a numeral (统一, 一带一路, 十四五) and numbers that name no single value (十几万, 三四件) are passed over.
 */
export const findQuantities: (text: string) => readonly Quantity[] = rememberTexts(readQuantities, {
  most: 5000,
  longest: 1000,
});

function readQuantities(text: string): Quantity[] {
  const squeezed = squeezeFigures(text);
  const drafts: Draft[] = [];
  for (let at = 0; at < squeezed.text.length; ) {
    const { found, next } = step(squeezed.text, at);
    drafts.push(...found);
    at = next;
  }
  return drafts.map((draft) => finish(draft, squeezed, text)).filter((found) => !isTogether(found, text));
}

/** 加一块, 一块儿: together, not one yuan. */
const isTogether = (found: Quantity, text: string): boolean =>
  found.text === '一块' && !/^\s*钱/.test(text.slice(found.end));

function step(text: string, at: number): { readonly found: readonly Draft[]; readonly next: number } {
  const character = text[at] as string;
  if (/[A-Za-z]/.test(character)) return { found: [], next: skipLatin(text, at) };
  if (/[\d[(〔【〇○零一二两三四五六七八九十]/.test(character) && !/[\d.]/.test(text[at - 1] ?? '')) {
    const named = text[at - 1] === '第' ? undefined : namedFigureAt(text, at);
    if (named !== undefined) {
      const isListLabel = named.kind === 'code' && /[[(〔【]/.test(character);
      return { found: isListLabel ? [] : [{ ...named, start: at }], next: named.end };
    }
  }
  if (!figure.test(character)) return { found: [], next: at + 1 };
  const percent = percentInWords(text, at);
  if (percent !== undefined) return { found: [percent], next: percent.end };
  const low = quantityAt(text, at);
  if (low.next !== undefined) return { found: [], next: low.next };
  between.lastIndex = low.draft.end;
  const high = between.test(text) ? quantityAt(text, between.lastIndex) : undefined;
  if (high?.draft === undefined || !isRange(low, high)) {
    return { found: low.keep ? [low.draft] : [], next: low.draft.end };
  }
  return { found: joinRange(low, high), next: high.draft.end };
}

function isRange(low: Attempt, high: Attempt): boolean {
  if (low.draft === undefined || high.draft === undefined || low.draft.range !== undefined) return false;
  const first = low.draft;
  const second = high.draft;
  if (first.kind === 'code' || second.kind === 'code') return false;
  if (first.unit === '') return second.unit !== '' || !low.numeral.chinese;
  return first.kind === second.kind && first.unit === second.unit;
}

/** Gives the low end the unit, and where it has none of its own the 万 or 亿, of the high end. */
function joinRange(low: Attempt, high: Attempt): Draft[] {
  if (low.draft === undefined || high.draft === undefined) return [];
  const sharesScale = low.draft.unit === '' && low.numeral.scale === 0 && high.numeral.scale > 0;
  const value = sharesScale
    ? new Exact(low.draft.value).times(new Exact(10).pow(high.numeral.scale)).toString()
    : low.draft.value;
  const { kind, unit, per } = high.draft;
  return [
    { ...low.draft, value, kind, unit, per, range: 'low' },
    { ...high.draft, range: 'high' },
  ];
}

function skipLatin(text: string, at: number): number {
  const name = /(?:https?:\/\/|www\.)[\w./?%&=#:+~-]+|[\w.+-]+@[\w.-]+|[A-Za-z]+/y;
  name.lastIndex = at;
  return name.test(text) ? name.lastIndex : at + 1;
}

function finish(draft: Draft, squeezed: Squeezed, text: string): Quantity {
  const span = unsqueeze(squeezed, draft.start, draft.end);
  return {
    ...span,
    kind: draft.kind,
    value: isNegative(text, span.start) ? `-${draft.value}` : draft.value,
    unit: draft.unit,
    text: text.slice(span.start, span.end),
    approximate: draft.approximate,
    range: draft.range,
    per: draft.per,
  };
}

/** A minus sign that touches the figure and follows no other figure or letter: 亏损-3万, not 3-5万 or 2024年-2026年. */
function isNegative(text: string, start: number): boolean {
  return /(?:^|[^\d０-９A-Za-z年月日号%％元万亿件项家个人])[-－−]$/.test(
    text.slice(Math.max(0, start - 2), start),
  );
}
