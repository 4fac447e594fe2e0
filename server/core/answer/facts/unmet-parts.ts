import type { Understanding } from '../../dialogue/understand.ts';
import type { AmountRule, Rule } from '../../rules/schema.ts';
import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { type AddWords, addsUp } from './adding.ts';
import { type BoundFacts, bindsFigure } from './bind-facts.ts';
import { partAround } from './denials.ts';
import { noFacts } from './merge-facts.ts';
import { opensAsPart, opensAsSome, partAsSaid } from './part-figures.ts';
import { isSum } from './slots.ts';

/** Facts of a rule known before a turn, and those that the turn itself says. */
export interface FactsOfTurns {
  readonly before: BoundFacts;
  readonly said: BoundFacts;
}

/**
 * What a turn says, where it tells some of those counted before not to meet a condition: they are left out and hinder nothing. 其中2人才干了半年
 * takes two off the five before, 另外两个才做八个月 adds nothing to them.
 */
export function withoutUnmet(
  rule: Rule,
  { before, said }: FactsOfTurns,
  { turn, words }: { readonly turn: Understanding; readonly words: AddWords },
): BoundFacts {
  const unmet = Object.keys(said.conditions).filter((id) => said.conditions[id] === false);
  const isKnown = unmet.length === 0 || unmet.some((id) => before.conditions[id] === false);
  const [part, another] = turn.quantities.filter(({ kind }) => kind === 'count');
  if (rule.kind !== 'amount' || isKnown || part === undefined || !bindsFigure(rule, before)) return said;
  const { start, end } = partAround(turn.folded, part);
  const told = turn.folded.slice(start, end);
  if (addsUp(turn, words)) return { ...noFacts, setAside: { parts: [], ofCity: [], unqualified: [told] } };
  if (another !== undefined) return said;
  const whole = wholeOf(rule, { before, said });
  if (whole === undefined)
    return opensAsSome(part, turn.folded) ? { ...noFacts, setAside: { parts: [told], ofCity: [] } } : said;
  return new Exact(part.value).lt(whole.count)
    ? {
        ...noFacts,
        inputs: { [whole.id]: less(whole.count, part) },
        setAside: { parts: [], ofCity: [], unqualified: [told] },
      }
    : said;
}

/**
 * What a turn says, where it tells a part of money said before (其中20万是翻译费, after 律师费60万): the part takes no total's place, and
 * whether it counts is left to the asker. A part that is named as what the rule takes (其中代理费15万) is a figure by itself.
 */
export function partOfSaid(rule: Rule, { before, said }: FactsOfTurns, turn: Understanding): BoundFacts {
  const { folded, quantities } = turn;
  const part = quantities.find((quantity) => isSum(quantity) && opensAsPart(quantity, folded));
  if (rule.kind !== 'amount' || part === undefined) return said;
  const told = partAsSaid(part, folded);
  const money = rule.inputs.flatMap((input) =>
    input.type === 'money' && !input.history && before.inputs[input.id] !== undefined ? [input] : [],
  );
  const [only, another] = money;
  const taken =
    money.find(({ id }) => said.inputs[id] === part.value) ?? (another === undefined ? only : undefined);
  const whole = taken === undefined ? undefined : before.inputs[taken.id];
  if (taken === undefined || typeof whole !== 'string' || new Exact(whole).lt(part.value)) return said;
  const isNamed = taken.words.some((word) => told.includes(word));
  // 一共花了21万, 其中律师费15万: where all costs count, one of them is in the sum.
  if (isNamed) return taken.words.some((word) => allCosts.has(word)) ? noFacts : said;
  return { ...noFacts, setAside: { parts: [told], ofCity: [] } };
}

/** Words of an input that takes costs of any kind. */
const allCosts: ReadonlySet<string> = new Set(['费用', '花费', '支付']);

const less = (count: string, { value }: Quantity): string => new Exact(count).minus(value).toFixed();

/** The count that a part is of: the one that the turn names, or the only one known. */
export function wholeOf(
  { inputs }: AmountRule,
  { before, said }: FactsOfTurns,
): { readonly id: string; readonly count: string } | undefined {
  const known = inputs.flatMap(({ id, type }) => {
    const count = before.inputs[id];
    return type === 'count' && typeof count === 'string' && count !== '0' ? [{ id, count }] : [];
  });
  const [only, another] = known;
  return known.find(({ id }) => said.inputs[id] !== undefined) ?? (another === undefined ? only : undefined);
}
