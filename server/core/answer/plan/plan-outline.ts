import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { termMatch } from '../find/relevance.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Plan, PrintedHeading } from './outcome.ts';

/** What a part of a document is made up of (基本原则有哪些几条): the headings under the one that the question names. */
export function planOutline(
  { topic, turn }: Inquiry,
  documents: readonly PolicyDocument[],
  { index, words }: { readonly index: CorpusIndex; readonly words: QuestionWords },
): Plan | undefined {
  const { folded, quantities } = turn.understanding;
  if (!saysAny(folded, words.outlineCues)) return undefined;
  const found = documents.flatMap((document) => {
    const clauses = index.clausesOf(document.id);
    const [heading, another] = headingsOf(clauses).filter((one) => names(folded, nameOf(one)));
    const members = heading === undefined ? [] : membersOf(heading, clauses);
    // 试点坚持哪几条原则: words of the title and of the members ask for nothing more.
    const own = fold([document.title, heading, ...members.map(({ clause }) => clause.heading)].join('\n'));
    const beside = topic.filter((term) => termMatch(term, own) === 0);
    // 立了四条原则: so many are there.
    const isCounted = quantities.some(
      ({ kind, value }) => kind === 'count' && Number(value) === members.length,
    );
    const asksMore =
      another !== undefined ||
      (!isCounted && beside.reduce((sum, { weight }) => sum + weight, 0) > mostBeside);
    return heading === undefined || asksMore || members.length < 2 ? [] : [{ document, heading, members }];
  });
  const [only, other] = found;
  return only === undefined || other !== undefined
    ? undefined
    : { outcome: { type: 'outline', ...only }, fit: 1 };
}

/** Words of more weight than this beside the heading ask for something within it. */
const mostBeside = 0.15;

/** Topmost headings, as printed with their labels, each once. */
const headingsOf = (clauses: readonly Clause[]): string[] => [
  ...new Set(clauses.flatMap(({ path }) => path.slice(0, 1))),
];

/** 基本原则 of 二、基本原则 */
const nameOf = (heading: string): string =>
  fold(heading).replace(/^[^\p{Script=Han}]*[一二三四五六七八九十]+[、,.)]\s*/u, '');

/** The name of the heading, or its noun by itself: 哪些原则 for 基本原则, but not 保护措施 for 保障措施. */
const names = (question: string, name: string): boolean =>
  name.length >= shortestName &&
  (question.includes(name) ||
    (name.length === 4 && new RegExp(`(?:^|[的些项几么条个大,])${name.slice(2)}`).test(question)));

const shortestName = 4;

function membersOf(heading: string, clauses: readonly Clause[]): PrintedHeading[] {
  const within = clauses.filter(({ path }) => path[0] === heading && path.length > 1);
  const seen = new Set<string>();
  return within.flatMap((clause) => {
    const member = clause.path[1] ?? '';
    if (clause.path.length !== 2 || seen.has(member) || clause.heading === '') return [];
    seen.add(member);
    const at = clause.text.indexOf(clause.heading);
    return at === -1 ? [] : [{ clause, start: 0, end: at + clause.heading.length }];
  });
}
