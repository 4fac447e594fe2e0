import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { figureBasis } from '../comparison/figure-basis.ts';
import type { ExpectedFigure } from '../find/expected.ts';
import { figurePart } from '../find/figure-part.ts';
import type { Finding } from '../find/finding.ts';
import { termMatch } from '../find/relevance.ts';
import { setsOut } from '../find/set-out.ts';
import { conflictsShown } from '../plan/conflicts.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { blockQuote } from './block-quote.ts';
import { conflictLine } from './conflict.ts';
import { excerpt } from './excerpt.ts';
import { type Sources, sourceLine } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** What other documents of the place say of the same thing. */
export interface OtherFigures {
  readonly paragraphs: readonly string[];
  /** They set another figure for it; what was aimed at and what was reached may well differ. */
  readonly disagree: boolean;
  /** Figures within what is quoted do not add up. */
  readonly conflicts: boolean;
}

interface OtherRequest {
  readonly inquiry: Inquiry;
  readonly findings: readonly Finding[];
  readonly best: Finding;
  readonly expected: ExpectedFigure | undefined;
  readonly words: QuestionWords;
}

/** Figures that other documents of the same place give for the same thing, each with its source. */
export function otherFigures(request: OtherRequest, sources: Sources): OtherFigures {
  const { inquiry, findings, best, words } = request;
  if (inquiry.kinds.length > 1)
    return { paragraphs: otherDocuments(inquiry, findings, best, sources), disagree: true, conflicts: false };
  const told = figureOf(best, request);
  if (told === undefined) return none;
  const isAim = ({ view, sentence }: Finding): boolean => setsOut(view, sentence, words);
  const seen = new Set([best.view.document.id]);
  const others = findings.flatMap((finding) => {
    const { clause, document } = finding.view;
    const other = isRival(finding, best) && !seen.has(document.id) ? figureOf(finding, request) : undefined;
    const disagrees = isAim(finding) === isAim(best);
    const counts = (basis: string): string => (disagrees ? basis : basis.replace(sinceWhen, ''));
    if (other === undefined || counts(told.basis) !== counts(other.basis)) return [];
    if (!countSame(told, other, inquiry.topic)) return [];
    if (!disagrees && saysWhich(inquiry, words)) return [];
    seen.add(document.id);
    const conflicts = conflictsShown(clause.text, other.span, other.figure);
    return [
      {
        disagrees,
        conflicts: conflicts.length > 0,
        paragraphs: [
          disagrees
            ? '同一地方还有文件写的数与此不同：'
            : `同一地方另有文件写了${isAim(finding) ? '目标' : '实际达到'}的数：`,
          blockQuote(clause, other.span, sources),
          ...conflicts.map((one) => conflictLine(one, clause, other.span, sources)),
          sourceLine(clause, document, sources),
        ],
      },
    ];
  });
  return {
    paragraphs: others.flatMap(({ paragraphs }) => paragraphs),
    disagree: others.some(({ disagrees }) => disagrees),
    conflicts: others.some(({ conflicts }) => conflicts),
  };
}

const none: OtherFigures = { paragraphs: [], disagree: false, conflicts: false };

/** What is aimed at is asked for, or what there is. */
const saysWhich = ({ intents, asked }: Inquiry, { asksPresent }: QuestionWords): boolean =>
  intents.includes('target') || saysAny(asked, asksPresent);

const isRival = (finding: Finding, best: Finding): boolean =>
  finding.hasFigure &&
  finding.view.document.region === best.view.document.region &&
  finding.covered >= best.covered - rivalMargin;

const rivalMargin = 0.05;

/** A figure as its clause prints it. */
interface PlacedFigure {
  readonly figure: Quantity;
  /** What is quoted of its sentence. */
  readonly span: Span;
  /** Folded words that say what it counts. */
  readonly counted: string;
  readonly basis: string;
}

function figureOf(
  { view: { clause }, sentence }: Finding,
  { inquiry, expected }: OtherRequest,
): PlacedFigure | undefined {
  if (expected === undefined) return undefined;
  const cut = excerpt(clause.text, sentence, inquiry.topic, expected);
  if (cut.figure === undefined) return undefined;
  const { start, end } = figurePart(clause.text, sentence, cut.figure);
  return {
    figure: cut.figure,
    span: trimEnd(clause.text, cut),
    counted: fold(clause.text.slice(start, end)),
    basis: figureBasis(clause.text, cut.figure),
  };
}

/** Other numbers for what the same words name: 有效发明专利 is no 新增发明专利授权. */
function countSame(told: PlacedFigure, other: PlacedFigure, topic: readonly TopicTerm[]): boolean {
  const names = ({ counted }: PlacedFigure, term: TopicTerm): boolean => termMatch(term, counted) > 0;
  return (
    other.figure.value !== told.figure.value &&
    topic.every((term) => term.generic || names(told, term) === names(other, term))
  );
}

/** Said of what is to come about and left out of what has. */
const sinceWhen = / (?:新增|累计)/g;

/** 方案写…，答复说…: what the other document of the kinds that the question names says of it. */
function otherDocuments(
  inquiry: Inquiry,
  findings: readonly Finding[],
  best: Finding,
  sources: Sources,
): string[] {
  const seen = new Set([best.view.document.id]);
  const nearestFirst = [...findings].sort((a, b) => b.inSentence - a.inSentence);
  return nearestFirst.flatMap(({ view, sentence }): string[] => {
    if (seen.has(view.document.id)) return [];
    seen.add(view.document.id);
    const cut = excerpt(view.clause.text, sentence, inquiry.topic, undefined);
    return [
      '同一地方的其他文件这样写：',
      blockQuote(view.clause, trimEnd(view.clause.text, cut), sources),
      sourceLine(view.clause, view.document, sources),
    ];
  });
}
