import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { findNamedUnits } from '../find/named-units.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import { rolesAsked } from './asked-roles.ts';
import type { Plan, Task, UnitTasks } from './outcome.ts';

/** What a unit has to do (科技局负责哪些工作): in each document the clauses that name it, when the question is about nothing else. */
export function planTasks(
  {
    inquiry,
    previous,
    documents,
  }: {
    readonly inquiry: Inquiry;
    readonly previous: State | undefined;
    readonly documents: readonly PolicyDocument[];
  },
  { index, words }: { readonly index: CorpusIndex; readonly words: QuestionWords },
): Plan | undefined {
  const { folded, topic } = inquiry.turn.understanding;
  const asked = saysAny(folded, words.unitTasks) ? folded : askedBefore(inquiry, previous, words);
  if (asked === undefined) return undefined;
  const listed = documents.flatMap((document): (UnitTasks & { readonly span: Span | undefined })[] => {
    const clauses = index.clausesOf(document.id);
    const own = findNamedUnits(folded, topic, { document, clauses });
    // 市人行呢 names another unit; whatever else is said leaves the one before behind.
    const goesOn = asked !== folded && !topic.some(({ generic, weight }) => !generic && weight > mostBeside);
    const named = own ?? (goesOn ? findNamedUnits(asked, inquiry.topic, { document, clauses }) : undefined);
    return named === undefined
      ? []
      : [{ document, units: named.units, tasks: tasksOf(named.units, clauses), span: own?.span }];
  });
  const most = Math.max(0, ...listed.map(({ span }) => (span === undefined ? 0 : span.end - span.start)));
  const meant = listed.filter(({ span }) => span === undefined || span.end - span.start === most);
  const span = meant[0]?.span;
  const beside = topic.filter(
    ({ generic, start, end }) => !generic && !(span !== undefined && start < span.end && span.start < end),
  );
  const weight = beside.reduce((sum, term) => sum + term.weight, 0);
  if (meant.length === 0 || weight > mostBeside) return undefined;
  return { outcome: { type: 'tasks', listed: meant, roles: rolesAsked(asked, words) }, fit: 1 };
}

/** 南通的, 具体哪几项: the question of the turn before. */
function askedBefore(
  { asked }: Inquiry,
  previous: State | undefined,
  words: QuestionWords,
): string | undefined {
  if (previous?.asksTasks !== true) return undefined;
  return [asked, previous.inquiry.asked].find((text) => saysAny(text, words.unitTasks));
}

/** Weight of what the question may say besides the unit. */
const mostBeside = 0.45;

const tasksOf = (units: readonly string[], clauses: readonly Clause[]): Task[] =>
  clauses.flatMap((clause) => {
    const entry = clause.responsible.find((one) => one.units.some((unit) => units.includes(unit)));
    return entry === undefined ? [] : [{ clause, entry }];
  });
