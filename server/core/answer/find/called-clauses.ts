import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Clause } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { termMatch } from './relevance.ts';

/**
 * The clauses that a question calls by their heading: by words of it that stand in no other heading, or by a name that the heading
 * has in quotation marks (同保护 of 优化知识产权“同保护”环境). Several where headings of different documents are called alike.
 */
export function calledByHeading(
  { folded, topic }: Pick<Understanding, 'folded' | 'topic'>,
  clauses: readonly Clause[],
): readonly Clause[] {
  const asked = bare(folded);
  const headed = clauses
    .filter(({ heading }) => heading !== '')
    .map((clause) => ({ clause, heading: bare(fold(clause.heading)) }));
  const isElsewhere = (run: string, heading: string): boolean =>
    headed.some((other) => other.heading !== heading && other.heading.includes(run));
  const called = headed
    .map(({ clause, heading }) => {
      const run = longestRunOf(heading, asked);
      const isOwn = run.length >= shortestRun && !isElsewhere(run, heading);
      const name = quotedNames(clause.heading).find((one) => isSaid(one, { folded, topic }));
      return {
        clause,
        length: Math.max(isOwn ? run.length : 0, name === undefined ? 0 : name.length + quoted),
      };
    })
    .filter(({ length }) => length > 0);
  const most = Math.max(0, ...called.map(({ length }) => length));
  return called.filter(({ length }) => length === most).map(({ clause }) => clause);
}

/** The clause whose heading alone holds all of some words: 执法 of 提升执法效能. */
export function headedBy(topic: readonly TopicTerm[], clauses: readonly Clause[]): Clause | undefined {
  const holds = ({ heading }: Clause): boolean =>
    topic.length > 0 && topic.every((term) => termMatch(term, fold(heading)) > 0);
  const [only, another] = clauses.filter(holds);
  return another === undefined ? only : undefined;
}

/** Characters of a heading that have to be said in one piece. */
const shortestRun = 4;
/** A name in quotation marks tells more than as many other characters. */
const quoted = 2;

const bare = (folded: string): string => folded.replace(/[\p{P}\p{S}\s]/gu, '');

const quotedNames = (heading: string): string[] =>
  [...fold(heading).matchAll(/["'“]([^"'”]{2,10})["'”]/g)].map(([, name = '']) => bare(name));

/** The name is said by itself, not as a part of another word: 同保护 is none of 协同保护. */
function isSaid(name: string, { folded, topic }: Pick<Understanding, 'folded' | 'topic'>): boolean {
  const at = folded.indexOf(name);
  return at !== -1 && !topic.some(({ start, end }) => start < at && at < end);
}

/** The longest piece of a heading that stands in a question. */
function longestRunOf(heading: string, asked: string): string {
  let longest = '';
  for (let from = 0; from < heading.length; from++)
    for (
      let to = from + longest.length + 1;
      to <= heading.length && asked.includes(heading.slice(from, to));
      to++
    )
      longest = heading.slice(from, to);
  return longest;
}
