import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { coverage } from '../find/relevance.ts';
import { tierFit } from '../find/tiers.ts';

/** A class that a document sets up and says who belongs to it: 甲类对象：分散供养的特困老年人. The span is that of the whole definition. */
export interface ClassDefinition extends Span {
  readonly clause: Clause;
  /** 甲类对象, folded. */
  readonly folded: string;
  /** Who belongs to it, folded. */
  readonly members: string;
}

/** The classes that a document defines. */
export type ClassesOf = (document: PolicyDocument) => readonly ClassDefinition[];

const definition =
  /((?:[甲乙丙丁戊己A-H]|第?[一二三四五六])[类级档]\p{Script=Han}{0,4}?)(?:[：:]|是指|指的?是|包括)([^；;。\n]+)/gu;

/** The classes that clauses define; none where only one is defined, for then there is nothing to tell apart. */
export function definedClasses(clauses: readonly Clause[]): ClassDefinition[] {
  const found = clauses.flatMap((clause) =>
    [...clause.text.matchAll(definition)].map(
      ({ index, 0: whole, 1: label = '', 2: members = '' }): ClassDefinition => ({
        clause,
        start: index,
        end: index + whole.length,
        folded: fold(label),
        members: fold(members),
      }),
    ),
  );
  const labels = new Set(found.map(({ folded }) => folded));
  // A class that is described twice (a row of conditions, a row of standards) is not one definition.
  return labels.size === found.length && found.length > 1 ? found : [];
}

/** Each word falls into the class whose definition holds the longest form of it. */
function classOf(definitions: readonly ClassDefinition[], { forms }: TopicTerm): ClassDefinition | undefined {
  const longestFirst = forms
    .filter((form) => form.length > 1)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const form of longestFirst) {
    const holding = definitions.filter(({ members }) => members.includes(form));
    // 老年人 belongs to every class and tells none.
    if (holding.length === 0 || holding.length === definitions.length) continue;
    return holding.length === 1 ? holding[0] : plainest(holding, form);
  }
  return undefined;
}

/** 最低生活保障家庭 rather than 最低生活保障边缘家庭: the one class whose wording says the same with nothing put in between. */
function plainest(holding: readonly ClassDefinition[], form: string): ClassDefinition | undefined {
  const worded = holding.map((one) => ({
    one,
    rest: one.members
      .split(/[,、]/)
      .find((item) => item.startsWith(form))
      ?.slice(form.length),
  }));
  const plain = worded.filter(
    ({ rest }) => rest !== undefined && worded.every((other) => other.rest?.endsWith(rest) === true),
  );
  return plain.length === 1 ? plain[0]?.one : undefined;
}

/** Share of what else is asked that a text has to hold. */
const leastBeside = 0.5;

/**
 * The class that each word of a topic falls into; only where the text speaks of most of what else is asked: 磨坊工 in a
 * definition makes no clause one about 磨坊改造.
 */
export function classesIn(
  topic: readonly TopicTerm[],
  definitions: readonly ClassDefinition[],
  { facts, text }: { readonly facts: readonly Quantity[]; readonly text: string },
): ReadonlyMap<TopicTerm, ClassDefinition> {
  const owned = new Map<TopicTerm, ClassDefinition>();
  if (definitions.length === 0) return owned;
  for (const term of topic) {
    const own = classOf(definitions, term);
    if (own !== undefined && tierFit(own.members, facts)?.is !== 'out') owned.set(term, own);
  }
  const others = topic.filter((term) => !owned.has(term) && !term.generic);
  return coverage(others, text).share < leastBeside ? new Map() : owned;
}

/** The words of a topic that fall into a class, with the name of that class as a further form. */
export function withClasses(
  topic: readonly TopicTerm[],
  definitions: readonly ClassDefinition[],
  about: Parameters<typeof classesIn>[2],
): readonly TopicTerm[] {
  const owned = classesIn(topic, definitions, about);
  return topic.map((term) => {
    const own = owned.get(term);
    return own === undefined ? term : { ...term, forms: [...term.forms, own.folded.slice(0, 2)] };
  });
}
