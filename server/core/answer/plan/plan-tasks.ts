import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Plan, Task } from './outcome.ts';

/** What a unit has to do (科技局负责哪些工作): the clauses that name it, when the question is about nothing else. */
export function planTasks(
  { topic, turn }: Inquiry,
  documents: readonly PolicyDocument[],
  { index, words }: { readonly index: CorpusIndex; readonly words: QuestionWords },
): Plan | undefined {
  const { folded } = turn.understanding;
  if (!saysAny(folded, words.unitTasks)) return undefined;
  const telling = topic.filter((term) => !term.generic);
  for (const document of documents) {
    const clauses = index.clausesOf(document.id);
    const unit = telling.find(({ forms }) => tasksOf(forms, clauses).length > 0);
    if (unit === undefined) continue;
    const others = telling.filter((term) => term !== unit).reduce((sum, { weight }) => sum + weight, 0);
    const heldElsewhere = documents.some(
      (other) =>
        other.region !== document.region && tasksOf(unit.forms, index.clausesOf(other.id)).length > 0,
    );
    if (others > mostBeside || heldElsewhere) return undefined;
    return {
      outcome: { type: 'tasks', unit: unit.text, document, tasks: tasksOf(unit.forms, clauses) },
      fit: 1,
    };
  }
  return undefined;
}

/** Weight of what the question may say besides the unit. */
const mostBeside = 0.45;

function tasksOf(forms: readonly string[], clauses: readonly Clause[]): Task[] {
  const named = forms.filter((form) => form.length > 1);
  return clauses.flatMap((clause) => {
    const entry = clause.responsible.find(({ units }) =>
      units.some((unit) => named.some((form) => isUnit(fold(unit), form))),
    );
    return entry === undefined ? [] : [{ clause, entry }];
  });
}

/** 公安 and 公安局 name 市公安局; 检察院 names 市人民检察院. */
const isUnit = (unit: string, form: string): boolean =>
  unit.endsWith(form) ||
  unit.endsWith(`${form}局`) ||
  unit.includes(`<${form}>`) ||
  unit.includes(`(${form})`);
