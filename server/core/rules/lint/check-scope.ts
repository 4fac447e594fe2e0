import { findQuantities } from '../../text/amounts-find.ts';
import { operationsOf } from '../operations.ts';
import type { AmountRule, Operation } from '../schema.ts';
import { isInside, type LintedClause, type LintProblem, placesOf, squash } from './linted-clause.ts';

/** L7: 每件, 每个单位每年, 累计, 一次性 in the text are the per, period and limits of the rule. */
export function checkScope(rule: AmountRule, clause: LintedClause): LintProblem[] {
  const messages = [
    ...rule.caps.flatMap((cap) => capScope(squash(cap.quote), cap)),
    ...operationsOf(rule.amount).flatMap((operation) => unitScope(operation, rule)),
    ...unheard(rule, clause),
  ];
  return messages.map((message) => ({ check: 'L7', clauseId: clause.id, ruleId: rule.id, message }));
}

const periods: Readonly<Record<string, RegExp>> = {
  年: /每年|年度|当年/,
  月: /每月|当月/,
  季: /每季/,
  次: /每次|单次/,
};

function capScope(quote: string, { id, per, period }: AmountRule['caps'][number]): string[] {
  const wrongPer = quote.includes(squash(per)) ? [] : [`${id} 按“${per}”封顶，“${quote}”中没有这个词`];
  const isPeriodic = periods[period]?.test(quote) ?? quote.includes(period);
  return isPeriodic ? wrongPer : [...wrongPer, `${id} 按“${period}”封顶，“${quote}”中没有相应的词`];
}

/** 每件, 每家; not 每年, which bounds a cap. */
const eachUnit = /每(?!年|月|季|依)([一-鿿])/;

function unitScope(operation: Operation, rule: AmountRule): string[] {
  if (operation.op === 'sum' || operation.op === 'window' || operation.op === 'rate') return [];
  const quote = squash(operation.quote);
  const printed =
    eachUnit.exec(quote)?.[1] ?? findQuantities(quote).find(({ per }) => per !== undefined)?.per;
  if (operation.op === 'per_block') {
    const unit = unitOf(rule, operation.input);
    return new RegExp(`${operation.size}${unit}`).test(quote)
      ? []
      : [`按每 ${operation.size} ${unit}计，“${quote}”中没有`];
  }
  if (printed === undefined) return [];
  if (operation.op === 'flat') return [`“${quote}”按每${printed}给付，规则却是一笔`];
  const counters =
    operation.op === 'per_item'
      ? [operation.input]
      : [operation.times, ...operation.table.map(({ times }) => times)];
  const units = counters.filter((id) => id !== undefined).map((id) => unitOf(rule, id));
  if (units.length > 0 && units.every((unit) => unit === printed)) return [];
  return [`“${quote}”按每${printed}给付，规则按${units.join('、') || '一笔'}`];
}

function unitOf(rule: AmountRule, id: string): string {
  const input = rule.inputs.find((candidate) => candidate.id === id);
  return input !== undefined && 'unit' in input ? input.unit : '';
}

/** Scope words in the quotes that no cap or limit of the rule stands on. */
function unheard(rule: AmountRule, clause: LintedClause): string[] {
  const quotes = rule.quote.flatMap((quote) => placesOf(quote, clause));
  const standsOn = (parts: readonly { readonly quote: string }[]) =>
    parts.flatMap(({ quote }) => placesOf(quote, clause));
  const words: readonly { pattern: RegExp; parts: readonly { readonly quote: string }[]; says: string }[] = [
    { pattern: /每年|每年度/g, parts: rule.caps, says: '没有按年的上限' },
    { pattern: /累计/g, parts: [...rule.limits, ...rule.caps], says: '没有累计的限制' },
    { pattern: /一次性/g, parts: rule.limits.filter(({ kind }) => kind === 'once'), says: '没有标为一次性' },
    { pattern: /单笔|每笔/g, parts: [...rule.limits, ...rule.caps], says: '没有单笔的限制' },
  ];
  return words.flatMap(({ pattern, parts, says }) => {
    const held = standsOn(parts);
    return Array.from(clause.text.matchAll(pattern), (match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
      .filter(
        (word) => quotes.some((span) => isInside(word, span)) && !held.some((span) => isInside(word, span)),
      )
      .map(({ text }) => `条文有“${text}”，规则${says}`);
  });
}
