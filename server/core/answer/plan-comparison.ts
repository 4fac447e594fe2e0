import type { AspectShare } from '../dialogue/aspects.ts';
import type { Sections } from '../dialogue/sections.ts';
import type { CorpusIndex } from '../retrieval/corpus.ts';
import type { PolicyDocument } from '../text/document.ts';
import { accepts } from './acceptance.ts';
import type { ExpectedOf } from './expected.ts';
import { type FindKnowledge, findClauses } from './find.ts';
import type { Inquiry, State } from './inquiry.ts';
import type { ComparedRegion, Plan } from './outcome.ts';
import type { Finding } from './ranking.ts';
import { stepsOf } from './steps.ts';

export interface ComparisonKnowledge extends FindKnowledge {
  readonly expectedOf: ExpectedOf;
  readonly sectionsOf: (question: string) => Sections;
  readonly aspectsOf: (question: string) => AspectShare;
}

const allOfThem =
  /各市|各个市|[几三两四五]个?市|[几三两四五][个座]?城市|[几三两四五]个?地方|[几三两四五]地|哪个市|哪座城市|哪个城市|哪里|哪家/;

/**
 * Regions side by side: each is searched by itself, so that none can crowd out another. Undefined when the question
 * does not put regions next to each other or none of them has an answer.
 */
export async function planComparison(
  inquiry: Inquiry,
  previous: State | undefined,
  knowledge: ComparisonKnowledge,
): Promise<Plan | undefined> {
  const regions = comparedRegions(inquiry, previous, knowledge.index);
  if (regions.length + inquiry.turn.scope.uncovered.length < 2) return undefined;
  const compared: ComparedRegion[] = [];
  for (const region of regions) {
    compared.push({ region, held: true, finding: await speaksFor(region, inquiry, knowledge) });
  }
  for (const place of inquiry.turn.scope.uncovered) {
    compared.push({ region: place, held: false, finding: undefined });
  }
  const covered = compared.map(({ finding }) => finding?.covered ?? 0);
  if (Math.max(...covered) === 0) return undefined;
  return { outcome: { type: 'comparison', compared }, fit: Math.max(...covered) };
}

function comparedRegions(
  { intents, regions, turn }: Inquiry,
  previous: State | undefined,
  index: CorpusIndex,
): string[] {
  const { folded } = turn.understanding;
  const compares = intents.includes('comparison');
  const named = turn.scope.regions;
  const before = previous?.inquiry.regions ?? [];
  const ownTopic = turn.understanding.topic.some((term) => !term.generic);
  if (named.length > 1) return ownTopic ? [...named] : [...new Set([...before, ...named])];
  if (!compares) return [];
  if (named.length === 1 || turn.scope.uncovered.length > 0) {
    return [...new Set([...before, ...regions])];
  }
  const seen = [...new Set(previous?.regionsSeen ?? [])];
  if (seen.length > 1) return seen;
  const all = [...new Set(index.documents.flatMap(({ region }) => region ?? []))];
  return allOfThem.test(folded) ? all : [];
}

/** The clause of a region that answers best; plans before other documents, because regions are compared by what they set out to reach. */
async function speaksFor(
  region: string,
  inquiry: Inquiry,
  knowledge: ComparisonKnowledge,
): Promise<Finding | undefined> {
  const { folded } = inquiry.turn.understanding;
  const expected = knowledge.expectedOf(inquiry.intents, folded);
  const sections = knowledge.sectionsOf(folded);
  const aspects = knowledge.aspectsOf(folded);
  const steps = stepsOf(inquiry.turn.understanding);
  const asksWho = inquiry.intents.includes('responsible');
  const documents = knowledge.index.documents.filter((document) => document.region === region);
  const find = async (pool: readonly PolicyDocument[]): Promise<Finding | undefined> => {
    const documentIds = new Set(pool.map(({ id }) => id));
    const found = await findClauses(
      { topic: inquiry.topic, documentIds, expected, sections, aspects, steps },
      knowledge,
    );
    const fitting = found.filter((finding) =>
      accepts(finding, asksWho ? 'task' : expected === undefined ? 'statement' : 'figure'),
    );
    if (asksWho) return fitting.find(({ view }) => view.clause.responsible.length > 0) ?? fitting[0];
    return expected === undefined ? fitting[0] : (fitting.find(({ hasFigure }) => hasFigure) ?? fitting[0]);
  };
  const plans = documents.filter(({ kind }) => kind === (inquiry.kinds[0] ?? 'plan'));
  return (plans.length > 0 ? await find(plans) : undefined) ?? (await find(documents));
}
