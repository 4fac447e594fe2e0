import type { TopicTerm } from '../../dialogue/topic.ts';
import type { DocumentId } from '../../text/document.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import { rememberEach } from '../../text/remember.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';

/** What telling a title of the place itself from one of the state needs to know. */
export interface TitleKnowledge {
  readonly benefits: readonly Benefit[];
  readonly documentIds: ReadonlySet<DocumentId>;
  /** True when a text in scope prints a folded run. */
  readonly isPrinted: (run: string) => boolean;
}

/** 市级, 市里的, 连云港市, 我们区的: a level below the province right before a title. */
const ownLevel = /(?<![全本各都城超])([市区县])(一?级|里|本级)?(?:自己|自办|自设)?(的)?$/;

/** 自己也评: who is spoken of gives the title itself. */
const ownDoing =
  /自己(?:也|就|还|又|有没有|有|没有|会|要)*(?:评|设|办|搞|发|弄|颁)(?:不评|没评|一?个|了|过|的|那个|这个)*$/;

/**
 * The inquiry with a title that it places below the province (市专利奖, 市级专利奖) as one word, where a rule pays for the title of
 * the state alone (中国专利奖、江苏专利奖): it is another thing. After the bare name of a place (连云港市专利奖) only when a text
 * prints such a title, since the place may say where.
 */
export function withOwnTitle(
  inquiry: Inquiry,
  previous: State | undefined,
  knowledge: TitleKnowledge,
): Inquiry {
  const before = inquiry.carried.topic ? previous?.inquiry.turn.understanding.folded : undefined;
  for (const folded of [inquiry.turn.understanding.folded, ...(before === undefined ? [] : [before])]) {
    for (const title of titlesOf(knowledge.benefits)) {
      const term = ownTitle(title, { folded, place: inquiry.regions[0] }, knowledge);
      if (term === undefined) continue;
      const others = inquiry.topic.filter(
        (other) => folded.slice(other.start, other.end) !== other.text || !overlapsAny(other, [term]),
      );
      return { ...inquiry, topic: [...others, term].sort((a, b) => a.start - b.start) };
    }
  }
  return inquiry;
}

/** The wordings that name a benefit by themselves, the longest first. */
const titlesOf = rememberEach((benefits: readonly Benefit[]): readonly string[] => {
  const titles = benefits.flatMap(({ topics }) =>
    topics.flatMap((parts) => (parts.length === 1 ? parts : [])),
  );
  return [...new Set(titles)]
    .filter(({ length }) => length >= shortestTitle)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
});

const shortestTitle = 3;

function ownTitle(
  title: string,
  { folded, place }: { readonly folded: string; readonly place: string | undefined },
  { benefits, documentIds, isPrinted }: TitleKnowledge,
): TopicTerm | undefined {
  const start = folded.indexOf(title);
  if (start === -1) return undefined;
  const end = start + title.length;
  const before = folded.slice(0, start);
  const [, said, level, of] = ownLevel.exec(before) ?? [];
  const root = said ?? (ownDoing.test(before) ? place?.at(-1) : undefined);
  // 市里的专利奖配套: what the city adds to another's title.
  if (root === undefined || /^的?(?:配套|奖励资金)/.test(folded.slice(end))) return undefined;
  const ofState = new RegExp(`(?:中国|国家级?|全国|省级?)${title}`);
  const forms = [`${root}${title}`, `${root}级${title}`];
  const paid = benefits.filter(
    ({ documentId, quoted }) => documentIds.has(documentId) && ofState.test(quoted),
  );
  if (paid.length === 0 || paid.some(({ quoted }) => forms.some((form) => quoted.includes(form))))
    return undefined;
  const known = forms.some(isPrinted);
  if (!known && level === undefined && of === undefined) return undefined;
  return { start, end, text: forms[0] ?? title, forms, weight: 1, known, generic: false, whole: true };
}
