import type { IntentId, QuestionWords } from '../../dialogue/question-words.ts';
import type { AddressedMention } from '../../retrieval/clause-address.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, DocumentId } from '../../text/document.ts';
import { mayBeNumber, parseDocumentNumber } from '../../text/document-number.ts';
import { fold } from '../../text/fold.ts';
import { flatOutline, outlineOf } from '../find/outline-tree.ts';
import { termMatch } from '../find/relevance.ts';
import { type Inquiry, type State, weakTopic, weightOf } from '../turn/inquiry.ts';
import type { Outcome } from './outcome.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { planNeighbour } from './plan-neighbour.ts';
import { besideRoles, responsibleFor } from './plan-responsible.ts';

/** What needs no search: small talk, a place or document that is not held, a clause asked for by its number. */
export function planDirect(
  inquiry: Inquiry,
  previous: State | undefined,
  knowledge: Pick<PlanKnowledge, 'index' | 'words' | 'viewOf' | 'silencesOf'>,
): Outcome | undefined {
  const { index, words, silencesOf } = knowledge;
  const { understanding, scope } = inquiry.turn;
  if (understanding.smalltalk !== undefined) return { type: 'smalltalk', kind: understanding.smalltalk };
  const compares = inquiry.intents.includes('comparison') && inquiry.turn.scope.regions.length > 0;
  // 注册在南京可以吗 asks on what terms the benefit spoken of is paid, not about the other place.
  const isTerm = previous?.facts !== undefined && silencesOf(understanding.folded).includes('territory');
  if (inquiry.uncovered.length > 0 && !compares && !isTerm) {
    return { type: 'no_documents_for_place', places: inquiry.uncovered };
  }
  const unknown = scope.unknownNumbers[0]?.text ?? numberSpokenOf(inquiry, previous, words);
  if (unknown !== undefined) {
    return findRepeal(unknown, index) ?? { type: 'document_not_held', name: unknown };
  }
  if (scope.unheldName !== undefined) return { type: 'document_not_held', name: scope.unheldName };
  const asked = scope.clauses[0] ?? leftOpen(inquiry, previous);
  const addressed = asked && addressedIn(asked, { inquiry, previous, index });
  const [numberedOnly, others] = (addressed?.documents ?? []).flatMap(({ clauses }) => clauses.slice(0, 1));
  const neighbour = planNeighbour(inquiry, { named: numberedOnly, previous }, knowledge);
  if (neighbour !== undefined && (addressed === undefined || numberedOnly !== undefined))
    return others === undefined ? neighbour : whichDocument(addressed?.documents ?? [], index);
  if (addressed === undefined) return undefined;
  const numbered = addressed.documents.filter(({ clauses }) => clauses.length > 0);
  const asksWho = inquiry.intents.includes('responsible');
  const tellingWho = numbered.filter(({ clauses: [clause] }) => (clause?.responsible.length ?? 0) > 0);
  const holding = asksWho && tellingWho.length > 0 ? tellingWho : numbered;
  const [held] = holding;
  const clause = held?.clauses[0];
  const asksMore = asksWho
    ? besideRoles(understanding.topic, words).length > 0
    : understanding.topic.some((term) => !term.generic && termMatch(term, headingsAbove(clause)) === 0);
  if (held !== undefined && clause !== undefined && !asksMore) {
    if (holding.length > 1) return whichDocument(holding, index);
    if (asksWho) return responsibleFor(clause, inquiry, knowledge);
    return partOf(clause, index) ?? { type: 'clause', clause, parts: held.points.map(({ point }) => point) };
  }
  if (clause !== undefined) return undefined;
  const nearest = addressed.documents[0];
  return {
    type: 'clause_missing',
    document: nearest && index.document(nearest.documentId),
    said: addressed.mention.text,
  };
}

/** 重点任务 in 第四项重点任务 tells where the clause stands. */
const headingsAbove = (clause: Clause | undefined): string =>
  fold((clause?.path ?? []).slice(0, -1).join('\n'));

/** A part that is made up of others (第五部分) is told by their headings. */
function partOf(clause: Clause, index: CorpusIndex): Outcome | undefined {
  const document = index.document(clause.documentId);
  if (clause.kind !== 'heading' || document === undefined) return undefined;
  const heading = flatOutline(outlineOf(index.clausesOf(document.id))).find(
    (node) => node.clause.id === clause.id,
  );
  return heading === undefined || heading.members.length === 0
    ? undefined
    : { type: 'outline', document, heading, members: heading.members, counts: false };
}

/** 现在还能照它去申报吗 after 79号是个什么文: the number of a document that is not held, where the turn points back and names nothing else. */
function numberSpokenOf(
  { turn: { scope, understanding } }: Inquiry,
  previous: State | undefined,
  { anaphora }: QuestionWords,
): string | undefined {
  const namesWhere =
    scope.regions.length + scope.named.length + scope.kinds.length + scope.clauses.length > 0;
  const { folded, intents, topic } = understanding;
  const pointsBack =
    intents.some((id) => asksOfDocument.has(id)) || anaphora.some((word) => folded.includes(word));
  const namesOther = weightOf(topic.filter(({ known }) => known)) >= weakTopic;
  return namesWhere || namesOther || !pointsBack || asksSuccessor.test(folded)
    ? undefined
    : previous?.notHeld;
}

const asksSuccessor = /新(?:的|版|出|文件|办法|政策|措施|规定|通知)|现行/;

/** What may be asked of a document without a word for it: 还能用吗, 怎么申请. */
const asksOfDocument: ReadonlySet<IntentId> = new Set(['validity', 'eligibility', 'procedure']);

/** 连云港3号文 after 第七条: the clause asked for before, of which nobody knew the document. */
function leftOpen({ turn }: Inquiry, previous: State | undefined): AddressedMention | undefined {
  const { scope, understanding } = turn;
  const saysWhich = scope.named.length > 0 || scope.kinds.length > 0 || scope.regions.length > 0;
  const asksElse = understanding.intents.length > 0 || understanding.topic.some((term) => !term.generic);
  const isOpen = previous !== undefined && previous.focus === undefined;
  return saysWhich && !asksElse && isOpen ? previous.inquiry.turn.scope.clauses[0] : undefined;
}

/** A clause number in the documents that the turn names or tells by their kind, else in the one that was spoken of. */
function addressedIn(
  addressed: AddressedMention,
  {
    inquiry,
    previous,
    index,
  }: {
    readonly inquiry: Inquiry;
    readonly previous: State | undefined;
    readonly index: CorpusIndex;
  },
): AddressedMention {
  const { scope } = inquiry.turn;
  const among = (isMeant: (id: DocumentId) => boolean) =>
    addressed.documents.filter(({ documentId }) => isMeant(documentId));
  const isOfKind = (id: DocumentId): boolean => scope.kinds.some((kind) => kind === index.document(id)?.kind);
  const isOfPlace = (id: DocumentId): boolean =>
    scope.regions.some((region) => region === index.document(id)?.region);
  const narrower = [
    among((id) => scope.named.includes(id)),
    among((id) => isOfKind(id) && isOfPlace(id)),
    among((id) => (scope.regions.length === 0 ? isOfKind(id) : isOfPlace(id))),
    scope.regions.length > 0 ? [] : among((id) => id === previous?.documentId),
    among((id) => inquiry.named.includes(id)),
  ].find((documents) => documents.length > 0);
  return narrower === undefined ? addressed : { ...addressed, documents: narrower };
}

/** Asks which of the documents is meant. */
const whichDocument = (ids: readonly { readonly documentId: DocumentId }[], index: CorpusIndex): Outcome => ({
  type: 'document_choice',
  documents: index.documents.filter(({ id }) => ids.some(({ documentId }) => documentId === id)),
});

/** The repeal of a document that is not held, by its number. */
function findRepeal(number: string, { documents }: CorpusIndex): Outcome | undefined {
  const said = parseDocumentNumber(number);
  if (said === undefined) return undefined;
  for (const document of documents) {
    const repeal = document.repeals.find((entry) => {
      const full = parseDocumentNumber(entry.number ?? '');
      return full !== undefined && mayBeNumber(said, full);
    });
    if (repeal !== undefined) return { type: 'repealed', by: document, evidence: repeal.evidence };
  }
  return undefined;
}
