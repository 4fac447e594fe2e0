import type { Aspects } from '../../dialogue/aspects.ts';
import type { Sections } from '../../dialogue/sections.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { isOrganLine } from '../../text/organ.ts';
import { type ClassesOf, withClasses } from '../stated/classes.ts';
import { asSpelledIn, leavesOutStep } from './asked-level.ts';
import { announcementOf, type ClauseView, isWording, type Sentence } from './clause-view.ts';
import { answeringFigures, type ExpectedFigure, speaksOfPaying } from './expected.ts';
import { figureShare } from './figure-share.ts';
import type { Finding } from './finding.ts';
import { saysHowItIsSet } from './how-set.ts';
import { coverage } from './relevance.ts';
import { isShareOfAsked } from './share-of-asked.ts';
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
  /** What else the turn speaks of: of clauses that fit alike, the one that holds more of it is meant. */
  readonly beside?: readonly TopicTerm[];
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
  howSet: 0.08,
  aspect: 0.2,
  tier: 0.3,
  retrieval: 0.15,
  heading: 0.1,
  section: 0.3,
  beside: 0.2,
};

/** Ranks clauses by how far they, and their best sentence, speak of the topic. Ties keep the order given. */
export function rankFindings({ views, scores, ...asked }: RankingInput): Finding[] {
  return views
    .map((view, i) => findIn(view, scores[i] ?? 0, asked))
    .map((finding, order) => ({ finding, order }))
    .sort((a, b) => b.finding.score - a.finding.score || a.order - b.order)
    .map(({ finding }) => finding);
}

type Asked = Omit<RankingInput, 'views' | 'scores'>;

/** A clause as it is measured against one question. */
interface Reading {
  readonly view: ClauseView;
  readonly asked: Asked;
  /** The topic in the words of this document. */
  readonly topic: readonly TopicTerm[];
  /** Words that name the document. */
  readonly named: ReadonlySet<TopicTerm>;
  /** The words that a sentence has to hold. */
  readonly spoken: readonly TopicTerm[];
  readonly inSection: boolean;
  /** Under its own heading a document need not repeat its name in every sentence. */
  readonly goesWithoutSaying: boolean;
  /** 总部办法由谁解释: the document is named, and the sentence deals with all that is asked of it. */
  readonly asksOnlySides: boolean;
  /** False where money is asked for and the clause speaks of paying nobody. */
  readonly canPay: boolean;
}

function readingOf(view: ClauseView, asked: Asked): Reading {
  const { expected, identifies, classesOf, sections, aspects, steps } = asked;
  const topic = withClasses(asSpelledIn(view, asked.topic, steps), classesOf(view.document), {
    facts: steps.facts,
    text: `${view.title}\n${view.headings}\n${view.folded.text}`,
  });
  const named = new Set(topic.filter((term) => term.subject !== true && identifies(term, view.document)));
  const inSection = sections.treats(view.headings);
  const onlyNames = topic.every((term) => term.generic || named.has(term) || term.weight <= negligible);
  return {
    view,
    asked,
    topic,
    named,
    spoken: whatSentencesSay(topic, named),
    inSection,
    goesWithoutSaying: inSection && onlyNames,
    asksOnlySides: onlyNames && named.size > 0 && aspects.asked,
    canPay: expected?.paid !== true || speaksOfPaying(`${view.title}\n${view.headings}\n${view.clause.text}`),
  };
}

function findIn(view: ClauseView, retrieval: number, asked: Asked): Finding {
  const reading = readingOf(view, asked);
  const { topic, named, spoken, inSection } = reading;
  const { sections, steps, inOneDocument } = asked;
  const tellers = view.sentences.filter((sentence) => mayAnswer(sentence, reading));
  const tiers = tierShares(view, steps, sharesOf(reading, new Map()));
  const shares = sharesOf(reading, tiers);
  const best = bestSentence(tellers, { shares, tiers }, reading);
  const { sentence, hasFigure } = best;
  const inHeading = coverage(spoken, view.headings.split('\n').at(-1) ?? '').share;
  const around = `${view.headings}\n${view.folded.text}`;
  const {
    share: covered,
    held,
    missing,
  } = coverWithTitle(topic, `${around}\n${sentence.context}`, {
    view,
    sentence: `${sentence.context}\n${sentence.folded}`,
    named,
  });
  return {
    view,
    sentence,
    covered,
    held,
    further: tellers.filter((other) => other !== sentence && speaksToo(other, shares, asked)),
    inSentence: Math.max(best.share, inHeading),
    missing,
    mismatch: heaviestMismatch(hasFigure ? spoken : spoken.filter(({ payment }) => payment !== true), [
      `${view.headings}\n${sentence.folded}`,
      sentence.context,
    ]),
    named: inOneDocument || named.size > 0,
    hasFigure,
    inSection,
    leavesOut: leavesOutStep(view.folded.text, steps),
    section: reading.goesWithoutSaying ? sectionPath(view, sections) : undefined,
    score:
      weights.clause * covered +
      best.score +
      weights.retrieval * retrieval +
      weights.heading * inHeading +
      weights.beside *
        coverage(asked.beside ?? [], `${view.headings}\n${sentence.context}\n${sentence.folded}`).share +
      (inSection ? weights.section : 0),
  };
}

/** A sentence that holds enough of the topic, or some of it with all that is asked about it, is quoted beside the best one. */
const speaksToo = (
  sentence: Sentence,
  shares: ReadonlyMap<Sentence, number>,
  { aspects }: Pick<RankingInput, 'aspects'>,
): boolean => {
  const share = shares.get(sentence) ?? 0;
  return share >= furtherShare || (share >= leastBeside && aspects.share(sentence.folded) === 1);
};

/** A title, a signature, a line to be filled in or a bare number says nothing; a telephone number does where that is all that is asked. */
function mayAnswer(
  { title, folded }: Sentence,
  { view, asked: { aspects, sections, expected } }: Reading,
): boolean {
  if (view.sentences.length <= 1) return true;
  const shows = aspects.asked && aspects.share(folded) === 1;
  return !(
    title ||
    !(isWording(folded) || shows) ||
    sections.isForm(folded) ||
    (expected !== undefined && isOrganLine(folded))
  );
}

/** Share of the topic that each sentence holds; the tier that is meant need not repeat what the clause said before it. */
function sharesOf(reading: Reading, tiers: ReadonlyMap<Sentence, number>): Map<Sentence, number> {
  const { view, spoken, goesWithoutSaying } = reading;
  return new Map(
    view.sentences.map((sentence): [Sentence, number] => {
      const own = goesWithoutSaying ? 1 : withSides(shareIn(spoken, sentence), sentence, reading);
      if ((tiers.get(sentence) ?? 0) < 1) return [sentence, own];
      const above = `${view.headings}\n${fold(view.clause.text.slice(0, sentence.start))}`;
      const before = contextShare * coverage(spoken, `${above}\n${sentence.folded}`).share;
      return [sentence, Math.max(own, before)];
    }),
  );
}

/**
 * A sentence that deals with all that is asked of a document need not repeat its name, but better does; the name alone, without
 * any of what is asked of it, is little.
 */
function withSides(
  share: number,
  { folded }: Sentence,
  { asksOnlySides, asked: { aspects } }: Reading,
): number {
  if (!asksOnlySides) return share;
  const dealt = aspects.share(folded);
  return dealt === 1 ? 0.9 + 0.1 * share : dealt === 0 ? 0.6 * share : share;
}

interface Best {
  readonly sentence: Sentence;
  readonly score: number;
  readonly share: number;
  /** It holds a figure of the expected kind. */
  readonly hasFigure: boolean;
}

/** The first of the sentences that speak best to the question; the whole clause where none may answer. */
function bestSentence(
  tellers: readonly Sentence[],
  {
    shares,
    tiers,
  }: { readonly shares: ReadonlyMap<Sentence, number>; readonly tiers: ReadonlyMap<Sentence, number> },
  { view, topic, canPay, asked: { expected, aspects } }: Reading,
): Best {
  let best: Best | undefined;
  for (const sentence of tellers) {
    const own = view.clause.text.slice(sentence.start, sentence.list?.end ?? sentence.end);
    const wants = canPay ? expected : undefined;
    const ownFigures = wants === undefined ? [] : figuresOf(own, wants, topic);
    // 有下列行为之一的,处200元以下罚款: the words before a list say it of each of its members.
    const said = ownFigures.length > 0 ? own : announcementOf(view.clause, sentence);
    const figures = ownFigures.length > 0 || wants === undefined ? ownFigures : figuresOf(said, wants, topic);
    const hasFigure = figures.length > 0;
    const share = shares.get(sentence) ?? 0;
    const score =
      weights.sentence * share +
      weights.phrase * unbroken(topic, sentence.folded) +
      weights.aspect * aspects.share(`${sentence.context}\n${sentence.folded}`) +
      weights.tier * (tiers.get(sentence) ?? 0) +
      (hasFigure ? weights.figure * figureShare(said, figures, expected) : 0) +
      (!hasFigure && expected !== undefined && saysHowItIsSet(sentence.folded, topic, expected)
        ? weights.howSet
        : 0);
    if (best === undefined || score > best.score) best = { sentence, score, share, hasFigure };
  }
  return best ?? { sentence: wholeOf(view), score: 0, share: 0, hasFigure: false };
}

function figuresOf(said: string, expected: ExpectedFigure, topic: readonly TopicTerm[]): readonly Quantity[] {
  const figures = answeringFigures(said, expected);
  return expected.itself === true
    ? figures.filter((figure) => !isShareOfAsked(said, figure, topic))
    : figures;
}

const wholeOf = ({ clause, folded }: ClauseView): Sentence => ({
  start: 0,
  end: clause.text.length,
  folded: folded.text,
  title: false,
  leads: [],
  context: '',
  list: undefined,
});

/** A word this light tells nothing: 起来. */
const negligible = 0.1;

const furtherShare = 0.34;
const leastBeside = 0.15;

/** The path of a clause down to the heading that names what is asked. */
function sectionPath({ clause, headings }: ClauseView, { treats }: Sections): readonly string[] {
  const at = headings.split('\n').findIndex((heading) => treats(heading));
  return clause.path.slice(0, at + 1);
}
