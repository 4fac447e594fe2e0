import type { Aspects } from '../dialogue/aspects.ts';
import type { Sections } from '../dialogue/sections.ts';
import type { TopicTerm } from '../dialogue/topic.ts';
import type { Span } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { type ClauseView, isWording, type Sentence } from './clause-view.ts';
import { answeringFigures, type ExpectedFigure, speaksOfPaying } from './expected.ts';
import { leavesOut, levelsIn, spellingOf } from './levels.ts';
import { coverage, termMatch } from './relevance.ts';
import type { Steps } from './steps.ts';
import { tierFit } from './tiers.ts';
import type { Identifies } from './title-words.ts';

/** A clause that may answer, with its best sentence. */
export interface Finding {
  readonly view: ClauseView;
  readonly sentence: Sentence;
  /** Further sentences of the clause that speak of the topic, in their order; the best one is not among them. */
  readonly further: readonly Sentence[];
  /** Share of the topic that the clause with its headings holds, 0 to 1. */
  readonly covered: number;
  /** The larger share of the topic that its best sentence, or its heading, holds by itself. */
  readonly inSentence: number;
  /** True when words of the question name the document of the clause. */
  readonly named: boolean;
  /** Weight of the heaviest word that the documents use elsewhere and that neither sentence nor headings hold. */
  readonly mismatch: number;
  /** Topic terms found nowhere in the clause. */
  readonly missing: readonly TopicTerm[];
  /** Order among findings of one question. */
  readonly score: number;
  /** True when the sentence holds a figure of the expected kind. */
  readonly hasFigure: boolean;
  /** The clause stands under a heading that names what is asked. */
  readonly inSection: boolean;
  /** Headings down to that one, when the question asks for all that stands under it. */
  readonly section: readonly string[] | undefined;
  /** It provides for other steps of a scale than the one asked about: 3A to 5A, not 2A. */
  readonly leavesOut: boolean;
}

export interface RankingInput {
  readonly views: readonly ClauseView[];
  /** Retrieval score of each view, same order, 0 to 1 of the best. */
  readonly scores: readonly number[];
  readonly topic: readonly TopicTerm[];
  readonly expected: ExpectedFigure | undefined;
  readonly identifies: Identifies;
  /** Where documents treat what is asked. */
  readonly sections: Sections;
  /** Which sides of the matter are asked about. */
  readonly aspects: Aspects;
  /** The asker's own steps on scales. */
  readonly steps: Steps;
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
/** A topic word that stands only in the document title says which document, little about the clause. */
const titleShare = 0.5;

/** What a member of a list takes from the words before the list. */
const contextShare = 0.8;

/** What a figure counts that only says when something applies: 不超过2个月标准的,由区民政部门审批. */
const conditionShare = 0.3;
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
  { topic: asked, expected, identifies, sections, aspects, steps }: Omit<RankingInput, 'views' | 'scores'>,
): Finding {
  const topic = asSpelledIn(view, asked, steps);
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
  const mayAnswer = ({ title, folded }: Sentence): boolean =>
    view.sentences.length <= 1 || !(title || !isWording(folded) || sections.isForm(folded));
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
    const figure = figures.every((one) => isCondition(said, one)) ? conditionShare : 1;
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
  const { share: covered, missing } = coverWithTitle(topic, around, {
    view,
    sentence: sentence.folded,
    named,
  });
  return {
    view,
    sentence,
    covered,
    further: [...shares]
      .filter(([other, held]) => other !== sentence && held >= furtherShare && mayAnswer(other))
      .map(([other]) => other),
    inSentence: Math.max(share, inHeading),
    missing,
    mismatch: heaviestMismatch(spoken, [`${view.headings}\n${sentence.folded}`, sentence.context]),
    named: named.size > 0,
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

/**
 * The topic with the spelling under which a clause names a level: 2-5星级 for 四星. A level that the clause leaves out is no
 * missing word: {@link Finding.leavesOut} tells of it.
 */
function asSpelledIn(
  { folded }: ClauseView,
  topic: readonly TopicTerm[],
  { levels }: Steps,
): readonly TopicTerm[] {
  if (levels.length === 0) return topic;
  const named = levelsIn(folded.text);
  return topic.flatMap((term) => {
    const [level] = levelsIn(term.text);
    if (level === undefined) return [term];
    if (leavesOut(level, named)) return [];
    const spelling = spellingOf(level, named);
    return [spelling === undefined ? term : { ...term, forms: [...term.forms, spelling] }];
  });
}

const leavesOutStep = (text: string, { levels }: Steps): boolean => {
  const named = levels.length === 0 ? [] : levelsIn(text);
  return levels.some((level) => leavesOut(level, named));
};

/**
 * How far the tiers of each sentence speak for it: 1 for the one that holds the asker's figure, of several in one list the highest;
 * a half where none does, for they say what it takes. Sentences without tiers are left out.
 */
function tierShares(
  { clause, sentences }: ClauseView,
  { facts }: Steps,
  shares: ReadonlyMap<Sentence, number>,
): Map<Sentence, number> {
  if (facts.length === 0) return new Map();
  const fits = sentences.flatMap((sentence) => {
    const fit = tierFit(clause.text.slice(sentence.start, sentence.end), facts);
    return fit === undefined ? [] : [{ sentence, fit, share: shares.get(sentence) ?? 0 }];
  });
  const held = fits.flatMap(({ sentence, fit, share }) =>
    fit.is === 'in' ? [{ context: sentence.context, from: fit.from, share }] : [],
  );
  return new Map(
    fits.map(({ sentence, fit, share }): [Sentence, number] => {
      if (held.length === 0) return [sentence, 0.5];
      if (fit.is === 'out') return [sentence, -0.5];
      const isBeaten = held.some(
        (other) => other.context === sentence.context && other.share >= share && other.from > fit.from,
      );
      return [sentence, isBeaten ? -0.5 : 1];
    }),
  );
}

/** The path of a clause down to the heading that names what is asked. */
function sectionPath({ clause, headings }: ClauseView, { treats }: Sections): readonly string[] {
  const at = headings.split('\n').findIndex((heading) => treats(heading));
  return clause.path.slice(0, at + 1);
}

/** Share of the topic that a sentence holds; what only the words before its list hold counts a little less. */
function shareIn(topic: readonly TopicTerm[], { folded, context }: Sentence): number {
  if (context === '') return coverage(topic, folded).share;
  let total = 0;
  let held = 0;
  for (const term of topic) {
    total += term.weight;
    held += term.weight * Math.max(termMatch(term, folded), contextShare * termMatch(term, context));
  }
  return total === 0 ? 0 : held / total;
}

function heaviestMismatch(topic: readonly TopicTerm[], texts: readonly string[]): number {
  const absent = topic.filter(
    (term) => term.known && !term.generic && texts.every((text) => termMatch(term, text) === 0),
  );
  return absent.reduce((heaviest, { weight }) => Math.max(heaviest, weight), 0);
}

/** The words that a sentence has to hold: not those that name the document, nor generic ones while there are others. */
function whatSentencesSay(topic: readonly TopicTerm[], named: ReadonlySet<TopicTerm>): readonly TopicTerm[] {
  const telling = topic.filter((term) => !term.generic && !named.has(term));
  if (telling.length > 0) return telling;
  const rest = topic.filter((term) => !named.has(term));
  return rest.length > 0 ? rest : topic;
}

/** Share of the pairs of words that stood side by side in the question and do so in the text: 有效发明专利, not 有效…发明专利. */
function unbroken(topic: readonly TopicTerm[], folded: string): number {
  const pairs = topic.flatMap((term, i) => {
    const next = topic[i + 1];
    return next !== undefined && next.start === term.end ? [term.text + next.text] : [];
  });
  return pairs.length === 0 ? 0 : pairs.filter((pair) => folded.includes(pair)).length / pairs.length;
}

function coverWithTitle(
  topic: readonly TopicTerm[],
  around: string,
  { view, sentence, named }: { view: ClauseView; sentence: string; named: ReadonlySet<TopicTerm> },
) {
  const { title, headings } = view;
  let total = 0;
  let held = 0;
  const missing: TopicTerm[] = [];
  for (const term of topic) {
    const text = term.period === true ? `${headings}\n${sentence}` : around;
    const match = named.has(term) ? 1 : Math.max(termMatch(term, text), titleShare * termMatch(term, title));
    total += term.weight;
    held += term.weight * match;
    if (match === 0) missing.push(term);
  }
  missing.sort((a, b) => b.weight - a.weight || a.start - b.start);
  return { share: total === 0 ? 0 : held / total, missing };
}
