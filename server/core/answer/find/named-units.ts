import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';

/** The units of a document that a question names, and where in the folded question it does; empty when it names none. */
export interface NamedUnits {
  readonly units: readonly string[];
  readonly span: Span;
}

/**
 * Finds the units of a document by any of their names (市市场监管局 and 市知识产权局 of 市市场监管局<市知识产权局>), with or without the
 * place, by the end of a name (组织部), or by a word of the question that stands for one (市监局).
 */
export function findNamedUnits(
  folded: string,
  topic: readonly TopicTerm[],
  { document, clauses }: { readonly document: PolicyDocument; readonly clauses: readonly Clause[] },
): NamedUnits | undefined {
  const units = [
    ...new Set(clauses.flatMap(({ responsible }) => responsible.flatMap((entry) => entry.units))),
  ];
  const found = units.flatMap((unit) => {
    const names = namesOf(unit, document.region);
    const spans = [
      ...names.flatMap((name) => saidIn(folded, name)),
      ...names.flatMap((name) => meantBy(topic, name)),
    ];
    const [longest] = spans.sort((a, b) => b.end - b.start - (a.end - a.start));
    return longest === undefined ? [] : [{ unit, span: longest }];
  });
  const most = Math.max(0, ...found.map(({ span }) => span.end - span.start));
  const best = found.filter(({ span }) => span.end - span.start === most);
  const [first] = best;
  return first && { units: best.map(({ unit }) => unit), span: first.span };
}

/** The names that a unit is printed with, folded, without its city: 市场监管局 and 知识产权局; 人民银行 of 人民银行连云港市分行. */
function namesOf(unit: string, region: string | undefined): string[] {
  const place = fold(region ?? '').replace(/市$/, '');
  return fold(unit)
    .split(/[<>()[\]]+/)
    .flatMap((name) => [name, ...(place === '' ? [] : name.split(new RegExp(`${place}市?`)))])
    .map((name) => name.replace(/^市(?=\p{Script=Han}{3})/u, ''))
    .filter((name) => name.length >= 2 && !isPlainEnd.test(name));
}

const isPlainEnd = /^(?:分行|支行|监管分局|分局|总局|办公室|单位|部门)$/;

/** Where the name, or an end of it that is a name by itself, is said of no other level: 省知识产权局 is not that of the city. */
function saidIn(folded: string, name: string): Span[] {
  for (let from = 0; name.length - from >= Math.min(shortestEnd, name.length); from++) {
    const end = name.slice(from);
    const start = folded.indexOf(end);
    if (start !== -1)
      return ofOtherLevel.test(folded.slice(0, start)) ? [] : [{ start, end: start + end.length }];
  }
  return [];
}

const shortestEnd = 3;
const ofOtherLevel = /(?:国家|全国|省|县|区|街道|镇)$/;

/**
 * Words of the question that stand for such a unit: 公安 for 公安局, 检察院 for 人民检察院, 市监局 for 市场监管局. A word with others around it
 * is of what they name: 知识产权奖励政策 is no 知识产权局.
 */
function meantBy(topic: readonly TopicTerm[], name: string): Span[] {
  const standsAlone = ({ start, end }: Span): boolean =>
    !topic.some((other) => other.end === start || other.start === end);
  return topic
    .filter(
      (term) =>
        !term.generic &&
        term.forms.some(
          (form) =>
            form.length > 1 && (name.endsWith(form) || (name.endsWith(`${form}局`) && standsAlone(term))),
        ),
    )
    .map(({ start, end }) => ({ start, end }));
}
