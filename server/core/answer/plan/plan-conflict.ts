import type { Aspects } from '../../dialogue/aspects.ts';
import type { Sections } from '../../dialogue/sections.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { PolicyDocument } from '../../text/document.ts';
import type { ComparedCell } from '../comparison/cell.ts';
import { accepts } from '../find/acceptance.ts';
import type { ClauseView } from '../find/clause-view.ts';
import { figurePart } from '../find/figure-part.ts';
import { type FindKnowledge, findClauses } from '../find/find.ts';
import type { Finding } from '../find/finding.ts';
import { coverage } from '../find/relevance.ts';
import { figuresSaid, type PrintedFigure, printedIn } from '../find/said-figures.ts';
import { stepsOf } from '../find/steps.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import { findConflicts } from './conflicts.ts';
import type { Outcome, Plan } from './outcome.ts';

export interface ConflictKnowledge extends FindKnowledge {
  readonly sectionsOf: (question: string) => Sections;
  readonly aspectsOf: (question: string) => Aspects;
}

export interface ConflictRequest {
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
  /** Documents that may be meant. */
  readonly documents: readonly PolicyDocument[];
}

/**
 * Figures that somebody holds against each other (一会儿300家一会儿1200家, 加起来不到100亿): each where it stands, none averaged.
 * Without words for it (方案写300家，答复说1200家) every figure said has to stand in a clause about the topic.
 * Undefined when the question does not ask so or the documents hold no such figures.
 */
export async function planConflict(
  request: ConflictRequest,
  knowledge: ConflictKnowledge,
): Promise<Plan | undefined> {
  const { inquiry, documents } = request;
  const { index, viewOf } = knowledge;
  if (inquiry.intents.includes('conflict')) {
    const views = documents.flatMap(({ id }) => index.clausesOf(id)).map(viewOf);
    const outcome =
      bySaidFigures(inquiry, views) ?? (await byTopic(request, knowledge)) ?? byOneFigure(inquiry, views);
    return outcome && { outcome, fit: 1 };
  }
  const said = figuresSaid(inquiry.turn.understanding.quantities);
  if (said.length < 2 || inquiry.intents.includes('amount') || inquiry.carried.topic) return undefined;
  const views = (await findAbout(request, knowledge)).map(({ view }) => view);
  const outcome = bySaidFigures(inquiry, views, said.length);
  return outcome && { outcome, fit: 1 };
}

/** At least so many figures of the question as stand in clauses of one place. */
function bySaidFigures(inquiry: Inquiry, views: readonly ClauseView[], least = 2): Outcome | undefined {
  const said = figuresSaid(inquiry.turn.understanding.quantities);
  if (said.length < 2) return undefined;
  const topic = tellingOf(inquiry.topic);
  const found = views
    .flatMap((view) => {
      const figures = printedIn(view, said)
        .map((figure) => ({ figure, share: shareOf(topic, figure) }))
        .filter(({ share }) => topic.length === 0 || share >= leastShare);
      // A clause that holds several of the figures is the one that was read.
      const together = new Set(figures.map(({ figure }) => figure.said)).size;
      return figures.map((placed) => ({ ...placed, together }));
    })
    .sort((a, b) => b.together - a.together || b.share - a.share);
  const best = new Map<string, PrintedFigure[]>();
  for (const place of new Set(found.map(({ figure }) => figure.view.document.region))) {
    const ofPlace = found.filter(({ figure }) => figure.view.document.region === place);
    const placed = said.flatMap((one) => ofPlace.find(({ figure }) => figure.said === one)?.figure ?? []);
    best.set(place ?? '', placed);
  }
  const most = Math.max(0, ...[...best.values()].map((placed) => placed.length));
  const [figures, ...others] = [...best.values()].filter((placed) => placed.length === most);
  // The same figures in two places cannot be told apart.
  if (figures === undefined || others.length > 0 || most < least) return undefined;
  const inOneClause = new Set(figures.map(({ view }) => view.clause.id)).size === 1;
  return inOneClause ? passageOf(figures) : sideBySide(said, figures);
}

/** Words that tell the topic; the figures themselves do not. */
const tellingOf = (topic: readonly TopicTerm[]): TopicTerm[] =>
  topic.filter(({ generic, text }) => !generic && !/^\d/.test(text));

const shareOf = (topic: readonly TopicTerm[], { view, sentence }: PrintedFigure): number =>
  coverage(topic, `${view.headings}\n${sentence.folded}`).share;

const leastShare = 0.3;

function passageOf(figures: readonly PrintedFigure[]): Outcome | undefined {
  const [first] = figures;
  if (first === undefined) return undefined;
  const { clause } = first.view;
  // 增幅6.2% is none of the figures that a wrong 占比 rests on.
  const shares = figures.filter(({ said }) => said.kind === 'percent');
  const telling = shares.length > 0 ? shares : figures;
  const conflicts = findConflicts(clause.text).filter((conflict) =>
    telling.some(({ printed }) =>
      conflict.kind === 'share' && shares.length > 0
        ? printed.end === conflict.end
        : conflict.start <= printed.start && printed.end <= conflict.end,
    ),
  );
  const spans = figures
    .map(({ sentence }) => sentence)
    .filter((sentence, i, all) => all.indexOf(sentence) === i)
    .sort((a, b) => a.start - b.start);
  return { type: 'conflict', view: first.view, spans: conflicts.length > 0 ? [] : spans, conflicts };
}

/** 占比39%算得对吗, 够不够100亿: the one passage of all whose figures do not agree and that holds a figure that was said. */
function byOneFigure({ turn }: Inquiry, views: readonly ClauseView[]): Outcome | undefined {
  const said = figuresSaid(turn.understanding.quantities);
  const found = views.flatMap((view) => {
    const figures = printedIn(view, said);
    const conflicts = findConflicts(view.clause.text).filter(({ start, end }) =>
      figures.some(({ printed }) => start <= printed.start && printed.end <= end),
    );
    return conflicts.length > 0 ? [{ view, conflicts }] : [];
  });
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? undefined : { type: 'conflict', spans: [], ...only };
}

function sideBySide(said: ReturnType<typeof figuresSaid>, figures: readonly PrintedFigure[]): Outcome {
  return {
    type: 'comparison',
    ranks: false,
    sides: said.map(({ text }) => ({ label: text, absent: '文件里没有这个数' })),
    rows: [
      {
        label: '所在的话',
        cells: said.map((one) => {
          const figure = figures.find((placed) => placed.said === one);
          return figure && cellOf(figure);
        }),
      },
    ],
  };
}

function cellOf({ printed, view, sentence }: PrintedFigure): ComparedCell {
  const { clause, document } = view;
  const span = figurePart(clause.text, sentence, printed);
  return {
    document,
    text: clause.text.slice(span.start, span.end),
    quotes: [{ clause, ...span }],
    figure: undefined,
    covered: 1,
  };
}

/** Clauses about the topic. */
function findAbout(
  { inquiry, documents }: ConflictRequest,
  knowledge: ConflictKnowledge,
): Promise<readonly Finding[]> {
  const { folded } = inquiry.turn.understanding;
  return findClauses(
    {
      topic: inquiry.topic,
      documentIds: new Set(documents.map(({ id }) => id)),
      expected: undefined,
      sections: knowledge.sectionsOf(folded),
      aspects: knowledge.aspectsOf(folded),
      steps: stepsOf(inquiry.turn.understanding),
    },
    knowledge,
  );
}

/** A passage about the topic, or the one just quoted, whose figures do not add up. */
async function byTopic(request: ConflictRequest, knowledge: ConflictKnowledge): Promise<Outcome | undefined> {
  const { inquiry, previous } = request;
  const { index, viewOf } = knowledge;
  const focus = previous?.focus === undefined ? undefined : index.clause(previous.focus);
  const found = await findAbout(request, knowledge);
  const about = found.filter((finding) => accepts(finding, 'statement')).map(({ view }) => view);
  const quoted = focus !== undefined && inquiry.carried.topic ? [viewOf(focus)] : [];
  const topic = tellingOf(inquiry.topic);
  for (const view of [...quoted, ...about]) {
    const conflicts = findConflicts(view.clause.text).filter(({ start, end }) => {
      const sentences = view.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
      const text = sentences.map(({ folded }) => folded).join('\n');
      return topic.length === 0 || coverage(topic, text).share >= leastShare;
    });
    if (conflicts.length > 0) return { type: 'conflict', view, spans: [], conflicts };
  }
  return undefined;
}
