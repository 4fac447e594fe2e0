import { monthPattern, readMonth } from './calendar.ts';
import type { Clause, Stage } from './document.ts';

const to = '(?:—+|–|-|－|~|～|至|到)';
const range = new RegExp(`[（(]${monthPattern}${to}(?:${monthPattern}|(\\d{1,2})月(?:底|末)?)(?:前)?[）)]`);
const single = new RegExp(`[（(]${monthPattern}(?:前|止)?[）)]`);
const wholeYears = /[（(](20\d{2})年?(?:—+|–|-|－|~|～|至)(20\d{2})年[）)]/;

/** Stages of work: items whose title carries their months, `组织实施阶段（2022年10月—2025年4月）`. Days are inclusive. */
export function findStages(clauses: readonly Clause[]): Stage[] {
  return clauses.flatMap((clause) => {
    if (clause.kind !== 'item' && clause.kind !== 'heading') return [];
    const starts = [
      { start: 0, label: clause.label },
      ...clause.points.map((point) => ({ start: point.start, label: point.label })),
    ];
    return starts.flatMap(({ start, label }) => stageAt(clause, start, label));
  });
}

function stageAt(clause: Clause, start: number, label: string): Stage[] {
  const phrase = /^[^。；\n]{0,60}/.exec(clause.text.slice(start))?.[0] ?? '';
  const found = readRange(phrase);
  if (!found) return [];
  const name = phrase.slice(label.length, found.at).trim();
  if (name === '' || name.length > 30) return [];
  const evidence = { clauseId: clause.id, start, end: start + found.end };
  return [{ label: name, from: found.from, to: found.to, evidence }];
}

function readRange(
  phrase: string,
): { at: number; end: number; from: string | undefined; to: string | undefined } | undefined {
  const match = range.exec(phrase);
  if (match) {
    const [, fromYear, fromMonth, toYear, toMonth, sameYearMonth] = match;
    return {
      at: match.index,
      end: match.index + match[0].length,
      from: readMonth({ year: fromYear, month: fromMonth, end: false }),
      to: readMonth({ year: toYear ?? fromYear, month: toMonth ?? sameYearMonth, end: true }),
    };
  }
  const one = single.exec(phrase);
  if (one) {
    const until = /[前止底末][）)]$/.test(one[0]);
    return {
      at: one.index,
      end: one.index + one[0].length,
      from: until ? undefined : readMonth({ year: one[1], month: one[2], end: false }),
      to: readMonth({ year: one[1], month: one[2], end: true }),
    };
  }
  const whole = wholeYears.exec(phrase);
  if (!whole || !/阶段|期|步/.test(phrase.slice(0, whole.index))) return undefined;
  return {
    at: whole.index,
    end: whole.index + whole[0].length,
    from: `${whole[1]}-01-01`,
    to: `${whole[2]}-12-31`,
  };
}
