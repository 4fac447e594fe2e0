import type { Understanding } from '../../dialogue/understand.ts';
import type { AmountRule, Rule } from '../../rules/schema.ts';
import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { type AddWords, addsUp } from './adding.ts';
import { type BoundFacts, bindsFigure } from './bind-facts.ts';
import { partAround } from './denials.ts';
import { noFacts } from './merge-facts.ts';
import { opensAsSome } from './part-figures.ts';

/** Facts of a rule known before a turn, and those that the turn itself says. */
interface FactsOfTurns {
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

const less = (count: string, { value }: Quantity): string => new Exact(count).minus(value).toFixed();

/** The count that a part is of: the one that the turn names, or the only one known. */
function wholeOf(
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
