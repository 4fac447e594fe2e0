import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Clause } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { membersOf, outlineOf } from '../find/outline-tree.ts';
import { termMatch } from '../find/relevance.ts';
import type { Quote } from './cell.ts';

/** A topmost part of a document that a question names, with the headings in it or, without any, as it stands. */
export interface PartNamed {
  readonly name: string;
  readonly quotes: readonly Quote[];
}

/** The part that a folded question names by its heading and asks nothing within. */
export function partNamed(
  folded: string,
  topic: readonly TopicTerm[],
  clauses: readonly Clause[],
): PartNamed | undefined {
  const node = outlineOf(clauses).find(({ clause }) => {
    const name = fold(clause.heading);
    return name.length >= shortestName && folded.includes(name);
  });
  if (node === undefined) return undefined;
  const name = fold(node.clause.heading);
  const beside = topic.filter((term) => termMatch(term, name) === 0);
  if (beside.reduce((sum, { weight }) => sum + weight, 0) > mostBeside) return undefined;
  const { text } = node.clause;
  const start = node.end + (/^[\s。：:]*/.exec(text.slice(node.end))?.[0].length ?? 0);
  const whole = { clause: node.clause, start, end: text.trimEnd().length };
  const members = membersOf(node).map(({ clause, start: from, end }) => ({ clause, start: from, end }));
  const quotes = members.length > 0 ? members : whole.end > whole.start ? [whole] : [];
  return quotes.length === 0 ? undefined : { name, quotes };
}

const shortestName = 4;
/** Words of more weight than this beside the heading ask for something within it. */
const mostBeside = 0.15;
