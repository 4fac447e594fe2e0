import type { Answer, Citation } from '#core/contract/ask.ts';
import type { StreamEvent } from '#core/contract/stream-events.ts';

/** An answer as events: its text sentence by sentence, each citation after the text that first bears its marker, then the whole. */
export function* answerEvents(answer: Answer): Generator<StreamEvent> {
  let waiting: readonly Citation[] = answer.citations;
  for (const delta of sentences(answer.text)) {
    yield { name: 'text-delta', data: { delta } };
    const cited = waiting.filter((citation) => delta.includes(`〔${citation.marker}〕`));
    for (const citation of cited) yield { name: 'citation-added', data: citation };
    waiting = waiting.filter((citation) => !cited.includes(citation));
  }
  for (const citation of waiting) yield { name: 'citation-added', data: citation };
  yield { name: 'answer-end', data: answer };
}

/** Text cut behind its sentence marks and line ends; the parts joined are the text. */
function sentences(text: string): string[] {
  return text.match(/[^。；！？\n]*[。；！？\n]+|[^。；！？\n]+$/gu) ?? [];
}
