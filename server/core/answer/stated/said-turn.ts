import type { Understanding } from '../../dialogue/understand.ts';
import { tierFacts } from '../find/tiers.ts';
import { type ClassDefinition, classesIn } from './classes.ts';

/** What one turn says that may tell a row or a column: its words under all their forms, and the classes it falls into. */
export interface SaidTurn {
  readonly turn: Understanding;
  /** As said, with 今年 and the like told by their year. */
  readonly plain: string;
  readonly text: string;
  readonly classes: readonly ClassDefinition[];
}

/** Reads a turn by the classes that the document of a clause defines; `text` is the folded clause, `asOf` is `YYYY-MM-DD`. */
export function saidTurn(
  turn: Understanding,
  {
    definitions,
    text,
    asOf,
  }: { readonly definitions: readonly ClassDefinition[]; readonly text: string; readonly asOf: string },
): SaidTurn {
  const { topic } = turn;
  const owned = classesIn(topic, definitions, { facts: tierFacts(turn.quantities), text });
  const classes = [...new Set(owned.values())];
  const plain = withYears(turn.folded, Number(asOf.slice(0, 4)));
  const forms = topic.flatMap((term) => term.forms);
  return {
    turn,
    plain,
    text: [plain, ...forms, ...classes.map(({ folded }) => folded)].join('\n'),
    classes,
  };
}

const years = { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1, 来年: 1, 后年: 2 } as const;

function withYears(folded: string, year: number): string {
  return Object.entries(years).reduce(
    (said, [word, offset]) => said.replaceAll(word, `${year + offset}年`),
    folded,
  );
}
