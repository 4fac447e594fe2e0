import type { Answer, Message } from '#core/contract/ask.ts';
import type { EvalCase } from './case.ts';
import { lastAnswer, type Observation } from './observation.ts';
import type { Score } from './scorer.ts';
import { scorers } from './scorers/list.ts';
import { retrievalDepth } from './scorers/retrieval.ts';
import type { ClauseText, Target } from './target.ts';

export interface RunOptions {
  /** Day for cases that name none, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Cases in flight at once; 1 gives honest latencies. */
  readonly concurrency: number;
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number;
  readonly onDone?: () => void;
}

/** One case with what came of it. */
export interface CaseResult {
  readonly observation: Observation;
  readonly pass: boolean;
  /** By scorer name; scorers that do not apply are absent. */
  readonly scores: Readonly<Record<string, Score>>;
}

/** Longest message that the contract accepts. */
const messageLength = 2000;

/** Puts every case to the target and scores the last answer. Results are in the order of the cases. */
export async function runCases(
  target: Target,
  cases: readonly EvalCase[],
  options: RunOptions,
): Promise<CaseResult[]> {
  const results: CaseResult[] = new Array(cases.length);
  const queue = cases.entries();
  const work = async (): Promise<void> => {
    for (const [at, one] of queue) {
      results[at] = scoreObservation(await observe(target, one, options));
      options.onDone?.();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.concurrency) }, work));
  return results;
}

/** Applies every scorer; a conversation that broke off fails. */
export function scoreObservation(observation: Observation): CaseResult {
  const answer = lastAnswer(observation);
  if (answer === undefined) return { observation, pass: false, scores: {} };
  const scores: Record<string, Score> = {};
  let pass = true;
  for (const scorer of scorers) {
    const score = scorer.score(observation, answer);
    if (score === undefined) continue;
    scores[scorer.name] = score;
    if (scorer.gate && !score.pass) pass = false;
  }
  return { observation, pass, scores };
}

async function observe(target: Target, one: EvalCase, options: RunOptions): Promise<Observation> {
  const asOf = one.asOf ?? options.asOf;
  const region = one.region === undefined ? {} : { region: one.region };
  const messages: Message[] = [];
  const answers: Answer[] = [];
  let milliseconds = 0;
  const observation = { case: one, asOf, answers };
  try {
    for (const turn of one.turns) {
      messages.push({ role: 'user', content: turn });
      const started = options.now();
      const answer = await target.ask({ messages: [...messages], asOf, ...region });
      milliseconds = options.now() - started;
      answers.push(answer);
      messages.push({ role: 'assistant', content: answer.text.slice(0, messageLength) });
    }
    return {
      ...observation,
      fault: undefined,
      cited: await citedClauses(target, answers.at(-1)),
      retrieved: await retrieve(target, one, asOf),
      milliseconds,
    };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { ...observation, fault, cited: new Map(), retrieved: undefined, milliseconds };
  }
}

async function citedClauses(target: Target, answer: Answer | undefined): Promise<Map<string, ClauseText>> {
  const ids = new Set(answer?.citations.map((citation) => citation.clauseId));
  const found = await Promise.all([...ids].map(async (id) => ({ id, clause: await target.clause(id) })));
  return new Map(found.flatMap(({ id, clause }) => (clause === undefined ? [] : [[id, clause] as const])));
}

/** The user's words of all turns: a follow-up alone (“那三项呢”) names no subject to search for. */
async function retrieve(
  target: Target,
  { turns, region, expect }: EvalCase,
  asOf: string,
): Promise<readonly ClauseText[] | undefined> {
  if (expect.evidence.length === 0) return undefined;
  return target.search({
    text: turns.join('，').slice(0, messageLength),
    region,
    asOf,
    limit: retrievalDepth,
  });
}
