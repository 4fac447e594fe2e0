import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Clause, PolicyDocument } from '../../text/document.ts';
import { calledByHeading, headedBy } from '../find/called-clauses.ts';
import type { ClauseView } from '../find/clause-view.ts';
import type { Finding } from '../find/finding.ts';
import { termMatch } from '../find/relevance.ts';
import { type Inquiry, type State, weightOf } from '../turn/inquiry.ts';
import { rolesAsked } from './asked-roles.ts';
import type { Outcome, Plan } from './outcome.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';

/** Who answers for a piece of work that is called by its heading, or for the one that was spoken of (谁牵头 after 第十九条). */
export function planResponsible(
  inquiry: Inquiry,
  previous: State | undefined,
  documents: readonly PolicyDocument[],
  knowledge: Pick<PlanKnowledge, 'index' | 'words' | 'viewOf'>,
): Plan | undefined {
  if (!inquiry.intents.includes('responsible')) return undefined;
  const { index, words, viewOf } = knowledge;
  const spokenOf = clauseSpokenOf(inquiry, previous, knowledge);
  const { understanding } = inquiry.turn;
  const clauses = documents.flatMap(({ id }) => index.clausesOf(id));
  const [called, another] = calledByHeading(understanding, clauses);
  const telling = besideRoles(inquiry.topic, words);
  const inOnePlace = documents.length === 1 || inquiry.regions.length === 1;
  const asksMore = (clause: Clause): boolean =>
    weightOf(telling.filter((term) => termMatch(term, viewOf(clause).folded.text) === 0)) >
    (inOnePlace ? mostBesideInPlace : mostBeside);
  const named = called === undefined || another !== undefined || asksMore(called) ? undefined : called;
  const clause = spokenOf ?? named ?? (inOnePlace ? headedBy(telling, clauses) : undefined);
  if (clause === undefined || clause.responsible.length === 0) return undefined;
  return { outcome: responsibleFor(clause, inquiry, knowledge), fit: 1 };
}

/** Weight of what a question may say besides the work that it calls by its heading. */
const mostBeside = 0.45;
const mostBesideInPlace = 1;

/** The words of a topic that tell more than who is asked for: not 配合 of 配合单位. */
export const besideRoles = (topic: readonly TopicTerm[], { roleWords }: QuestionWords): TopicTerm[] =>
  topic.filter(
    ({ generic, text }) =>
      !generic &&
      ![...roleWords.lead, ...roleWords.support].some((word) => word.includes(text) || text.includes(word)),
  );

/** Who answers for a clause that is meant beyond doubt. */
export const responsibleFor = (
  clause: Clause,
  { asked, turn }: Inquiry,
  { words, viewOf }: Pick<PlanKnowledge, 'words' | 'viewOf'>,
): Outcome => {
  const own = rolesAsked(turn.understanding.folded, words);
  return {
    type: 'responsible',
    called: true,
    finding: wholly(viewOf(clause)),
    roles: own.length > 0 ? own : rolesAsked(asked, words),
  };
};

/** The clause of the turn before, when this turn asks for nothing but who does it. */
function clauseSpokenOf(
  { turn: { scope, understanding } }: Inquiry,
  previous: State | undefined,
  { index, words }: Pick<PlanKnowledge, 'index' | 'words'>,
): Clause | undefined {
  const namesWhere =
    scope.regions.length + scope.named.length + scope.kinds.length + scope.clauses.length > 0;
  const saysElse = besideRoles(understanding.topic, words).length > 0;
  if (namesWhere || saysElse || previous?.focus === undefined) return undefined;
  const clause = index.clause(previous.focus);
  return clause !== undefined && clause.responsible.length > 0 ? clause : undefined;
}

/** A clause that was meant as a whole, as a finding. */
function wholly(view: ClauseView): Finding {
  const [sentence] = view.sentences;
  if (sentence === undefined) throw new Error(`clause ${view.clause.id} without a sentence`);
  return {
    view,
    sentence,
    further: [],
    covered: 1,
    held: 1,
    inSentence: 1,
    named: true,
    mismatch: 0,
    missing: [],
    score: 1,
    hasFigure: false,
    inSection: false,
    section: undefined,
    leavesOut: false,
  };
}
