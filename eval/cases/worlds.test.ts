import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EvalCase, isAnswerable, parseCases } from '../case.ts';
import { plain } from '../plain-text.ts';
import { worldDocuments } from '../suites.ts';
import { excludesItsEvidence, hasUnfoundedYuan } from '../testing/case-faults.ts';

const folder = new URL('../documents/', import.meta.url);

describe.each(['world2', 'world3'] as const)('虚构文件的题目 %s', (suite) => {
  const cases = parseCases(readFileSync(new URL(`${suite}.jsonl`, import.meta.url), 'utf8'));
  const names = worldDocuments[suite].map((name) => name.replace(/\.txt$/, ''));
  const texts = new Map(
    names.map((name) => [name, plain(readFileSync(new URL(`${name}.txt`, folder), 'utf8'))]),
  );
  /** The document a case is of: its note begins with the name. */
  const documentOf = ({ note = '' }: EvalCase): string => note.split('：')[0] ?? '';
  const textOf = (one: EvalCase): string => texts.get(documentOf(one)) ?? '';

  it('每份文件二十五题，其中五题在文件中没有答案，都写明按哪一天回答', () => {
    const counts = names.map((name) => {
      const ofDocument = cases.filter((one) => documentOf(one) === name);
      return [name, ofDocument.length, ofDocument.filter((one) => isAnswerable(one.expect) === false).length];
    });
    expect(counts).toEqual(names.map((name) => [name, 25, 5]));
    expect(cases.length).toBe(25 * names.length);
    expect(cases.filter((one) => one.asOf === undefined)).toEqual([]);
  });

  it('四分之一是对话，同一段问话只出现一次', () => {
    expect(cases.filter((one) => one.turns.length > 1).length * 4).toBeGreaterThanOrEqual(cases.length);
    expect(new Set(cases.map((one) => one.turns.join('\n'))).size).toBe(cases.length);
  });

  it('每处依据都逐字见于所问的文件', () => {
    const absent = cases.flatMap((one) =>
      one.expect.evidence
        .flat()
        .flatMap((words) => (textOf(one).includes(plain(words)) ? [] : [`${one.id} ${words}`])),
    );
    expect(absent).toEqual([]);
  });

  it('应含的表述见于原文或验算', () => {
    const unfounded = cases.flatMap((one) =>
      one.expect.includes
        .filter((source) => !new RegExp(source).test(textOf(one)) && !new RegExp(source).test(one.work ?? ''))
        .map((source) => `${one.id} ${source}`),
    );
    expect(unfounded).toEqual([]);
  });

  it('不应含的表述没有误伤本题的依据', () => {
    expect(cases.filter(excludesItsEvidence).map((one) => one.id)).toEqual([]);
  });

  it('金额或者在依据里，或者有验算且结果相等', () => {
    expect(cases.filter(hasUnfoundedYuan).map((one) => one.id)).toEqual([]);
  });
});
