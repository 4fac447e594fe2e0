import type { Aspects } from '../dialogue/aspects.ts';
import type { Sections } from '../dialogue/sections.ts';
import type { TopicTerm } from '../dialogue/topic.ts';
import type { Span } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { asSpelledIn, leavesOutStep } from './asked-level.ts';
import { type ClauseView, isWording, type Sentence } from './clause-view.ts';
import { answeringFigures, type ExpectedFigure, speaksOfPaying } from './expected.ts';
import type { Finding } from './finding.ts';
import { coverage } from './relevance.ts';
import { type ClassesOf, withClasses } from './stated/classes.ts';
import type { Steps } from './steps.ts';
import { tierShares } from './tier-shares.ts';
import type { Identifies } from './title-words.ts';
import {
  contextShare,
  coverWithTitle,
  heaviestMismatch,
  shareIn,
  unbroken,
  whatSentencesSay,
} from './topic-in-clause.ts';

export interface RankingInput {
  readonly views: readonly ClauseView[];
  /** Retrieval score of each view, same order, 0 to 1 of the best. */
  readonly scores: readonly number[];
  readonly topic: readonly TopicTerm[];
  readonly expected: ExpectedFigure | undefined;
  readonly identifies: Identifies;
  /** The classes that a document sets up: a 博士 is one of 第三类. */
  readonly classesOf: ClassesOf;
  /** Where documents treat what is asked. */
  readonly sections: Sections;
  /** Which sides of the matter are asked about. */
  readonly aspects: Aspects;
  /** The asker's own steps on scales. */
  readonly steps: Steps;
  /** All views are of one document, which the place asked about tells. */
  readonly inOneDocument: boolean;
}

const weights = {
  clause: 0.5,
  sentence: 0.5,
  phrase: 0.15,
  figure: 0.12,
  aspect: 0.2,
  tier: 0.3,
  retrieval: 0.15,
  heading: 0.1,
  section: 0.3,
};

/** Ranks clauses by how far they, and their best sentence, speak of the topic. Ties keep the order given. */
export function rankFindings({ views, scores, ...asked }: RankingInput): Finding[] {
  return views
    .map((view, i) => findIn(view, scores[i] ?? 0, asked))
    .map((finding, order) => ({ finding, order }))
    .sort((a, b) => b.finding.score - a.finding.score || a.order - b.order)
    .map(({ finding }) => finding);
}

function findIn(
  view: ClauseView,
  retrieval: number,
  {
    topic: asked,
    expected,
    identifies,
    classesOf,
    sections,
    aspects,
    steps,
    inOneDocument,
  }: Omit<RankingInput, 'views' | 'scores'>,
): Finding {
  const topic = withClasses(asSpelledIn(view, asked, steps), classesOf(view.document), {
    facts: steps.facts,
    text: `${view.title}\n${view.headings}\n${view.folded.text}`,
  });
  const named = new Set(topic.filter((term) => identifies(term, view.document)));
  const canPay =
    expected?.paid !== true || speaksOfPaying(`${view.title}\n${view.headings}\n${view.clause.text}`);
  const around = `${view.headings}\n${view.folded.text}`;
  const inSection = sections.treats(view.headings);
  // Under its own heading a document need not repeat its name in every sentence.
  const onlyNames = topic.every((term) => term.generic || named.has(term) || term.weight <= negligible);
  const goesWithoutSaying = inSection && onlyNames;
  // 总部办法由谁解释: the document is named, and the sentence deals with all that is asked of it.
  const asksOnlySides = onlyNames && named.size > 0 && aspects.asked;
  const saysAll = ({ folded }: Sentence): boolean => asksOnlySides && aspects.share(folded) === 1;
  const isSilent = ({ folded }: Sentence): boolean => asksOnlySides && aspects.share(folded) === 0;
  const spoken = whatSentencesSay(topic, named);
  const inHeading = coverage(spoken, view.headings.split('\n').at(-1) ?? '').share;
  const shows = (folded: string): boolean => aspects.asked && aspects.share(folded) === 1;
  const mayAnswer = ({ title, folded }: Sentence): boolean =>
    view.sentences.length <= 1 ||
    // A telephone number is no wording, and all that is asked.
    !(title || !(isWording(folded) || shows(folded)) || sections.isForm(folded));
  let best: { sentence: Sentence; score: number; share: number; hasFigure: boolean } | undefined;
  const shares = new Map<Sentence, number>(
    view.sentences.map((sentence) => [
      sentence,
      goesWithoutSaying
        ? 1
        : withAspects(shareIn(spoken, sentence), {
            saysAll: saysAll(sentence),
            isSilent: isSilent(sentence),
          }),
    ]),
  );
  const tiers = tierShares(view, steps, shares);
  for (const [sentence, share] of tiers) {
    if (share < 1) continue;
    // The tier that is meant need not repeat what the clause said before it.
    const above = `${view.headings}\n${fold(view.clause.text.slice(0, sentence.start))}`;
    const before = contextShare * coverage(spoken, `${above}\n${sentence.folded}`).share;
    shares.set(sentence, Math.max(shares.get(sentence) ?? 0, before));
  }
  for (const sentence of view.sentences) {
    if (!mayAnswer(sentence)) continue;
    const said = view.clause.text.slice(sentence.start, sentence.list?.end ?? sentence.end);
    const figures = expected !== undefined && canPay ? answeringFigures(said, expected) : [];
    const hasFigure = figures.length > 0;
    const ofAll = expected?.reached !== true || figures.some((one) => isTotal(said, one)) ? 1 : partShare;
    const figure = figures.every((one) => isCondition(said, one)) ? conditionShare : ofAll;
    const share = shares.get(sentence) ?? 0;
    const score =
      weights.sentence * share +
      weights.phrase * unbroken(topic, sentence.folded) +
      weights.aspect * aspects.share(sentence.folded) +
      weights.tier * (tiers.get(sentence) ?? 0) +
      (hasFigure ? weights.figure * figure : 0);
    if (best === undefined || score > best.score) best = { sentence, score, share, hasFigure };
  }
  const whole: Sentence = {
    start: 0,
    end: view.clause.text.length,
    folded: view.folded.text,
    title: false,
    leads: [],
    context: '',
    list: undefined,
  };
  const { sentence, score, share, hasFigure } = best ?? {
    sentence: whole,
    score: 0,
    share: 0,
    hasFigure: false,
  };
  const {
    share: covered,
    held,
    missing,
  } = coverWithTitle(topic, around, {
    view,
    sentence: sentence.folded,
    named,
  });
  return {
    view,
    sentence,
    covered,
    held,
    further: [...shares]
      .filter(([other, held]) => other !== sentence && held >= furtherShare && mayAnswer(other))
      .map(([other]) => other),
    inSentence: Math.max(share, inHeading),
    missing,
    mismatch: heaviestMismatch(hasFigure ? spoken : spoken.filter(({ payment }) => payment !== true), [
      `${view.headings}\n${sentence.folded}`,
      sentence.context,
    ]),
    named: inOneDocument || named.size > 0,
    hasFigure,
    inSection,
    leavesOut: leavesOutStep(view.folded.text, steps),
    section: goesWithoutSaying ? sectionPath(view, sections) : undefined,
    score:
      weights.clause * covered +
      score +
      weights.retrieval * retrieval +
      weights.heading * inHeading +
      (inSection ? weights.section : 0),
  };
}

/** What a figure counts that only says when something applies: 不超过2个月标准的,由区民政部门审批. */
const conditionShare = 0.3;

/** Of a count of what there is, one that is told as the whole (共24项, 达到102件) is meant before any other. */
const partShare = 0.7;

const isTotal = (text: string, { start }: Span): boolean =>
  /(?:共计?|合计|达到?|拥有量?|累计|总[数量]|现有|已有)[为是]?$/.test(text.slice(0, start));

const isCondition = (text: string, { end }: Span): boolean =>
  /^[^,，;；。:：]{0,25}的[,，]/.test(text.slice(end));

/** A word this light tells nothing: 起来. */
const negligible = 0.1;

/**
 * A sentence that deals with all that is asked of a document need not repeat its name, but better does; the name alone, without
 * any of what is asked of it, is little.
 */
const withAspects = (
  share: number,
  { saysAll, isSilent }: { saysAll: boolean; isSilent: boolean },
): number => (saysAll ? 0.9 + 0.1 * share : isSilent ? 0.6 * share : share);

/** A sentence with this share of the topic is quoted beside the best one. */
const furtherShare = 0.34;

/** The path of a clause down to the heading that names what is asked. */
function sectionPath({ clause, headings }: ClauseView, { treats }: Sections): readonly string[] {
  const at = headings.split('\n').findIndex((heading) => treats(heading));
  return clause.path.slice(0, at + 1);
}
