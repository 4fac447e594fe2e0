import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../case.ts';
import { plain } from '../plain-text.ts';

const cases = parseCases(readFileSync(new URL('negatives.jsonl', import.meta.url), 'utf8'));
const folder = new URL('../../seeds/documents/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => plain(readFileSync(new URL(name, folder), 'utf8')));
const stands = (words: string): boolean => sources.some((text) => text.includes(plain(words)));

/** Words of the notes between these marks, as "id words". */
function marked(pattern: RegExp): { readonly id: string; readonly words: string }[] {
  return cases.flatMap(({ id, note = '' }) =>
    [...note.matchAll(pattern)].map(([, words = '']) => ({ id, words })),
  );
}

describe('没有答案的题目', () => {
  it('四类一百五十题，五分之一是对话，都写明按哪一天回答', () => {
    const ofCategory = (name: string) => cases.filter((one) => one.category === name).length;
    expect(['gap', 'neighbour', 'elsewhere', 'chat'].map(ofCategory)).toEqual([60, 40, 25, 25]);
    expect(cases.length).toBe(150);
    expect(cases.filter((one) => one.turns.length > 1).length).toBe(30);
    expect(cases.filter((one) => one.asOf === undefined)).toEqual([]);
  });

  it('都写明文件中没有答案，只许拒答的类型', () => {
    const refusals: readonly string[] = ['not_found', 'out_of_scope', 'no_amount'];
    const wrong = cases.filter(
      ({ expect: { answerable, kinds, evidence } }) =>
        answerable !== false ||
        kinds === null ||
        kinds.some((one) => !refusals.includes(one)) ||
        evidence.length > 0,
    );
    expect(wrong.map((one) => one.id)).toEqual([]);
  });

  it('不要求引用条款的题，不会是文件提到而没有数字的题', () => {
    const wrong = cases.filter(
      ({ expect: { noCitation, kinds } }) => noCitation && kinds?.includes('no_amount'),
    );
    expect(wrong.map((one) => one.id)).toEqual([]);
  });

  it('备注里「」中的词不见于原文', () => {
    expect(marked(/「(.+?)」/g).filter(({ words }) => stands(words))).toEqual([]);
  });

  it('备注里“”中的话逐字见于原文', () => {
    expect(marked(/“(.+?)”/g).filter(({ words }) => !stands(words))).toEqual([]);
  });
});
