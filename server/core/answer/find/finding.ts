import type { TopicTerm } from '../../dialogue/topic.ts';
import type { ClauseView, Sentence } from './clause-view.ts';

/** A clause that may answer, with its best sentence. */
export interface Finding {
  readonly view: ClauseView;
  readonly sentence: Sentence;
  /** Further sentences of the clause that speak of the topic, in their order; the best one is not among them. */
  readonly further: readonly Sentence[];
  /** Share of the topic that the clause with its headings holds, 0 to 1. */
  readonly covered: number;
  /** The weight of that share. */
  readonly held: number;
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
