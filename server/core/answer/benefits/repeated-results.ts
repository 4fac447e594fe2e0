import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { calculate } from '../../rules/calculate.ts';
import { calculatePresumed } from '../../rules/calculate-presumed.ts';
import type { BoundRule } from '../../rules/parse-rules.ts';
import type { AmountRule } from '../../rules/schema.ts';
import { fold } from '../../text/fold.ts';
import { rememberEach } from '../../text/remember.ts';
import { isSettled } from '../facts/corrected.ts';
import { partAround } from '../facts/denials.ts';
import { isSum } from '../facts/slots.ts';
import type { BenefitRequest } from './benefit-request.ts';

/**
 * A turn without the sums that the answer before told of the same benefit (5万怎么来的, 这18万是固定的吗): what it came to, with and
 * without its ceiling, or by another reading. A sum that stands by a word of a fact, or is put as another case (5万呢), stays.
 */
export function withoutResults(
  turn: Understanding,
  { previous, asOf }: Pick<BenefitRequest, 'previous' | 'asOf'>,
  { bound, words: language }: { readonly bound: BoundRule; readonly words: QuestionWords },
): Understanding {
  const { rule } = bound;
  const facts = previous?.facts;
  if (rule.kind !== 'amount' || facts?.ruleId !== rule.id) return turn;
  if (anotherCase.test(turn.folded) || !remarks.test(turn.folded)) return turn;
  const claim = { inputs: facts.inputs, conditions: facts.conditions, date: asOf };
  const { status, max, caps, alternatives } = calculatePresumed(bound, claim) ?? calculate(bound, claim);
  if (status !== 'ok') return turn;
  const told = new Set([
    max,
    ...caps.flatMap(({ before, remaining }) => [before, remaining]),
    ...alternatives.map((other) => other.amount ?? other.max),
  ]);
  const { words } = wordsOf(rule);
  const quantities = turn.quantities.filter((figure) => {
    if (!isSum(figure) || !told.has(figure.value) || isSettled(figure, turn.folded, language)) return true;
    const { start, end } = partAround(turn.folded, figure);
    const part = turn.folded.slice(start, end);
    return words.some((word) => part.includes(word));
  });
  return quantities.length === turn.quantities.length ? turn : { ...turn, quantities };
}

/** 5万呢, 要是5万, 换成5万; 不对,是5万 puts a figure right. */
const anotherCase =
  /(?:呢|的话)[\s?!.]*$|^(?:那?要是|那?如果|假如|换成?|改成?|按)|^(?:哦|啊|呃|,)*(?:不对|说错|搞错|弄错|记错|写错|报错|错了)(?:了|啦)*,?(?:是|应该是|其实是|有)\d[\d.]*[千万亿]?元?[\s?!.]*$/;

/** Something is asked or said of a figure; a mere figure (不对,是20万) is another fact. */
const remarks = /[吗吧么?]|怎么|为|咋|还是|才|只|就|太|少/;

/** The words by which a rule asks for its facts. */
const wordsOf = rememberEach(({ inputs }: AmountRule) => ({
  words: inputs
    .flatMap((input) => [
      ...input.words,
      ...(input.type === 'list' ? input.item.flatMap(({ words }) => words) : []),
    ])
    .filter((word) => word.length > 1)
    .map(fold),
}));
