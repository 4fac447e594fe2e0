import type { Span } from '../text/document.ts';
import { parseOrdinal } from '../text/numerals.ts';

/**
 * A clause named in a question. `article`: 第七条, 第7点; `item`: （七）, 第（七）条, with `under` for 三、（七）;
 * `chapter`: 第二章; `part`: 第二部分. `points` go on downwards: 第二条第（一）项 is article 2, points [1]; a 款 is a
 * paragraph without a number of its own and is passed over.
 */
export interface ClauseMention extends Span {
  readonly kind: 'article' | 'item' | 'chapter' | 'part';
  readonly text: string;
  readonly number: number;
  readonly under: number | undefined;
  readonly points: readonly number[];
}

const numeral = '[零〇一二三四五六七八九十百两\\d]{1,5}';
const chineseNumeral = '[零〇一二三四五六七八九十百]{1,5}';
const deeper = `(?:的?第?\\(?${numeral}\\)?[款项目点])`;
const more = `(?:[,、和至到及与-]第?\\(?${numeral}\\)?(?=[,、和至到及与条-]))`;

/** 13条谁牵头, 九条呢: a part of a question that begins with the number of a clause, not with so many of them (13条措施). */
const withoutMark = `(?<=^|[,;.!?])(?=${numeral}条(?:[由归]?谁|是谁|的?(?:牵头|负责)|呢|[说讲写规]))`;
/** 第七条, 第（七）条, 第三、五条, 第七条第（一）项; 第七点 and 第七项 where no 条 leads. */
const withOrdinalMark = new RegExp(
  `(?:第|${withoutMark})(\\(?)(${numeral})\\)?(${more}*)([条点项款])(${deeper}*)`,
  'gu',
);
/** 三、（二） and （二） on their own. */
const inBrackets = new RegExp(`(?:(${chineseNumeral})[,.])?\\((${chineseNumeral})\\)`, 'gu');
const divisions = new RegExp(`第(${numeral})(章|部分)`, 'gu');

/** Finds clause references in a folded question, in its order. Numbers that cannot be read are passed over. */
export function findClauseMentions(folded: string): ClauseMention[] {
  const found = [...articles(folded), ...divisionMentions(folded)];
  const isTaken = (start: number): boolean => found.some((held) => held.start <= start && start < held.end);
  const items = bracketItems(folded).filter(({ start }) => !isTaken(start));
  return [...found, ...items].sort((a, b) => a.start - b.start || a.number - b.number);
}

function articles(folded: string): ClauseMention[] {
  return [...folded.matchAll(withOrdinalMark)].flatMap((match) => {
    const [text, bracket, first = '', further = '', mark, below = ''] = match;
    // Inside the name of a clause of law (《…法》第七条规定) it is still a clause; 第三条 in 第三条道路 is not worth a rule.
    const numbers = [first, ...numeralsIn(further)].map(parseOrdinal);
    const points = mark === '条' ? pointsIn(below) : [];
    return numbers.flatMap((number): ClauseMention[] => {
      if (number === undefined || number === 0) return [];
      const kind = bracket === '(' ? 'item' : 'article';
      const isLast = number === numbers.at(-1);
      return [
        {
          kind,
          text,
          number,
          under: undefined,
          points: isLast ? points : [],
          start: match.index,
          end: match.index + text.length,
        },
      ];
    });
  });
}

function bracketItems(folded: string): ClauseMention[] {
  return [...folded.matchAll(inBrackets)].flatMap((match) => {
    const [text, above, inner = ''] = match;
    const number = parseOrdinal(inner);
    if (number === undefined || number === 0) return [];
    const under = above === undefined ? undefined : parseOrdinal(above);
    return [
      {
        kind: 'item' as const,
        text,
        number,
        under,
        points: [],
        start: match.index,
        end: match.index + text.length,
      },
    ];
  });
}

function divisionMentions(folded: string): ClauseMention[] {
  return [...folded.matchAll(divisions)].flatMap((match) => {
    const [text, inner = '', mark] = match;
    const number = parseOrdinal(inner);
    if (number === undefined) return [];
    return [
      {
        kind: mark === '章' ? ('chapter' as const) : ('part' as const),
        text,
        number,
        under: undefined,
        points: [],
        start: match.index,
        end: match.index + text.length,
      },
    ];
  });
}

/** Numbers of the points in 第一款第（二）项1目: [2, 1]. */
function pointsIn(below: string): number[] {
  const levels = below.matchAll(new RegExp(`(${numeral})\\)?([款项目点])`, 'gu'));
  return [...levels].flatMap(([, number = '', mark]) => (mark === '款' ? [] : (parseOrdinal(number) ?? [])));
}

function numeralsIn(text: string): string[] {
  return [...text.matchAll(new RegExp(numeral, 'gu'))].map(([found]) => found);
}
