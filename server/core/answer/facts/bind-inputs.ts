import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { countIdOf, levelInputOf } from '../../rules/calculate-counts.ts';
import type { RawInputs, RawValue } from '../../rules/facts.ts';
import { operationsOf } from '../../rules/operations.ts';
import type { AmountRule, ScalarInput } from '../../rules/schema.ts';
import { Exact, sumOf } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { countedSlots } from './counted-slots.ts';
import { figuresTaken } from './figures-taken.ts';
import type { InputBinder } from './input-binder.ts';
import { isWithinYear, largestOfYears } from './interest-years.ts';
import { countsByLevel, saidLevel } from './level-counts.ts';
import { otherCosts } from './other-costs.ts';
import { isPrice, isTooMany, ownFigures } from './own-figures.ts';
import { partAsSaid, wholesIn } from './part-figures.ts';
import { monthsOfEach } from './periodic-sum.ts';
import { saidPrincipal } from './principal-interest.ts';
import { ofNamedLevel } from './rule-levels.ts';
import { isEmpty, isOfCity, type SetAside } from './set-aside.ts';
import type { Binding, Slot } from './slots.ts';
import { asksOfOne, isTotal, missedAsSaid, statedIn } from './stated-figures.ts';
import { toldEntries } from './told-entries.ts';
import { yearsReceived } from './years-received.ts';

/** The facts of one turn that a rule asks for as figures and levels. */
export interface BoundInputs {
  readonly inputs: RawInputs;
  /** Figures of the last turn that were not reckoned with; absent when there are none. */
  readonly setAside?: SetAside;
  /** A figure of the last turn found no place: what is missing may be just that, and is not presumed. */
  readonly loose?: true;
  /** How facts follow that were not said as such: interest from principal and rate, a sum from what each comes to; absent where none do. */
  readonly reckoned?: string;
  /** The turn says which of several entries of a list it tells of (第二笔): the others are empty, and stay as they were. */
  readonly isNumbered?: true;
  /** Conditions that counts left out do not meet. */
  readonly leftOut: readonly string[];
}

/** Binds the figures and levels of a turn to the inputs of a rule, by their units and by the words beside them. */
export function bindInputs(rule: AmountRule, turn: Understanding, binder: InputBinder): BoundInputs {
  const { slots, words, undone, done } = binder;
  const { folded } = turn;
  const accruing = accruingIn(slots);
  const borrowed = accruing === undefined ? undefined : saidPrincipal(turn, words);
  const own = ownFigures(rule, turn, binder);
  const facts = own.facts.filter((quantity) => borrowed?.principals.includes(quantity) !== true);
  const { found: taken, told } = figuresTaken(facts, turn, { ...binder, received: own.received });
  const counted = taken.filter((binding) => !isPrice(binding, rule));
  const unclear = counted.filter(isTooMany);
  const bound = counted.filter((binding) => !unclear.includes(binding));
  const byBlocks = new Set(
    operationsOf(rule.amount).flatMap((part) => (part.op === 'per_block' ? [part.input] : [])),
  );
  const isShort = ({ slot, quantity }: Binding): boolean =>
    byBlocks.has(slot.input.id) && missedAsSaid(quantity, folded) !== undefined;
  const short = bound.filter(isShort).map(({ quantity }) => missedAsSaid(quantity, folded) ?? quantity.text);
  const near = bound.filter(
    (binding) =>
      !isShort(binding) &&
      !(byBlocks.has(binding.slot.input.id) && asksOfOne(binding.quantity, folded, words)),
  );
  const found = ofNamedLevel(near, { rule, slots, folded, words });
  const parts = partsIn(found, folded);
  const bindings = found.filter((binding) => !parts.includes(binding));
  // A figure that reads two ways (1万23) is handed on as said, to be asked back.
  const unread = facts.length === 0 ? ambiguousMoney.exec(folded)?.[0] : undefined;
  const inputs: Record<string, RawValue> = {};
  const lists = new Map<string, Record<string, string>[]>();
  const used = new Set<Quantity>();
  // 今年已经领了8万 says nothing of how long interest was paid, 去年前年都领过 neither.
  const paysOther =
    bindings.some(({ slot }) => slot.input.type === 'money' && slot !== accruing?.money) ||
    yearsReceived(folded, words) > 0;
  const { entryOf, isNumbered, count: entryCount } = toldEntries(folded, facts);
  const put = ({ input, list }: Slot, value: string, entry = 0): void => {
    if (list === undefined) inputs[input.id] = value;
    else {
      const entries = lists.get(list) ?? [];
      lists.set(list, entries);
      entries[entry] = { ...entries[entry], [input.id]: value };
    }
  };
  for (const slot of slots) {
    const figures = bindings.filter((binding) => binding.slot === slot);
    const isOf =
      (entry: number) =>
      ({ quantity }: Binding): boolean =>
        slot.list === undefined || entryOf(quantity) === entry;
    const entries = slot.list === undefined ? [0] : new Set(figures.map(({ quantity }) => entryOf(quantity)));
    let isTaken = false;
    for (const entry of entries) {
      const chosen = takenFor(slot, figures.filter(isOf(entry)), bindings.filter(isOf(entry)), folded);
      for (const { quantity } of chosen) used.add(quantity);
      if (chosen.length > 0) put(slot, total(slot.input, chosen), entry);
      isTaken ||= chosen.length > 0;
    }
    if (isTaken) continue;
    if (slot.input.type === 'money' && slot.none.test(folded)) put(slot, '0');
    // 声明16项,一家都没谈下来: of two counts one may be none.
    else if (slot.input.type === 'count' && countsBeside(slot, bindings) && slot.none.test(folded))
      put(slot, '0');
    else if (slot.input.required && slot.input.type === 'money' && unread !== undefined) put(slot, unread);
    else if (slot.input.type === 'months' && isWithinYear(folded) && !paysOther) put(slot, '12个月');
    else if (slot.input.type === 'years' && slot.input.history) {
      const years = yearsReceived(folded, words);
      if (years > 0) put(slot, `${years}年`);
    }
  }
  const ofYears = facts.filter((figure) => monthsOfEach(figure, folded, words) === undefined);
  const ofYear = entryCount > 1 ? undefined : largestOfYears(ofYears, folded);
  if (ofYear !== undefined && accruing !== undefined) putYear(accruing, bindings, ofYear, put);
  const isKnown =
    accruing !== undefined &&
    lists.get(accruing.list)?.some((entry) => entry[accruing.money.input.id] !== undefined) === true;
  const interest = isKnown ? undefined : borrowed?.interest;
  if (interest !== undefined && accruing !== undefined) {
    put(accruing.money, interest.value);
    put(accruing.months, interest.months);
  }
  bindLevels(rule, turn, words, inputs);
  for (const [list, entries] of lists) inputs[list] = withShared(entries, folded, isNumbered);
  const open = new Map<Quantity, string>();
  const wholes = wholesIn(facts, folded);
  for (const { slot, quantity, byWord } of parts) {
    const part = partAsSaid(quantity, folded);
    const ofUsed = used.has(wholes.get(quantity) ?? quantity);
    const whole = slot.input.type === 'count' ? inputs[slot.input.id] : undefined;
    // 申报5个,其中3个通过验收: what has come about is counted, what has not is not.
    if (typeof whole === 'string' && undone.test(part))
      inputs[slot.input.id] = new Exact(whole).minus(quantity.value).toFixed();
    else if (typeof whole === 'string' && done.test(part)) inputs[slot.input.id] = quantity.value;
    else if (!byWord && ofUsed) open.set(quantity, part);
  }
  const { counts, leftOut, lessened, apart } = countedSlots({ rule, turn, found, parts, used }, binder);
  for (const [id, count] of counts) {
    if (count === undefined) delete inputs[id];
    else inputs[id] = count;
  }
  for (const { slot, quantity } of parts) if (lessened.has(slot)) open.delete(quantity);
  const ofCity = turn.quantities.filter(isOfCity).map(({ text }) => text);
  const reckoned = [...(interest === undefined ? [] : [interest.told]), ...told].join('；');
  const costs = otherCosts(statedIn(turn), used, { folded, slots, matters: binder.beside(rule).matters });
  const isLoose = (quantity: Quantity): boolean =>
    !used.has(quantity) && costs.every(({ figure }) => figure !== quantity);
  const setAside: SetAside = {
    parts: [...open.values(), ...apart],
    ofCity,
    short,
    ofOthers: own.ofOthers,
    unclear: unclear.map(({ quantity }) => quantity.text),
    uncounted: costs.map(({ told }) => told),
  };
  return {
    inputs: withoutIncluded(rule, inputs, bindings, folded),
    leftOut,
    ...(isNumbered ? { isNumbered } : {}),
    ...(unclear.length > 0 || bindings.some(({ quantity }) => isLoose(quantity)) ? { loose: true } : {}),
    ...(reckoned === '' ? {} : { reckoned }),
    ...(isEmpty(setAside) ? {} : { setAside }),
  };
}

/** The figures that an input is filled with. */
function takenFor(
  { input }: Slot,
  own: readonly Binding[],
  all: readonly Binding[],
  folded: string,
): readonly Binding[] {
  const named = own.filter(({ byWord }) => byWord);
  const together = own.filter(({ quantity }) => isTotal(quantity, folded));
  if (input.type === 'count' && together.length === 1) return together;
  return named.length > 0 ? named : soleFigure(own, all);
}

/**
 * The entries that something was said of, the others empty where their numbers are told; what is said of all of several (都是18个月的)
 * holds for each.
 */
function withShared(
  entries: readonly Record<string, string>[],
  folded: string,
  isNumbered: boolean,
): Record<string, string>[] {
  const all = Array.from(entries, (entry) => entry ?? {});
  const told = all.filter((entry) => Object.keys(entry).length > 0);
  if (isNumbered && told.length < all.length) return all;
  const last = told.at(-1);
  if (last === undefined || told.length === 1 || !/[都均各]|每[笔份个]/.test(folded)) return told;
  return told.map((entry) => ({ ...last, ...entry }));
}

/** The levels that a turn names, and how many there are of each. */
function bindLevels(
  rule: AmountRule,
  turn: Understanding,
  words: QuestionWords,
  inputs: Record<string, RawValue>,
): void {
  for (const input of rule.inputs) {
    if (input.type !== 'level') continue;
    const level = saidLevel(input, turn.folded, words);
    if (level !== undefined) inputs[input.id] = level;
    if (input === levelInputOf(rule))
      for (const [name, count] of countsByLevel(input, turn, words)) inputs[countIdOf(input, name)] = count;
  }
}

/** 其中3万是差旅费: a part that the rule does not name, or of a whole that it names as well, is no figure that it asks for. */
function partsIn(found: readonly Binding[], folded: string): readonly Binding[] {
  const wholes = wholesIn(
    found.map(({ quantity }) => quantity),
    folded,
  );
  return found.filter(({ quantity, slot, byWord }) => {
    const whole = wholes.get(quantity);
    if (whole === undefined || !byWord) return whole !== undefined;
    return found.some((other) => other.quantity === whole && other.slot === slot && other.byWord);
  });
}

/** 知识产权师8个,其中高级3个: where each level is counted by itself, what is told as a part is taken off the whole. */
function withoutIncluded(
  { amount }: AmountRule,
  inputs: RawInputs,
  bindings: readonly Binding[],
  folded: string,
): RawInputs {
  if (amount.op !== 'by_level') return inputs;
  const levels = new Set(amount.table.flatMap(({ times }) => times ?? []));
  const wholes = wholesIn(
    bindings.map(({ quantity }) => quantity),
    folded,
  );
  const left: Record<string, RawValue> = { ...inputs };
  for (const { slot, quantity } of bindings) {
    const whole = wholes.get(quantity);
    const of = bindings.find((binding) => binding.quantity === whole)?.slot.input.id;
    const value = of === undefined ? undefined : left[of];
    if (of === undefined || of === slot.input.id || typeof value !== 'string') continue;
    if (levels.has(of) && levels.has(slot.input.id))
      left[of] = new Exact(value).minus(quantity.value).toFixed();
  }
  return left;
}

/** Money that accrues over months, both fields of one list: the interest of a loan. */
interface Accruing {
  readonly list: string;
  readonly money: Slot;
  readonly months: Slot;
}

function accruingIn(slots: readonly Slot[]): Accruing | undefined {
  const months = slots.find(({ input, list }) => input.type === 'months' && list !== undefined);
  const money = slots.find(({ input, list }) => input.type === 'money' && list === months?.list);
  return months?.list === undefined || money === undefined ? undefined : { list: months.list, money, months };
}

const countsBeside = (slot: Slot, bindings: readonly Binding[]): boolean =>
  bindings.some((other) => other.slot !== slot && other.slot.input.type === 'count');

/** A loan of several years counts for one: what a year comes to, where that is said, with its twelve months. */
function putYear(
  { money, months }: Accruing,
  bindings: readonly Binding[],
  figure: Quantity,
  put: (slot: Slot, value: string) => void,
): void {
  const bound = bindings.find(({ quantity }) => quantity === figure);
  if (bound?.byWord === true && bound.slot !== money) return;
  put(money, figure.value);
  put(months, '12个月');
}

const ambiguousMoney = /\d+(?:\.\d+)?[千万亿]\d{2,}(?!\d)/;

/** A figure without a word of its own counts when it is the only one that could be meant. */
function soleFigure(own: readonly Binding[], all: readonly Binding[]): readonly Binding[] {
  const [only] = own;
  const same = own.every(({ quantity }) => quantity.value === only?.quantity.value);
  if (only === undefined || !same || !only.slot.input.required) return [];
  const rivals = all.filter(({ slot, byWord }) => byWord && slot.input.type === only.slot.input.type);
  return rivals.length > 0 && only.slot.input.type === 'money' ? [] : [only];
}

/** Several amounts of one kind add up (诉讼费3万、代理费11万); of counts the last one said holds. */
function total({ type }: ScalarInput, bindings: readonly Binding[]): string {
  const values = bindings.map(({ quantity }) => quantity);
  if (type === 'money') return sumOf(values.map(({ value }) => value));
  const last = values.at(-1);
  if (last === undefined) return '0';
  return type === 'months' || type === 'years' ? last.text : last.value;
}
