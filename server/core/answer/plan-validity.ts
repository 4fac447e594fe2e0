import type { QuestionWords } from '../dialogue/question-words.ts';
import type { Sections } from '../dialogue/sections.ts';
import type { CorpusIndex } from '../retrieval/corpus.ts';
import type { PolicyDocument } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import type { Inquiry, State } from './inquiry.ts';
import type { Plan } from './outcome.ts';
import { type Coverage, coverage } from './relevance.ts';

export interface ValidityContext {
  readonly previous: State | undefined;
  readonly words: QuestionWords;
  readonly index: CorpusIndex;
  readonly sections: Sections;
}

/** Whether and how long something is in force: the document that the words of the question name best. */
export function planValidity(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
  { previous, words, index, sections }: ValidityContext,
): Plan | undefined {
  const { topic, named, turn } = inquiry;
  const before =
    documents.find(({ id }) => id === previous?.documentId) ?? documents.find(({ id }) => named.includes(id));
  const asksFormer = words.formerWords.some((word) => turn.understanding.folded.includes(word));
  const [former] = asksFormer ? (before?.repeals ?? []) : [];
  if (before !== undefined && former !== undefined) {
    return { outcome: { type: 'repealed', by: before, evidence: former.evidence }, fit: 1 };
  }
  const titled = documents
    .map((document) => ({
      document,
      ...coverTitle(topic, [document.title, document.number ?? '', ...document.aliases]),
    }))
    .sort((a, b) => b.share - a.share);
  const repealed = index.documents
    .flatMap((by) =>
      by.repeals.map((repeal) => ({
        by,
        repeal,
        ...coverTitle(topic, [repeal.title ?? '', repeal.number ?? '']),
      })),
    )
    .sort(
      (a, b) => b.share - a.share || Number(isOfYear(b.repeal, topic)) - Number(isOfYear(a.repeal, topic)),
    )[0];
  const best = titled[0];
  // 2019年那个办法: the year tells the repealed document from the one that took its place.
  const isElder =
    repealed !== undefined &&
    isOfYear(repealed.repeal, topic) &&
    !(best !== undefined && isOfYear(best.document, topic));
  if (
    repealed !== undefined &&
    repealed.share >= enough &&
    (isElder || repealed.share > (best?.share ?? 0)) &&
    named.length === 0
  ) {
    return {
      outcome: { type: 'repealed', by: repealed.by, evidence: repealed.repeal.evidence },
      fit: repealed.share,
    };
  }
  if (best === undefined) return undefined;
  const isNamed = named.includes(best.document.id);
  const onlyOne = documents.length === 1;
  const silent = !topic.some((term) => !term.generic);
  const namesNothing = !turn.understanding.topic.some((term) => !term.generic);
  const spokenOf = turn.scope.regions.length > 0 || turn.scope.kinds.length > 0 ? undefined : before;
  if (namesNothing && spokenOf !== undefined && !turn.scope.named.some((id) => id !== spokenOf.id))
    return { outcome: { type: 'validity', document: spokenOf }, fit: 1 };
  if (silent && !isNamed && !onlyOne && best.share < enough)
    return { outcome: { type: 'document_choice', documents }, fit: enough };
  // 知识产权强市那套措施: the only document of the kind that is named, and words of its title.
  const isOfKind = onlyOne && inquiry.kinds.length > 0 && best.share >= inTitle;
  if (!isNamed && !(onlyOne && silent) && !isOfKind && best.share < enough) return undefined;
  // 从哪天收到哪天 asks for what stands under 申请时间, where the document has such a section.
  const isTreated = index
    .clausesOf(best.document.id)
    .some(({ path }) => sections.treats(path.map(fold).join('\n')));
  if (isTreated) return undefined;
  return {
    outcome: { type: 'validity', document: best.document },
    fit: Math.max(best.share, isNamed ? 1 : 0),
  };
}

/** A title is meant when this share of the topic stands in it. */
const enough = 0.6;
const inTitle = 0.3;

/** The number of a document bears a year that was said. */
const isOfYear = ({ number }: { readonly number: string | undefined }, topic: Inquiry['topic']): boolean =>
  number !== undefined &&
  topic.some(({ period, forms }) => period === true && forms.some((form) => fold(number).includes(form)));

function coverTitle(topic: Inquiry['topic'], names: readonly string[]): Coverage {
  const named = topic.filter(({ period }) => period !== true);
  return coverage(named, names.map(fold).join('\n'));
}
