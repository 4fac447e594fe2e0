import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Calculation } from '../../rules/calculation.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { saidPrincipal } from '../facts/principal-interest.ts';
import type { Outcome } from '../plan/outcome.ts';
import { clausesOf } from '../plan/outcome-clauses.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Draft } from './draft.ts';

interface ClaimContext {
  readonly inquiry: Inquiry;
  readonly words: QuestionWords;
  /** True when a folded turn hands on what somebody said. */
  readonly reports: (folded: string) => boolean;
}

/**
 * The answer, with a line on the sums and shares that a turn hands on from somebody, or wants confirmed, and that neither what is
 * cited nor what was worked out holds.
 */
export function withClaims(draft: Draft, outcome: Outcome, { inquiry, words, reports }: ClaimContext): Draft {
  const turn = inquiry.turn.understanding;
  const { said, folded, quantities } = turn;
  const printed = textsOf(outcome);
  const isHandedOn = reports(fold(said)) || saysAny(folded, words.confirmWords);
  if (!answers.has(draft.kind) || printed.length === 0 || !isHandedOn) return draft;
  const known = new Set([
    ...printed.flatMap(findQuantities).map(({ value }) => value),
    ...figuresOf(draft.calculation),
  ]);
  const isTold = ({ text }: Quantity): boolean => draft.paragraphs.some((line) => line.includes(`“${text}”`));
  const { interest } = saidPrincipal(turn, words);
  const isRate = ({ kind }: Quantity): boolean => kind === 'percent' && interest !== undefined;
  const wrong = quantities.filter(
    (figure) =>
      isClaimed(figure, folded, words) && !known.has(figure.value) && !isRate(figure) && !isTold(figure),
  );
  if (wrong.length === 0) return draft;
  const [first = '', ...rest] = draft.paragraphs;
  const texts = [...new Set(wrong.map(({ text }) => `“${text}”`))].join('、');
  const line = `您提到的${texts}，这里引用的条文里没有。`;
  return {
    ...draft,
    paragraphs: [first, line, ...rest],
    spoken: [...(draft.spoken ?? []).slice(0, 1), line, ...(draft.spoken ?? []).slice(1)],
  };
}

const answers: ReadonlySet<Draft['kind']> = new Set(['amount', 'no_amount', 'answer', 'clarify']);

/** What an outcome rests on: of a benefit its own quotes, for its clause may hold the figures of others. */
const textsOf = (outcome: Outcome): readonly string[] =>
  outcome.type === 'benefit' ? [outcome.benefit.quoted] : clausesOf(outcome).map(({ text }) => text);

const figuresOf = (calculation: Calculation | null | undefined): string[] =>
  calculation === null || calculation === undefined
    ? []
    : [
        ...Object.values(calculation.inputs)
          .flat()
          .flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value))),
        ...[calculation.amount, calculation.max].flatMap((figure) => figure ?? []),
      ];

/** A share, or a sum right behind a word for paying or behind who said it: 补五万, 窗口说10万. */
function isClaimed({ kind, text, start }: Quantity, folded: string, { claimWords }: QuestionWords): boolean {
  if (kind === 'percent') return true;
  const isSum = kind === 'money' || (kind === 'plain' && /[千万亿]/.test(text));
  const before = folded.slice(0, start);
  return (
    isSum &&
    (paying.test(before) || claimWords.some((word) => before.replace(/[到了过约近]+$/, '').endsWith(word)))
  );
}

const paying =
  /(?:^|[,.;!?]|[奖补给报返发配拿领贴][励贴助销到了你我们]{0,3}(?:一?[个笔件家项])?|资助|支持|按|是|(?:pays?|gives?|gets?|offers?|is|at|of) ?)$/;
