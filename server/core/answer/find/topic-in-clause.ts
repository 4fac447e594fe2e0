import type { TopicTerm } from '../../dialogue/topic.ts';
import type { ClauseView, Sentence } from './clause-view.ts';
import { coverage, termMatch } from './relevance.ts';

/** A topic word that stands only in the document title says which document, little about the clause. */
const titleShare = 0.5;

/** What a member of a list takes from the words before the list. */
export const contextShare = 0.8;

/** The words that a sentence has to hold: not those that name the document, nor generic ones while there are others. */
export function whatSentencesSay(
  topic: readonly TopicTerm[],
  named: ReadonlySet<TopicTerm>,
): readonly TopicTerm[] {
  const telling = topic.filter((term) => !term.generic && !named.has(term));
  if (telling.length > 0) return telling;
  const rest = topic.filter((term) => !named.has(term));
  return rest.length > 0 ? rest : topic;
}

/** Share of the topic that a sentence holds; what only the words before its list hold counts a little less. */
export function shareIn(topic: readonly TopicTerm[], { folded, context }: Sentence): number {
  if (context === '') return coverage(topic, folded).share;
  let total = 0;
  let held = 0;
  for (const term of topic) {
    total += term.weight;
    held += term.weight * Math.max(termMatch(term, folded), contextShare * termMatch(term, context));
  }
  return total === 0 ? 0 : held / total;
}

/** Share of the pairs of words that stood side by side in the question and do so in the text: 有效发明专利, not 有效…发明专利. */
export function unbroken(topic: readonly TopicTerm[], folded: string): number {
  const pairs = topic.flatMap((term, i) => {
    const next = topic[i + 1];
    return next !== undefined && next.start === term.end ? [term.text + next.text] : [];
  });
  return pairs.length === 0 ? 0 : pairs.filter((pair) => folded.includes(pair)).length / pairs.length;
}

/** Share of the topic that a clause with its headings and title holds, and the terms that none of them holds, heaviest first. */
export function coverWithTitle(
  topic: readonly TopicTerm[],
  around: string,
  { view, sentence, named }: { view: ClauseView; sentence: string; named: ReadonlySet<TopicTerm> },
) {
  const { title, headings } = view;
  let total = 0;
  let held = 0;
  const missing: TopicTerm[] = [];
  for (const term of topic) {
    const text = term.period === true ? `${headings}\n${sentence}` : around;
    const match = named.has(term) ? 1 : Math.max(termMatch(term, text), titleShare * termMatch(term, title));
    total += term.weight;
    held += term.weight * match;
    if (match === 0) missing.push(term);
  }
  missing.sort((a, b) => b.weight - a.weight || a.start - b.start);
  return { share: total === 0 ? 0 : held / total, held, missing };
}

/** Weight of the heaviest telling word that the documents use and none of the texts holds; 0 without one. */
export function heaviestMismatch(topic: readonly TopicTerm[], texts: readonly string[]): number {
  const absent = topic.filter(
    (term) => term.known && !term.generic && texts.every((text) => termMatch(term, text) === 0),
  );
  return absent.reduce((heaviest, { weight }) => Math.max(heaviest, weight), 0);
}
