import type { PolicyDocument, Stage } from '../../text/document.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { documentName, type Sources, spokenName, validityNote } from './source-line.ts';

/** Lists stages with their dates as printed; tells where the day asked for falls. */
export function composeStages(
  document: PolicyDocument,
  stages: readonly Stage[],
  { sources, folded }: { readonly sources: Sources; readonly folded: string },
): Draft {
  const { asOf, citer } = sources;
  const isOne = stages.length === 1;
  const lines = stages.flatMap((stage) => {
    const clause = sources.clauseOf(stage.evidence.clauseId);
    const place = placeOf(stage, asOf);
    const told = place === 'now' || isOne ? onScreen[place] : '';
    return clause === undefined
      ? []
      : [`- ${printedAt(stage, sources)}${citer.cite(clause, stage.evidence)}${told}`];
  });
  const work = workOfOnly(stages, sources);
  const all = isOne ? undefined : ofAll(stages, asOf);
  const note = validityNote(document, sources);
  return {
    kind: 'answer',
    paragraphs: [
      lines.join('\n'),
      ...(work ? [blockQuote(work.clause, work, sources)] : []),
      ...(all === undefined ? [] : [all]),
      ...(note ? [note.text] : []),
      `依据：${documentName(document, sources)}`,
    ],
    warnings: note ? [note.warning] : [],
    spoken: [
      ...(isOne ? spokenOne(stages, sources) : spokenAll(stages, folded, sources)),
      ...(note ? [note.spoken] : []),
      `依据${spokenName(document)}。`,
    ],
  };
}

/** Where a day lies as seen from a stage. */
type Place = 'before' | 'now' | 'over' | 'unknown';

function placeOf({ from, to }: Stage, asOf: string): Place {
  if (to !== undefined && to < asOf) return 'over';
  if (from === undefined || to === undefined) return 'unknown';
  return asOf < from ? 'before' : 'now';
}

const onScreen: Readonly<Record<Place, string>> = {
  before: '（所问日期这一阶段还没有开始）',
  now: '（所问日期处于这一阶段）',
  over: '（所问日期这一阶段已经结束）',
  unknown: '',
};

/** What holds of all stages on the day, where it falls into none of them. */
function ofAll(stages: readonly Stage[], asOf: string): string | undefined {
  const places = new Set(stages.map((stage) => placeOf(stage, asOf)));
  if (places.has('now') || places.has('unknown')) return undefined;
  if (places.size > 1) return '所问日期在两个阶段之间，不属于其中任何一个。';
  return places.has('over') ? '所问日期各阶段都已经结束。' : '所问日期各阶段都还没有开始。';
}

const printedAt = ({ evidence }: Stage, { clauseOf }: Sources): string =>
  clauseOf(evidence.clauseId)?.text.slice(evidence.start, evidence.end) ?? '';

/** 组织实施阶段，2022年10月至2025年4月: the brackets and the number before the name are not read. */
function aloud(stage: Stage, sources: Sources): string {
  const name = /[段期]$/.test(stage.label) ? stage.label : `${stage.label}阶段`;
  const [, dates = ''] = /[（(]([^（()）]*\d[^（()）]*)[）)]\s*$/.exec(printedAt(stage, sources)) ?? [];
  return dates === '' ? name : `${name}，${dates}`;
}

const spokenOne = ([stage]: readonly Stage[], sources: Sources): string[] => {
  if (stage === undefined) return [];
  const isOver = placeOf(stage, sources.asOf) === 'over';
  const work = workOfOnly([stage], sources);
  return [
    `${aloud(stage, sources)}。`,
    ...(isOver ? ['这一阶段已经结束。'] : []),
    ...(work ? [work.text] : []),
  ];
};

/** How many there are and what they are called, and the one of the day; that one first where it is asked for. */
function spokenAll(stages: readonly Stage[], folded: string, sources: Sources): string[] {
  const now = stages.find((stage) => placeOf(stage, sources.asOf) === 'now');
  const names = stages.map(({ label }) => label.replace(/阶段$/, '')).join('、');
  const count = `分${stages.length}个阶段：${names}。`;
  const day = now === undefined ? ofAll(stages, sources.asOf) : `所问日期处于${aloud(now, sources)}。`;
  return asksNow.test(folded) ? [day ?? '', count] : [count, day ?? ''];
}

const asksNow = /现在|目前|眼下|如今|当前|当下|这会儿|处[于在]|[到在]哪/;

/** What a stage asked for by itself consists of, where its clause is about nothing else. */
function workOfOnly([stage, other]: readonly Stage[], sources: Sources) {
  const clause = stage && sources.clauseOf(stage.evidence.clauseId);
  if (clause === undefined || stage === undefined || other !== undefined) return undefined;
  const after = clause.text.slice(stage.evidence.end);
  const start = stage.evidence.end + (/^[）)。\s]*/.exec(after)?.[0].length ?? 0);
  const sharesClause = sources.documents.some(({ stages }) =>
    stages.some(({ evidence }) => evidence.clauseId === clause.id && evidence.start !== stage.evidence.start),
  );
  if (sharesClause || start >= clause.text.length) return undefined;
  const end = clause.text.length;
  return { clause, start, end, text: clause.text.slice(start, end) };
}
