import type { Clause } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { Finding } from '../find/finding.ts';

/** Shortest part of a heading that names what is paid under it: 上市奖 of 企业上市奖. */
const leastNamed = 3;
const payment = /(?:奖|奖励|补贴|补助|资助|津贴|贴息)$/;

/**
 * The findings under the heading that a question names by its end (特别贡献奖, 上市奖 for 企业上市奖): no other clause tells what is
 * paid by that name. All findings where the question names none of the headings, or several alike (贡献奖 of two).
 */
export function underNamed(
  findings: readonly Finding[],
  folded: string,
  clauses: readonly Clause[],
): readonly Finding[] {
  const headings = new Set(clauses.map(({ heading }) => fold(heading)).filter((one) => payment.test(one)));
  const said = [...headings].map((heading) => ({ heading, length: saidEnd(heading, folded) }));
  const longest = Math.max(0, ...said.map(({ length }) => length));
  const [only, ...more] = said.filter(({ length }) => length === longest);
  if (longest < leastNamed || only === undefined || more.length > 0) return findings;
  const under = findings.filter(({ view }) => fold(view.clause.heading) === only.heading);
  return under.length > 0 ? under : findings;
}

/** Length of the longest end of a heading that was said. */
function saidEnd(heading: string, folded: string): number {
  for (let from = 0; from <= heading.length - leastNamed; from++)
    if (heading.slice(from).replace(payment, '') !== '' && folded.includes(heading.slice(from)))
      return heading.length - from;
  return 0;
}
