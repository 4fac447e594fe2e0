import type { Clause, Repeal } from './document.ts';
import { documentNumber } from './line-role.ts';

const sentence = /[^。\n]+。?/g;
const repealed = /(?:同时|即行|予以|一并|相应|随之|自动)?(?:废止|停止执行|停止施行|不再执行|失效)/;
/** Sentences that speak of repeal without repealing. */
const otherwise =
  /有效期届满|(?:被|经|已|宣布)(?:依法)?废止的|废止或者|修改或者?废止|自动失效。?$|废止(?:前|后|的情形)/;
const named =
  /《((?:[^《》]|《[^《》]*》)+)》(?:[（(〔[]([^（）()]{2,40}号)[）)〕\]])?|[（(]([^（）()]{2,40}号)[）)]/g;

/** Documents that this one repeals: title and number of each, as printed. */
export function findRepeals(clauses: readonly Clause[]): Repeal[] {
  const repeals: Repeal[] = [];
  for (const clause of clauses) {
    for (const match of clause.text.matchAll(sentence)) {
      const word = repealed.exec(match[0]);
      if (!word || otherwise.test(match[0])) continue;
      for (const name of match[0].slice(0, word.index).matchAll(named)) {
        const number = numberIn(name[2] ?? name[3]);
        const title = name[1];
        if ((number ?? title) === undefined || isBasis(match[0], name.index)) continue;
        const start = match.index + name.index;
        const end = match.index + word.index + word[0].length;
        repeals.push({ number, title, evidence: { clauseId: clause.id, start, end } });
      }
    }
  }
  return repeals;
}

function numberIn(text: string | undefined): string | undefined {
  const match = text === undefined ? null : documentNumber.exec(text);
  return match?.[0];
}

/** 根据《…》, 依照《…》: named as a ground, not repealed. */
function isBasis(text: string, at: number): boolean {
  return /(?:根据|依据|依照|按照|与)$/.test(text.slice(0, at));
}
