import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import type { Draft } from '../draft.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Outcome } from '../outcome.ts';
import { clausesOf } from '../outcome-clauses.ts';

interface ClaimContext {
  readonly inquiry: Inquiry;
  readonly reports: (folded: string) => boolean;
}

/** The answer, with a line on the sums that somebody else is said to have named and that the clauses cited do not hold. */
export function withClaims(draft: Draft, outcome: Outcome, { inquiry, reports }: ClaimContext): Draft {
  const { said, folded, quantities } = inquiry.turn.understanding;
  const clauses = clausesOf(outcome);
  if (!answers.has(draft.kind) || clauses.length === 0 || !reports(fold(said))) return draft;
  const { calculation } = draft;
  const known = [
    ...clauses.flatMap(({ text }) => findQuantities(text)).map(({ value }) => value),
    ...Object.values(calculation?.inputs ?? {}).map(String),
    calculation?.amount,
    calculation?.max,
  ];
  const isTold = ({ text }: Quantity): boolean => draft.paragraphs.some((line) => line.includes(`“${text}”`));
  const wrong = quantities.filter(
    (quantity) => isClaimed(quantity, folded) && !known.includes(quantity.value) && !isTold(quantity),
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

/** Right behind a word for paying, or behind who said it: 补五万, 窗口说10万. */
function isClaimed({ kind, text, start }: Quantity, folded: string): boolean {
  const isSum = kind === 'money' || kind === 'percent' || (kind === 'plain' && /[千万亿]/.test(text));
  return isSum && paying.test(folded.slice(0, start));
}

const paying =
  /(?:^|[,.;!?]|[奖补给报返发配拿领贴][励贴助销到了你我们]{0,3}(?:一?[个笔件家项])?|资助|支持|按|是|(?:pays?|gives?|gets?|offers?|is|at|of) ?)$/;
