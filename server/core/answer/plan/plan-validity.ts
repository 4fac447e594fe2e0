import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Sections } from '../../dialogue/sections.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, PolicyDocument, Repeal, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { ClauseView } from '../find/clause-view.ts';
import { type Coverage, coverage, termMatch } from '../find/relevance.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import type { AskedPeriod } from './asked-period.ts';
import type { Plan } from './outcome.ts';

export interface ValidityContext {
  readonly previous: State | undefined;
  readonly words: QuestionWords;
  readonly index: CorpusIndex;
  readonly sections: Sections;
  readonly viewOf: (clause: Clause) => ClauseView;
  /** The time that the question names, if any. */
  readonly asked: AskedPeriod | undefined;
}

/** Whether and how long something is in force: the document that the words of the question name best. */
export function planValidity(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
  context: ValidityContext,
): Plan | undefined {
  // 要哪些材料,几号截止 is about applying, not about the document.
  const applies = inquiry.intents.includes('procedure') && inquiry.named.length === 0;
  if (applies && partAsking(inquiry, context.words) === undefined) return undefined;
  const repealed = planRepealed(inquiry, documents, context.words);
  if (repealed !== undefined) return repealed;
  const byWords = planByWords(inquiry, documents, context);
  // 这套政策还能吃几年 names none of them by its title, and may mean one all the same.
  const isOpen = byWords === undefined || byWords.outcome.type === 'document_choice';
  const plan = (isOpen ? planAtLarge(inquiry, documents, context) : undefined) ?? byWords;
  if (plan?.outcome.type !== 'validity' || plan.outcome.asksIssue) return plan;
  return saysInText(plan.outcome.document, context.index) ? undefined : plan;
}

/** 这份文件废止了哪一份: the only document meant that repeals one. */
function planRepealed(
  { turn }: Inquiry,
  documents: readonly PolicyDocument[],
  { repealCues }: QuestionWords,
): Plan | undefined {
  if (!saysAny(turn.understanding.folded, repealCues)) return undefined;
  const [by, another] = documents.filter(({ repeals }) => repeals.length > 0);
  const [repeal] = by?.repeals ?? [];
  if (by === undefined || another !== undefined || repeal === undefined) return undefined;
  return { outcome: { type: 'repealed', by, evidence: repeal.evidence, isAskedFor: true }, fit: 1 };
}

function planByWords(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
  { previous, words, index, sections, asked }: ValidityContext,
): Plan | undefined {
  const { topic, named, turn } = inquiry;
  const before =
    documents.find(({ id }) => id === previous?.documentId) ?? documents.find(({ id }) => named.includes(id));
  const { folded } = turn.understanding;
  const asksFormer = says(words.formerWords, folded);
  const asksIssue = says(words.issueWords, folded);
  // 老办法是不是废了: where nothing was spoken of, the only document that took the place of another.
  const successors = documents.filter(({ id, repeals }) => repeals.length > 0 && id === (before?.id ?? id));
  const [successor, another] = asksFormer ? successors : [];
  const [former] = successor?.repeals ?? [];
  if (successor !== undefined && former !== undefined && another === undefined) {
    return { outcome: { type: 'repealed', by: successor, evidence: former.evidence }, fit: 1 };
  }
  // 1996年…通过的《…条例》同时废止: the sentence tells the year where there is no number.
  const isRepealOfYear = (repeal: Repeal): boolean => {
    const { clauseId, start, end } = repeal.evidence;
    const before = /[^。；\n]*$/.exec(index.clause(clauseId)?.text.slice(0, start) ?? '')?.[0] ?? '';
    const said = `${before}${index.clause(clauseId)?.text.slice(start, end) ?? ''}`;
    return isOfYear(repeal, topic) || isOfYear({ number: said }, topic);
  };
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
      (a, b) => b.share - a.share || Number(isRepealOfYear(b.repeal)) - Number(isRepealOfYear(a.repeal)),
    )[0];
  const best = titled[0];
  // 2019年那个办法: the year tells the repealed document from the one that took its place.
  const isElder =
    repealed !== undefined &&
    isRepealOfYear(repealed.repeal) &&
    !(best !== undefined && isOfYear(best.document, topic));
  if (
    repealed !== undefined &&
    repealed.share >= enough &&
    (isElder || repealed.share > (best?.share ?? 0)) &&
    (named.length === 0 || (isElder && repealed.share > (best?.share ?? 0)))
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
    return { outcome: { type: 'validity', document: spokenOf, asked, asksIssue }, fit: 1 };
  if (silent && !isNamed && !onlyOne) return { outcome: { type: 'document_choice', documents }, fit: enough };
  // 知识产权强市那套措施: the only document of the kind that is named, and words of its title.
  const isOfKind = onlyOne && inquiry.kinds.length > 0 && best.share >= inTitle;
  if (!isNamed && !(onlyOne && silent) && !isOfKind && best.share < enough) return undefined;
  // 保险补贴2031年还给吗 is worked out for that day with the benefit.
  if (!isNamed && asked !== undefined && best.missing.some(isTelling)) return undefined;
  // 从哪天收到哪天 asks for what stands under 申请时间, where the document has such a section.
  const isTreated = index
    .clausesOf(best.document.id)
    .some(({ path }) => sections.treats(path.map(fold).join('\n')));
  // 几号开始供暖 asks for the days of every year, where the document sets some.
  const isYearly =
    !isNamed &&
    inquiry.kinds.length === 0 &&
    index
      .clausesOf(best.document.id)
      .some(({ text }) => /每年\d{1,2}月/.test(text) && coverage(topic, fold(text)).share >= enough);
  if (isYearly || isTreated) return undefined;
  return {
    outcome: { type: 'validity', document: best.document, asked, asksIssue },
    fit: Math.max(best.share, isNamed ? 1 : 0),
  };
}

/**
 * A guide without dates of its own that tells for which year it is (本指南仅适用于2026年度), or the dates of the document it carries out:
 * 《…实施办法》，自2025年10月1日起施行，有效期三年.
 */
const saysInText = ({ id, effectiveFrom, effectiveTo }: PolicyDocument, index: CorpusIndex): boolean =>
  effectiveFrom === undefined &&
  effectiveTo === undefined &&
  index
    .clausesOf(id)
    .some(({ text }) =>
      /》[^。\n]{0,30}自\d{4}年\d{1,2}月\d{1,2}日起(?:施行|实施|执行)|适用于\d{4}年/.test(text),
    );

/**
 * 要是拖到2029年才拿到地理标志，这份措施到时候还管用吗: the part of the turn that asks names a document by its kind, or what is paid at
 * large (这套奖励), and what else that part speaks of is treated there.
 */
function planAtLarge(
  { topic, kinds, turn }: Inquiry,
  documents: readonly PolicyDocument[],
  { words, index, viewOf, asked }: ValidityContext,
): Plan | undefined {
  const { folded } = turn.understanding;
  const telling = topic.filter(isTelling);
  const silent = telling.length === 0 && namesDocument(folded, words);
  const part = partAsking({ turn }, words) ?? (silent ? { start: 0, end: folded.length } : undefined);
  if (part === undefined) return undefined;
  const beside = telling.filter((term) => part.start <= term.start && term.end <= part.end);
  const paying = documents.filter((document) => document.kind === 'measures');
  const [document, other] = kinds.length > 0 || paying.length === 0 ? documents : paying;
  if (document === undefined || other !== undefined) return undefined;
  const treats = (term: TopicTerm): boolean =>
    index.clausesOf(document.id).some((clause) => termMatch(term, viewOf(clause).folded.text) > 0);
  const asksIssue = says(words.issueWords, folded);
  return beside.every(treats)
    ? { outcome: { type: 'validity', document, asked, asksIssue }, fit: atLarge }
    : undefined;
}

/** The part of a turn that asks about validity and names a document, or what it pays. */
function partAsking({ turn }: Pick<Inquiry, 'turn'>, words: QuestionWords): Span | undefined {
  const cues = words.intents.find(({ id }) => id === 'validity')?.cues ?? [];
  const parts = [...turn.understanding.folded.matchAll(/[^,.;!?]+/g)];
  const part = parts.find(([text]) => saysAny(text, cues) && namesDocument(text, words));
  return part && { start: part.index, end: part.index + part[0].length };
}

const says = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word));

const namesDocument = (text: string, { benefitsAtLarge, kindWords }: QuestionWords): boolean =>
  says([...benefitsAtLarge, ...kindWords.flatMap(({ words }) => words)], text);

/** A word that is lighter says nothing of the subject: 那会儿. */
const isTelling = ({ generic, weight }: TopicTerm): boolean => !generic && weight >= 0.3;
const atLarge = 0.9;

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
