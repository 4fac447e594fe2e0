import type { TopicTerm } from '../../dialogue/topic.ts';
import { isInterrupted } from './interrupted.ts';

/** How far a text speaks of a topic. */
export interface Coverage {
  /** 0 to 1: share of the topic's weight that the text holds. */
  readonly share: number;
  /** Terms that the text does not hold at all, heaviest first. */
  readonly missing: readonly TopicTerm[];
}

/** Weighs which terms of the topic occur in a folded text. A topic without terms is not covered. */
export function coverage(topic: readonly TopicTerm[], folded: string): Coverage {
  let total = 0;
  let held = 0;
  const missing: TopicTerm[] = [];
  for (const term of topic) {
    const match = termMatch(term, folded);
    total += term.weight;
    held += term.weight * match;
    if (match === 0) missing.push(term);
  }
  missing.sort((a, b) => b.weight - a.weight || a.start - b.start);
  return { share: total === 0 ? 0 : held / total, missing };
}

const partialShare = 0.8;
/** 积分制入户 is what is called 积分入户, more often than not. */
const interruptedShare = 0.9;

/** 1 when a form of the term, or what {@link TopicTerm.shownBy} gives, stands in the text, less when only pieces of a longer form do, 0 otherwise. */
export function termMatch(term: TopicTerm, folded: string): number {
  if (term.shownBy?.some((sign) => sign.test(folded)) === true) return 1;
  let best = 0;
  for (const form of term.forms) {
    if (folded.includes(form)) return isOnlyNarrower(term, folded) ? narrowerShare : 1;
    if (term.whole === true) continue;
    best = Math.max(
      best,
      isInterrupted(form, folded) ? interruptedShare : pieceShare(form, folded),
      pieceShare(form.replace(measured, ''), folded),
    );
  }
  return best;
}

/** 商标注册量, 注册商标数: what is counted is named with or without the word for its number. */
const measured = /(?:数量|总量|总数|[量数额率])$/;

/** A narrower thing than the one asked about: 高价值发明专利 where 发明专利 was said. */
const narrowerShare = 0.8;

function isOnlyNarrower({ text, narrower = [] }: TopicTerm, folded: string): boolean {
  const inside = narrower.filter((term) => folded.includes(term));
  return (
    inside.length > 0 && !inside.reduce((rest, term) => rest.replaceAll(term, ''), folded).includes(text)
  );
}

/**
 * Share of the character pairs of a Chinese form of four or more characters that occur in the text; under one half counts as none.
 * The last pair says what the thing is and has to be there: a text about 知识产权 does not speak of a 知识产权师.
 */
function pieceShare(form: string, folded: string): number {
  if (form.length < 4 || /[a-z0-9]/.test(form) || !folded.includes(form.slice(-2))) return 0;
  let found = 0;
  for (let i = 0; i + 1 < form.length; i++) if (folded.includes(form.slice(i, i + 2))) found++;
  const share = found / (form.length - 1);
  return share < 0.5 ? 0 : share * partialShare;
}
