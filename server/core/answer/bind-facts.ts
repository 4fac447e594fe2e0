import type { QuestionWords } from '../dialogue/question-words.ts';
import type { Understanding } from '../dialogue/understand.ts';
import { countIdOf, levelInputOf } from '../rules/calculate-counts.ts';
import type { RawInputs, RawValue } from '../rules/facts.ts';
import type { AmountRule, Rule, ScalarInput } from '../rules/schema.ts';
import { Exact } from '../text/amounts-exact.ts';
import type { Quantity } from '../text/amounts-find.ts';
import { rememberEach } from '../text/remember.ts';
import { type BindConditions, type BoundConditions, createConditionBinder } from './bind-conditions.ts';
import { countedParts } from './counted-parts.ts';
import { anyOf } from './denials.ts';
import { isWithinYear, largestOfYears } from './interest-years.ts';
import { countsByLevel, saidLevel } from './level-counts.ts';
import { partAsSaid, wholesIn, withoutUndone } from './part-figures.ts';
import { saidPrincipal } from './principal-interest.ts';
import { isOfCity, type SetAside } from './set-aside.ts';
import { type Binding, bestSlot, prepareSlots, type Slot } from './slots.ts';
import { isClaim, isTotal, statedIn } from './stated-figures.ts';

/** Facts of one turn, bound to the inputs and conditions of one rule. */
export interface BoundFacts extends BoundConditions {
  readonly inputs: RawInputs;
  /** Figures of the last turn that were not reckoned with; absent when there are none. */
  readonly setAside?: SetAside;
  /** A figure of the last turn found no place: what is missing may be just that, and is not presumed. */
  readonly loose?: true;
  /** How the interest follows from what the last turn says of principal and rate; absent where it does not. */
  readonly reckoned?: string;
}

/** Binds what a turn states to what a rule asks for, each pair of rule and turn once. */
export interface FactBinder {
  readonly bindFacts: (rule: Rule, turn: Understanding) => BoundFacts;
  /** The words of the turn that say that a condition of the rule is not met; told without binding its figures where there are none. */
  readonly deniedIn: (rule: Rule, turn: Understanding) => readonly string[];
}

/** Builds the binder of figures, levels and conditions, by unit and by the words beside them. */
export function createFactBinder(words: QuestionWords): FactBinder {
  const bindConditions = createConditionBinder(words);
  const { negations, failures, pending, achievements } = words.conditions;
  const undone = new RegExp(anyOf([...negations, ...failures, ...pending]).source);
  const done = new RegExp(`成功|${anyOf(achievements).source}`);
  const slotsOf = rememberEach((rule: AmountRule) => prepareSlots(rule, words));
  const doneIn = rememberEach((turn: Understanding) => withoutUndone(turn, undone));
  // The readings of a turn, and what is worked out from the best, ask for the same rules again.
  const conditionsOf = ofTurnAndRule((rule, turn) =>
    bindConditions(rule, rule.kind === 'amount' ? doneIn(turn) : turn),
  );
  const bindFacts = ofTurnAndRule((rule, turn): BoundFacts => {
    const bound = conditionsOf(rule, turn);
    return rule.kind === 'amount'
      ? withoutLeftOut(
          bindInputs(rule, turn, { slots: slotsOf(rule), words, undone, done, bindConditions }),
          bound,
        )
      : { inputs: {}, ...bound };
  });
  return {
    bindFacts,
    deniedIn: (rule, turn) =>
      hasNone(conditionsOf(rule, turn).because) ? [] : Object.values(bindFacts(rule, turn).because),
  };
}

const hasNone = (because: BoundConditions['because']): boolean => Object.keys(because).length === 0;

/** What is read off a rule and a turn together, once for each pair. */
function ofTurnAndRule<Found extends object>(
  read: (rule: Rule, turn: Understanding) => Found,
): (rule: Rule, turn: Understanding) => Found {
  const ofTurn = rememberEach((turn: Understanding) => rememberEach((rule: Rule) => read(rule, turn)));
  return (rule, turn) => ofTurn(turn)(rule);
}

/** Of 两个才来三个月,另外三个满一年 the two are not counted, so that what they fail hinders nothing. */
function withoutLeftOut(
  { leftOut, ...bound }: BoundInputs,
  { conditions, because }: BoundConditions,
): BoundFacts {
  const kept = <T>(given: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(given).filter(([id]) => !(leftOut.includes(id) && conditions[id] === false)),
    );
  return { ...bound, conditions: kept(conditions), because: kept(because) };
}

interface BoundInputs extends Pick<BoundFacts, 'inputs' | 'setAside' | 'reckoned' | 'loose'> {
  /** Conditions that counts left out do not meet. */
  readonly leftOut: readonly string[];
}

/** The slots of a rule, their words folded, and the words of the language. */
interface Binder {
  readonly bindConditions: BindConditions;
  readonly slots: readonly Slot[];
  /** What tells that something is not so, or not yet. */
  readonly undone: RegExp;
  /** What tells that it has come about. */
  readonly done: RegExp;
  readonly words: QuestionWords;
}

function bindInputs(
  rule: AmountRule,
  turn: Understanding,
  { slots, words, undone, done, bindConditions }: Binder,
): BoundInputs {
  const { folded } = turn;
  const accruing = accruingIn(slots);
  const borrowed = accruing === undefined ? undefined : saidPrincipal(turn, words);
  const facts = statedIn(turn).filter(
    (quantity) =>
      !isClaim(quantity, folded, words, slots) && borrowed?.principals.includes(quantity) !== true,
  );
  const found = facts.flatMap((quantity) => bestSlot(quantity, slots, folded) ?? []);
  const parts = partsIn(found, folded);
  const bindings = found.filter((binding) => !parts.includes(binding));
  // A figure that reads two ways (1万23) is handed on as said, to be asked back.
  const unread = facts.length === 0 ? ambiguousMoney.exec(folded)?.[0] : undefined;
  const inputs: Record<string, RawValue> = {};
  const entries: Record<string, Record<string, string>> = {};
  const used = new Set<Quantity>();
  const put = ({ input, list }: Slot, value: string): void => {
    if (list === undefined) inputs[input.id] = value;
    else entries[list] = { ...entries[list], [input.id]: value };
  };
  for (const slot of slots) {
    const own = bindings.filter((binding) => binding.slot === slot);
    const named = own.filter(({ byWord }) => byWord);
    const together = own.filter(({ quantity }) => isTotal(quantity, folded));
    const taken =
      slot.input.type === 'count' && together.length === 1
        ? together
        : named.length > 0
          ? named
          : soleFigure(own, bindings);
    for (const { quantity } of taken) used.add(quantity);
    if (taken.length > 0) put(slot, total(slot.input, taken));
    else if (slot.input.type === 'money' && slot.none.test(folded)) put(slot, '0');
    // 声明16项,一家都没谈下来: of two counts one may be none.
    else if (slot.input.type === 'count' && countsBeside(slot, bindings) && slot.none.test(folded))
      put(slot, '0');
    else if (slot.input.required && slot.input.type === 'money' && unread !== undefined) put(slot, unread);
    else if (slot.input.type === 'months' && isWithinYear(folded)) put(slot, '12个月');
  }
  const ofYear = largestOfYears(facts, folded);
  if (ofYear !== undefined && accruing !== undefined) putYear(accruing, bindings, ofYear, put);
  const interest =
    accruing === undefined || entries[accruing.list]?.[accruing.money.input.id] !== undefined
      ? undefined
      : borrowed?.interest;
  if (interest !== undefined && accruing !== undefined) {
    put(accruing.money, interest.value);
    put(accruing.months, interest.months);
  }
  for (const input of rule.inputs) {
    if (input.type === 'level') {
      const level = saidLevel(input, folded, words);
      if (level !== undefined) inputs[input.id] = level;
      if (input === levelInputOf(rule))
        for (const [name, count] of countsByLevel(input, turn, words)) inputs[countIdOf(input, name)] = count;
    }
  }
  for (const [list, entry] of Object.entries(entries)) inputs[list] = [entry];
  const open: string[] = [];
  const wholes = wholesIn(facts, folded);
  for (const { slot, quantity, byWord } of parts) {
    const told = partAsSaid(quantity, folded);
    const ofUsed = used.has(wholes.get(quantity) ?? quantity);
    const whole = slot.input.type === 'count' ? inputs[slot.input.id] : undefined;
    // 申报5个,其中3个通过验收: what has come about is counted, what has not is not.
    if (typeof whole === 'string' && undone.test(told))
      inputs[slot.input.id] = new Exact(whole).minus(quantity.value).toFixed();
    else if (typeof whole === 'string' && done.test(told)) inputs[slot.input.id] = quantity.value;
    else if (!byWord && ofUsed) open.push(told);
  }
  const leftOut: string[] = [];
  for (const slot of slots) {
    const own = found.filter((binding) => binding.slot === slot);
    const isTold = parts.some((part) => {
      const told = partAsSaid(part.quantity, folded);
      return part.slot === slot && (undone.test(told) || done.test(told));
    });
    const isOne = slot.input.type === 'count' && rule.amount.op !== 'by_level' && !isTold;
    // 一共五个人,其中一位才来: a total told first is the whole; one told behind its parts is their sum.
    const isSum = ({ quantity }: Binding): boolean =>
      isTotal(quantity, folded) && own.some((other) => other.quantity.start < quantity.start);
    if (!isOne || own.some((binding) => isSum(binding) && used.has(binding.quantity))) continue;
    const counts = own.filter((binding) => !isSum(binding)).map(({ quantity }) => quantity);
    const conditionsOf = (piece: Understanding): BoundConditions => bindConditions(rule, piece);
    const counted = countedParts(counts, { turn, words, conditionsOf });
    if (counted === undefined) continue;
    put(slot, counted.value);
    leftOut.push(...counted.leftOut);
  }
  const ofCity = turn.quantities.filter(isOfCity).map(({ text }) => text);
  return {
    inputs: withoutIncluded(rule, inputs, bindings, folded),
    leftOut,
    ...(bindings.some(({ quantity }) => !used.has(quantity)) ? { loose: true } : {}),
    ...(interest === undefined ? {} : { reckoned: interest.told }),
    ...(open.length + ofCity.length > 0 ? { setAside: { parts: open, ofCity } } : {}),
  };
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
  if (type === 'money') {
    return values.reduce((sum, quantity) => sum.plus(quantity.value), new Exact(0)).toFixed();
  }
  const last = values.at(-1);
  if (last === undefined) return '0';
  return type === 'months' || type === 'years' ? last.text : last.value;
}

/** True when a figure was bound, not merely a level or a time named: 一年封顶多少 states nothing. */
export function bindsFigure(rule: AmountRule, { inputs }: Pick<BoundFacts, 'inputs'>): boolean {
  return rule.inputs.some((input) => {
    const given = inputs[input.id];
    if (given === undefined || input.type === 'level') return false;
    if (input.type !== 'list' || typeof given !== 'object') return true;
    const figures = input.item.filter(({ type }) => type !== 'months' && type !== 'years');
    return given.some((entry) => figures.some(({ id }) => entry[id] !== undefined));
  });
}
