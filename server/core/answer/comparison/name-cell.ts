import type { TopicTerm } from '../../dialogue/topic.ts';
import { fold } from '../../text/fold.ts';
import { splitParts } from '../../text/sentences.ts';
import type { Finding } from '../find/finding.ts';
import { coverage } from '../find/relevance.ts';
import type { ComparedCell } from './cell.ts';

const named = /[“"「《][^“”"「」《》]{2,20}[”"」》]/g;

/** The name in quotation marks in the best clause whose sentence speaks of the topic: 实施“银桥计划”; undefined when none has one. */
export function nameCell(
  findings: readonly Finding[],
  topic: readonly TopicTerm[],
): ComparedCell | undefined {
  for (const { view, sentence, further, covered } of findings) {
    const { clause, document } = view;
    const names = [sentence, ...further]
      .filter(({ folded }) => coverage(topic, folded).share >= mostOfTopic)
      .flatMap((one) => splitParts(clause.text, one))
      .flatMap(({ start, end }) => {
        const part = clause.text.slice(start, end);
        const share = coverage(topic, fold(part)).share;
        return [...part.matchAll(named)].map(({ 0: text, index }) => ({
          text,
          span: { start, end: end - (/[，,；;。：:]$/.test(part) ? 1 : 0) },
          share: share + coverage(topic, fold(part.slice(index))).share,
        }));
      })
      .sort((a, b) => b.share - a.share || a.span.start - b.span.start);
    const [best] = names;
    if (best === undefined) continue;
    return { document, text: best.text, quotes: [{ clause, ...best.span }], figure: undefined, covered };
  }
  return undefined;
}

const mostOfTopic = 0.5;
