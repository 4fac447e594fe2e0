import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvalCase, isAnswerable, parseCases } from '../case.ts';
import { plain } from '../plain-text.ts';
import { realDocuments } from '../suites.ts';
import { excludesItsEvidence, hasUnfoundedYuan } from '../testing/case-faults.ts';

const folder = resolve(process.env.ZHICE_POLICIES ?? '../shared/policies');

/** How the notes name the documents of a suite, in the order of {@link realDocuments}. */
const namesOf = {
  real1: ['公租房', '积分入户', '南沙总部', '广东条例'],
  real2: ['北京', '郑州', '南沙', '广州入户'],
} as const;

/** The articles of a page or text: evidence must lie inside one of them. */
function articlesOf(page: string): string[] {
  const lines = page
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ');
  return lines.split(/\n(?=\s*第[一二三四五六七八九十]+条)/).map(plain);
}

describe.each(['real1', 'real2'] as const)('库外真实文件的题目 %s', (suite) => {
  const cases = parseCases(readFileSync(new URL(`${suite}.jsonl`, import.meta.url), 'utf8'));
  const paths = realDocuments[suite].map((name) => resolve(folder, name));
  const present = paths.every((path) => existsSync(path));
  if (!present) console.info(`没有 ${folder} 里的文件，${suite} 的依据这次不核对`);
  const names: readonly string[] = namesOf[suite];
  const articles = new Map(
    present ? names.map((name, at) => [name, articlesOf(readFileSync(paths[at] ?? '', 'utf8'))]) : [],
  );
  // A comparison names both of its documents; it counts for the first.
  const documentsOf = ({ note = '' }: EvalCase): readonly string[] => note.split('：')[0]?.split('、') ?? [];
  const documentOf = (one: EvalCase): string => documentsOf(one)[0] ?? '';
  const articlesFor = (one: EvalCase): readonly string[] =>
    documentsOf(one).flatMap((name) => articles.get(name) ?? []);

  it('每份文件十五题，其中三题在文件中没有答案，都写明按哪一天回答', () => {
    const counts = names.map((name) => {
      const ofDocument = cases.filter((one) => documentOf(one) === name);
      return [name, ofDocument.length, ofDocument.filter((one) => isAnswerable(one.expect) === false).length];
    });
    expect(counts).toEqual(names.map((name) => [name, 15, 3]));
    expect(cases.length).toBe(15 * names.length);
    expect(cases.filter((one) => one.asOf === undefined)).toEqual([]);
  });

  it('四分之一是对话，同一段问话只出现一次', () => {
    expect(cases.filter((one) => one.turns.length > 1).length * 4).toBeGreaterThanOrEqual(cases.length);
    expect(new Set(cases.map((one) => one.turns.join('\n'))).size).toBe(cases.length);
  });

  it('金额或者在依据里，或者有验算且结果相等', () => {
    expect(cases.filter(hasUnfoundedYuan).map((one) => one.id)).toEqual([]);
  });

  it('不应含的表述没有误伤本题的依据', () => {
    expect(cases.filter(excludesItsEvidence).map((one) => one.id)).toEqual([]);
  });

  it.skipIf(!present)('每处依据都逐字见于所问文件的一条之内', () => {
    const absent = cases.flatMap((one) =>
      one.expect.evidence
        .flat()
        .flatMap((words) =>
          articlesFor(one).some((text) => text.includes(plain(words))) ? [] : [`${one.id} ${words}`],
        ),
    );
    expect(absent).toEqual([]);
  });

  it.skipIf(!present)('应含的表述见于原文', () => {
    const unfounded = cases.flatMap((one) =>
      one.expect.includes
        .filter((source) => !articlesFor(one).some((text) => new RegExp(source).test(text)))
        .map((source) => `${one.id} ${source}`),
    );
    expect(unfounded).toEqual([]);
  });
});
