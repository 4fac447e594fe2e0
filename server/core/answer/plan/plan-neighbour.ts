import { anyCue } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause } from '../../text/document.ts';
import { type Inquiry, type State, weightOf } from '../turn/inquiry.ts';
import type { Outcome } from './outcome.ts';

/** The clause behind or before another: behind the one that the turn names by its number (`named`), else the one that was told. */
export function planNeighbour(
  { turn: { scope, understanding } }: Inquiry,
  { named, previous }: { readonly named: Clause | undefined; readonly previous: State | undefined },
  { index, words }: { readonly index: CorpusIndex; readonly words: QuestionWords },
): Outcome | undefined {
  const { folded, topic } = understanding;
  const base = named ?? (previous?.focus === undefined ? undefined : index.clause(previous.focus));
  const namesElse = scope.regions.length + scope.named.length + scope.kinds.length > 0 && named === undefined;
  // 后面还有吗 goes on only where a clause was asked for by its number; 下一条 always does.
  const isByNumber = named !== undefined || (previous?.inquiry.turn.scope.clauses.length ?? 0) > 0;
  const { next, before, nextByNumber } = words.neighbourCues;
  const forward = anyCue(isByNumber ? [...next, ...nextByNumber] : next)?.exec(folded);
  const match = forward ?? anyCue(before)?.exec(folded);
  if (base === undefined || namesElse || match === undefined || match === null) return undefined;
  const end = match.index + match[0].length;
  const beside = topic.filter((term) => !(term.start < end && match.index < term.end));
  if (weightOf(beside) > mostBeside) return undefined;
  return neighbourOf(base, forward === null || forward === undefined ? -1 : 1, index);
}

/** Weight of what the turn may say besides. */
const mostBeside = 0.3;

/** The next clause that provides something, in the order of the document; the closing provisions behind the last one. */
function neighbourOf(base: Clause, step: 1 | -1, index: CorpusIndex): Outcome {
  const clauses = index
    .clausesOf(base.documentId)
    .filter(({ kind, id }) => kind === 'item' || kind === 'closing' || id === base.id);
  const neighbour = clauses[clauses.findIndex(({ id }) => id === base.id) + step];
  if (neighbour === undefined)
    return { type: 'clause', clause: base, parts: [], edge: step === 1 ? 'last' : 'first' };
  return neighbour.kind === 'closing' && base.kind === 'item'
    ? { type: 'clause', clause: neighbour, parts: [], edge: 'last' }
    : { type: 'clause', clause: neighbour, parts: [] };
}
