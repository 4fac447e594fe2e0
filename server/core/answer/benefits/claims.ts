import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import { anyOf, denials, isDenied } from '../facts/denials.ts';
import { cutTo, piecesOf } from '../facts/turn-pieces.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { type Mention, mentionsIn, tellingOf } from './mentions.ts';
import { isRuledOut } from './said-topics.ts';
import { mattersBeside } from './spoken-of.ts';

/** A benefit that a turn names, with the stretches that tell of it. */
export interface Claim {
  readonly benefit: Benefit;
  readonly spans: readonly Span[];
  /** 还入选了名录: said on top of something else. */
  readonly added: boolean;
  /** 我们是示范企业 tells who asks. */
  readonly isSelf: boolean;
}

/** The benefits that a turn names, each with the stretches that tell of it, in the order of the turn. */
export function claimsIn(
  { inquiry, documentIds }: BenefitRequest,
  { benefits, words }: BenefitKnowledge,
): Claim[] {
  const { understanding } = inquiry.turn;
  const { folded } = understanding;
  const named = mentionsIn(
    understanding,
    benefits.filter(({ documentId }) => documentIds.has(documentId)),
    words,
  );
  const mentions = named.filter(
    (mention) => isMeant(mention, named, inquiry, words) && !isAsker(mention, named, understanding, words),
  );
  const claims: { benefit: Benefit; spans: Span[]; added: boolean; isSelf: boolean }[] = [];
  let trailing: Span[] = [];
  for (const span of stretchesOf(understanding, mentions, words)) {
    const said = folded.slice(span.start, span.end);
    const [mention] = mentions
      .filter((one) => overlapsAny(one, [span]))
      .sort((a, b) => b.length - a.length || a.start - b.start);
    const known = claims.find(({ benefit }) => benefit === mention?.benefit);
    if (mention !== undefined) trailing = [];
    if (known !== undefined) known.spans.push(span);
    else if (mention !== undefined) {
      const before = folded.slice(span.start, mention.start);
      const isSelf = saysAny(before, words.sums.selfIntroduced);
      claims.push({ benefit: mention.benefit, spans: [span], added: opensFurther.test(said), isSelf });
    } else if (saysAny(said, words.levelCounts.totals) && holdsFigure(understanding, span)) continue;
    else {
      claims.at(-1)?.spans.push(span);
      trailing.push(span);
    }
  }
  // 2个代理师、3个知识产权师,全都干满一年 tells of both.
  const ofAll = trailing.filter(({ start, end }) => /[都全均各]/.test(folded.slice(start, end)));
  return claims.map((claim, i) =>
    i === claims.length - 1 ? claim : { ...claim, spans: [...claim.spans, ...ofAll] },
  );
}

/** The inquiry of a part of its turn. */
export const saidIn = (inquiry: Inquiry, understanding: Understanding): Inquiry => ({
  ...inquiry,
  topic: understanding.topic,
  turn: { ...inquiry.turn, understanding },
});

export const opensFurther =
  /^(?:我们?|咱们?|公司|单位|企业)?(?:还|又|也|另|同时|并且?|而且|再|外加|加上|算上|连同|以及|和|跟)/;

const holdsFigure = ({ quantities }: Understanding, { start, end }: Span): boolean =>
  quantities.some((figure) => figure.start >= start && figure.end <= end);

/** Not ruled out by the words around it, not denied (没有优势企业称号), and not of something else (房贷利息10万, 车险保费3万). */
function isMeant(
  { benefit, start, end, length, byFigure }: Mention,
  named: readonly Mention[],
  inquiry: Inquiry,
  words: QuestionWords,
): boolean {
  const { understanding } = inquiry.turn;
  const [piece = { start, end }] = piecesOf(understanding.folded, []).filter((one) =>
    overlapsAny({ start, end }, [one]),
  );
  const others = named.filter((other) => other.benefit !== benefit);
  const from = Math.max(piece.start, ...others.flatMap((other) => (other.end <= start ? [other.end] : [])));
  const to = Math.min(piece.end, ...others.flatMap((other) => (other.start >= end ? [other.start] : [])));
  const around = saidIn(inquiry, cutTo(understanding, [{ start: from, end: to }]));
  const isShort = Math.min(length, end - start) < unmistakable;
  const own = tellingOf(benefit, words).filter((word) =>
    benefit.topics.some((parts) => parts.includes(word)),
  );
  // 美国那个官司,代理费18万: the words before rule out what the fee alone may mean.
  const elsewhere = isShort && !own.some((word) => understanding.folded.includes(word));
  if (isRuledOut(benefit, elsewhere ? saidIn(inquiry, understanding) : around)) return false;
  const beside = mattersBeside(benefit, around);
  if (byFigure ? beside.length > 0 : isShort && beside.some(({ known }) => !known)) return false;
  return !isDenied({ start, end }, deniedIn(understanding.folded, words.conditions));
}

/** Characters of a wording that stands for the benefit whatever is said beside it. */
const unmistakable = 4;

/** 服务机构有5个代理师: who it is that has what is claimed. */
function isAsker(
  { benefit, start, end }: Mention,
  named: readonly Mention[],
  { folded }: Understanding,
  { askerKinds }: QuestionWords,
): boolean {
  const said = folded.slice(start, end);
  const kinds = [...askerKinds.flat(), ...benefit.bound.rule.roles.map(fold)];
  if (!kinds.includes(said)) return false;
  return named.some(
    (other) =>
      other.start >= end && (other.benefit === benefit || !/[,.;!?]/.test(folded.slice(end, other.start))),
  );
}

function deniedIn(
  folded: string,
  { negations, notNegations, denialEnds }: QuestionWords['conditions'],
): readonly Span[] {
  const bare = folded.replace(anyOf(notNegations), (harmless) => ' '.repeat(harmless.length));
  return denials(bare, { negation: anyOf(negations), ends: anyOf(denialEnds) });
}

/**
 * A turn cut at its marks, before words that add something, and where another benefit is named: before the word for "and" between the
 * two, or before the count that the second begins with (2个代理师3个知识产权师).
 */
function stretchesOf(turn: Understanding, mentions: readonly Mention[], words: QuestionWords): Span[] {
  const { folded } = turn;
  const pieces = piecesOf(folded, words.addingWords)
    .map(({ start }) => start)
    .filter((at) => !mentions.some(({ start, end }) => start < at && at < end));
  const between = mentions.flatMap((mention, i): number[] => {
    const last = mentions
      .slice(0, i)
      .filter(({ end }) => end <= mention.start)
      .at(-1);
    if (last === undefined || last.benefit === mention.benefit) return [];
    if (pieces.some((at) => at > last.start && at <= mention.start)) return [];
    const gap = folded.slice(last.end, mention.start);
    const and = gap.search(joining);
    if (and !== -1) return [last.end + and];
    const opened = pieces.filter((at) => at <= last.start).at(-1) ?? 0;
    const count = turn.quantities.find(({ end }) => end === mention.start);
    const isCounted = holdsFigure(turn, { start: opened, end: last.end });
    return [count !== undefined && isCounted && count.start >= last.end ? count.start : mention.start];
  });
  const starts = [...new Set([...pieces, ...between, ...sharedFrom(turn, mentions)])].sort((a, b) => a - b);
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? folded.length }));
}

/** 集聚区和保护平台都是省级的: what is said of all the things named before it. */
function sharedFrom({ folded }: Understanding, mentions: readonly Mention[]): number[] {
  return mentions.flatMap((mention, i): number[] => {
    const isLast = mentions
      .slice(i + 1)
      .every(({ start }) => /[,.;!?]/.test(folded.slice(mention.end, start)));
    const isFurther = mentions.some(
      ({ benefit, end }) => benefit !== mention.benefit && end <= mention.start,
    );
    const said =
      isLast && isFurther
        ? /^[^,.;!?]*?((?:我们?|咱们?)?[^,.;!?\d]{0,2}(?:都|全都?|均)[^,.;!?])/.exec(
            folded.slice(mention.end),
          )
        : null;
    return said === null ? [] : [mention.end + said[0].length - (said[1]?.length ?? 0)];
  });
}

const joining = /和|跟|与|及|加|又|也|还|同时|并/;
