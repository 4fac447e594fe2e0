import type { PolicyDocument } from '../../text/document.ts';
import { isWording } from '../find/clause-view.ts';
import type { Finding } from '../find/finding.ts';
import { rankFindings } from '../find/ranking.ts';
import { termMatch } from '../find/relevance.ts';
import { stepsOf } from '../find/steps.ts';
import { type Inquiry, weightOf } from '../turn/inquiry.ts';
import type { Plan } from './outcome.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';

/**
 * 苏州什么时候申报, 这个办法由谁解释: of a place or a document that is named, nothing is asked but a side that documents usually
 * have. The clauses whose sentences deal with it; undefined where the turn names a matter, or no clause does.
 */
export function planSides(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
  knowledge: PlanKnowledge & { /** Words of the title name no matter. */ readonly byTitle: boolean },
): Plan | undefined {
  const { turn, regions, named, intents } = inquiry;
  const { folded } = turn.understanding;
  const aspects = knowledge.aspectsOf(folded);
  if (!aspects.asked || regions.length + named.length === 0) return undefined;
  const topic = aspects.shownIn(inquiry.topic);
  const matter = topic.filter(
    (term) =>
      term.shownBy === undefined &&
      term.period !== true &&
      !(knowledge.byTitle && documents.some((document) => knowledge.identifies(term, document))),
  );
  if (weightOf(matter) >= leastMatter) return undefined;
  const sections = knowledge.sectionsOf(folded);
  const views = documents
    .flatMap(({ id }) => knowledge.index.clausesOf(id))
    .map(knowledge.viewOf)
    .filter(
      (view) =>
        !sections.isForm(view.headings) &&
        view.sentences.some((one) => !one.title && isWording(one.folded) && aspects.share(one.folded) === 1),
    );
  const expected = knowledge.expectedOf(intents, inquiry.asked);
  const findings = rankFindings({
    views,
    scores: views.map(() => 0),
    topic: [],
    beside: inquiry.topic,
    expected,
    identifies: knowledge.identifies,
    classesOf: knowledge.classesOf,
    sections,
    aspects,
    steps: stepsOf(turn.understanding),
    inOneDocument: documents.length === 1,
  });
  const [best] = findings;
  if (best === undefined || aspects.share(best.sentence.folded) < 1) return undefined;
  const isOfPeriod = topic.every((term) => term.period !== true || termMatch(term, best.sentence.folded) > 0);
  if (!isOfPeriod) return undefined;
  if (expected !== undefined && expected.implied !== true && !best.hasFigure) return undefined;
  return { outcome: { type: 'found', findings: [asWhole(best)], ofDocument: true }, fit: 1 };
}

/** There is no matter of which a part could be missing. */
const asWhole = (finding: Finding): Finding => ({ ...finding, covered: 1, missing: [] });

/** Words this light name no matter: 奖补, 项目. */
const leastMatter = 0.2;
