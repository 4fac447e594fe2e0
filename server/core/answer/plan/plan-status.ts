import { saysAny } from '../../dialogue/intent.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { PolicyDocument, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import { termMatch } from '../find/relevance.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { HeldStatus, Plan, StatusOf } from './outcome.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';

/**
 * Which rank a place holds, or whether it holds the one asked for (东海县是试点还是示范, 盐城是示范城市吗): from the sentences that
 * tell that it was given one. What is paid for a rank tells of no place that holds it.
 */
export function planStatus(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
  { words, index, viewOf }: Pick<PlanKnowledge, 'words' | 'index' | 'viewOf'>,
): Plan | undefined {
  const { intents, turn } = inquiry;
  const { folded } = turn.understanding;
  const asksOther = intents.some((id) => otherMatters.has(id)) || /[万元钱奖补]|能拿|目标/.test(folded);
  if (asksOther || !saysAny(folded, words.statusCues)) return undefined;
  const { grades } = words.conditions;
  const asked = grades.flat().filter((grade) => folded.includes(grade));
  if (asked.length === 0 && !/强[市县区]/.test(folded)) return undefined;
  const { counties } = turn.scope;
  const regions = saysAny(folded, words.allPlaces)
    ? [...new Set(index.documents.flatMap(({ region }) => region ?? []))]
    : inquiry.regions;
  const inScope = regions === inquiry.regions ? documents : index.documents;
  const sought = wordsBeside(inquiry, asked);
  const heldBy = (names: readonly string[], among: readonly PolicyDocument[]): HeldStatus[] =>
    among.flatMap(({ id }) =>
      index.clausesOf(id).flatMap((clause) => {
        const view = viewOf(clause);
        return view.sentences.flatMap((sentence): HeldStatus[] => {
          const grade = gradeGiven(sentence.folded, names, grades);
          const isMeant = sought.every((says) => says(sentence.folded));
          return grade === undefined || !isMeant ? [] : [{ view, sentence, grade }];
        });
      }),
    );
  const places: StatusOf[] =
    counties.length > 0
      ? counties
          .map(({ start, end }) => folded.slice(start, end))
          .map((label) => ({ label, held: heldBy([label], inScope) }))
      : regions.map((region) => ({
          label: region,
          held: heldBy(
            [fold(region).replace(/市$/, ''), '我市'],
            inScope.filter((document) => document.region === region),
          ),
        }));
  const known = places.filter(({ held }) => held.length > 0);
  if (known.length > 0) return { outcome: { type: 'status', places: known, asked }, fit: 1 };
  return counties.length > 0 ? { outcome: { type: 'not_found', nearest: [] }, fit: 1 } : undefined;
}

const otherMatters: ReadonlySet<string> = new Set([
  'amount',
  'procedure',
  'target',
  'validity',
  'stage',
  'responsible',
]);

/** The rank that a sentence says one of the names was given, not one within the name of a document. */
function gradeGiven(
  sentence: string,
  names: readonly string[],
  grades: readonly (readonly string[])[],
): string | undefined {
  for (const row of grades) {
    const any = row.join('|');
    const given = new RegExp(`${giving}[^,.;<]{0,40}?(${any})(?!${any})`, 'g');
    for (const match of sentence.matchAll(given)) {
      const until = sentence.slice(0, match.index + match[0].length);
      const part = until.slice(until.lastIndexOf('>') + 1);
      if (names.some((name) => new RegExp(`${name}${holder}`).test(part))) return match[1];
    }
  }
  return undefined;
}

/** What follows the name of whom it was given: 赣榆区吾悦广场 is not 赣榆区. */
const holder =
  '[市区县]?(?:[,、和与及]|为|(?:成功|已经?|先后|均|都|也|被|正式)*(?:获|确定|批|认定|列|入选|评|命名|成为|授予))';
const giving = '(?:获批|获评|获得|确定|批准|批复|认定|列为|列入|入选|评为|命名|成为|授予)';

/** What else the question says of the rank (版权 in 版权示范城市), each word as a test of a sentence. */
function wordsBeside({ turn }: Inquiry, grades: readonly string[]): ((sentence: string) => boolean)[] {
  const { topic, folded } = turn.understanding;
  const places: readonly Span[] = turn.scope.counties;
  return topic
    .filter(
      (term) =>
        !term.generic && !overlapsAny(term, places) && folded.slice(term.start, term.end) === term.text,
    )
    .flatMap((term: TopicTerm) => {
      const rest = grades.reduce((text, grade) => text.replace(grade, ''), term.text);
      if (rest === term.text) return [(sentence: string) => termMatch(term, sentence) > 0];
      const bare = rest.replace(/(?:城市|强?[市县区]|园区)$/, '');
      return bare === '' ? [] : [(sentence: string) => sentence.includes(bare)];
    });
}
