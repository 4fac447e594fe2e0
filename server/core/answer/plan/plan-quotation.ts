import type { Aspects } from '../../dialogue/aspects.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Sections } from '../../dialogue/sections.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { findFolded, fold } from '../../text/fold.ts';
import { accepts } from '../find/acceptance.ts';
import type { ClauseView } from '../find/clause-view.ts';
import { type FindKnowledge, findClauses } from '../find/find.ts';
import { stepsOf } from '../find/steps.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Plan } from './outcome.ts';

export interface QuotationKnowledge extends FindKnowledge {
  readonly index: CorpusIndex;
  readonly words: QuestionWords;
  readonly sectionsOf: (question: string) => Sections;
  readonly aspectsOf: (question: string) => Aspects;
  readonly viewOf: (clause: Clause) => ClauseView;
}

/** Words in quotation marks that the question takes for a document's own: 文件里写了“…”，请逐字引用. Undefined when the question quotes nothing. */
export async function planQuotation(
  { turn, topic }: Inquiry,
  documents: readonly PolicyDocument[],
  knowledge: QuotationKnowledge,
): Promise<Plan | undefined> {
  const { said, folded } = turn.understanding;
  const quoted = inQuotationMarks.exec(said)?.[1];
  if (quoted === undefined || !knowledge.words.quotationWords.some((word) => folded.includes(word))) {
    return undefined;
  }
  const wanted = fold(quoted);
  const { index, viewOf } = knowledge;
  const clauses = documents.flatMap(({ id }) => index.clausesOf(id));
  for (const clause of clauses) {
    const span = findFolded(viewOf(clause).folded, wanted);
    if (span !== undefined)
      return { outcome: { type: 'clause', clause, parts: [wholeSentence(viewOf(clause), span)] }, fit: 1 };
  }
  const documentIds = new Set(documents.map(({ id }) => id));
  const found = await findClauses(
    {
      topic,
      documentIds,
      expected: undefined,
      sections: knowledge.sectionsOf(folded),
      aspects: knowledge.aspectsOf(folded),
      steps: stepsOf(turn.understanding),
    },
    knowledge,
  );
  const nearest = found.filter((finding) => accepts(finding, 'statement')).slice(0, 1);
  return { outcome: { type: 'quote_missing', said: quoted, nearest }, fit: 1 };
}

/** The sentence around the words; the words alone when they run over several. */
const wholeSentence = ({ sentences }: ClauseView, span: Span): Span =>
  sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;

/** Shorter words in quotation marks are names or stressed, not quoted. */
const inQuotationMarks = /[“"「『]([^“”"「」『』]{6,200})[”"」』]/;
