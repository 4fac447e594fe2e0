import { kindIdOf } from '../../rules/count-kinds.ts';
import type { RawInputs } from '../../rules/facts.ts';
import type { Rule, ScalarInput } from '../../rules/schema.ts';
import { fold } from '../../text/fold.ts';
import { opensFurther } from './claims.ts';

/** One more of another kind, with what is taken for granted by it. */
export interface KindAdded {
  readonly before: RawInputs;
  readonly now: RawInputs;
  readonly says: string;
}

/**
 * 还注册了地标商标 after 地标产品: a turn that names another of the kinds which a clause counts together, without a number, adds one of it;
 * so does the kind named before it, where none was counted. Undefined for anything else.
 */
export function kindAdded(
  rule: Rule,
  { folded, before, told }: { readonly folded: string; readonly before: RawInputs; readonly told: string },
): KindAdded | undefined {
  if (rule.kind !== 'amount' || rule.amount.op !== 'per_item' || !opensFurther.test(folded)) return undefined;
  const { input: id } = rule.amount;
  const input = rule.inputs.find((one) => one.id === id);
  if (input?.type !== 'count') return undefined;
  const [kind, another] = kindsIn(folded, input);
  const [first, other] = kindsIn(told, input);
  if (kind === undefined || another !== undefined || before[kindIdOf(input, kind)] !== undefined)
    return undefined;
  if (before[input.id] !== undefined)
    return {
      before,
      now: { [kindIdOf(input, kind)]: '1' },
      says: `没有说${kind}的数量，按一${input.unit}计算`,
    };
  if (first === undefined || other !== undefined || first === kind) return undefined;
  return {
    before: { ...before, [kindIdOf(input, first)]: '1' },
    now: { [kindIdOf(input, kind)]: '1' },
    says: `没有说数量，按${first}、${kind}各一${input.unit}计算`,
  };
}

/** The kinds that a text names. */
const kindsIn = (folded: string, { kinds = [] }: ScalarInput): string[] =>
  kinds
    .filter(({ name, words }) => [name, ...words].some((word) => folded.includes(fold(word))))
    .map(({ name }) => name);
