import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { tierFacts } from '../tiers.ts';
import { type ClassDefinition, classesOfAsker } from './classes.ts';

/** What one turn says that may tell a row or a column: its words under all their forms, and the classes it falls into. */
export interface SaidTurn {
  readonly turn: Understanding;
  readonly text: string;
  readonly classes: readonly ClassDefinition[];
}

/** Reads a turn by the classes that a document defines. */
export function saidTurn(
  turn: Understanding,
  topic: readonly TopicTerm[],
  definitions: readonly ClassDefinition[],
): SaidTurn {
  const classes = classesOfAsker(definitions, topic, tierFacts(turn.quantities));
  const forms = topic.flatMap((term) => term.forms);
  return {
    turn,
    text: [turn.folded, ...forms, ...classes.map(({ folded }) => folded)].join('\n'),
    classes,
  };
}
