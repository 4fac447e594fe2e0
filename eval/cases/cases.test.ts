import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EvalCase, isAnswerable, parseCases } from '../case.ts';
import { plain } from '../plain-text.ts';
import { documentsToAdd } from '../suites.ts';
import { excludesItsEvidence, hasUnfoundedYuan } from '../testing/case-faults.ts';

const here = new URL('./', import.meta.url);
const documents = new URL('../../seeds/documents/', here);

const load = (name: string): EvalCase[] => parseCases(readFileSync(new URL(`${name}.jsonl`, here), 'utf8'));
const development = load('dev');
const unseen = load('unseen');
const contract = load('contract');
const further = load('more');
const negatives = load('negatives');
const fresh = load('fresh');
const fresh2 = load('fresh2');
const fresh3 = load('fresh3');
const fresh4 = load('fresh4');
const fresh5 = load('fresh5');
const fresh6 = load('fresh6');
const fresh7 = load('fresh7');
const fresh8 = load('fresh8');
const fresh9 = load('fresh9');
const fresh10 = load('fresh10');
const fresh11 = load('fresh11');
const world1 = load('world1');
const world2 = load('world2');
const world3 = load('world3');
const own = [
  ...development,
  ...unseen,
  ...further,
  ...negatives,
  ...fresh,
  ...fresh2,
  ...fresh3,
  ...fresh4,
  ...fresh5,
  ...fresh6,
  ...fresh7,
  ...fresh8,
  ...fresh9,
  ...fresh10,
  ...fresh11,
];

const seeds = readdirSync(documents)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => plain(readFileSync(new URL(name, documents), 'utf8')));
const written = (documentsToAdd.get('world1') ?? []).map((path) =>
  plain(readFileSync(new URL(`../../${path}`, here), 'utf8')),
);

/** Ids of the cases for which something does not hold: the message of a failed test then names them. */
const idsWhere = (cases: readonly EvalCase[], wrong: (one: EvalCase) => boolean): string[] =>
  cases.filter(wrong).map((one) => one.id);

describe.each([
  ['自带文件', own, contract, seeds],
  ['为评测写的文件', world1, [], [...seeds, ...written]],
])('题目与原文相符：%s', (_, own, contract, sources) => {
  const inSources = (pattern: RegExp): boolean => sources.some((text) => pattern.test(text));

  it('每处依据都逐字见于某份文件', () => {
    const absent = [...own, ...contract].flatMap(({ id, expect: { evidence } }) =>
      evidence
        .flat()
        .flatMap((one) => (sources.some((text) => text.includes(plain(one))) ? [] : `${id} ${one}`)),
    );
    expect(absent).toEqual([]);
  });

  it('应含的数字见于原文或验算', () => {
    const unfounded = own.flatMap(({ id, work = '', expect: { includes } }) =>
      includes
        .filter(
          (source) => /\d/.test(source) && !inSources(new RegExp(source)) && !new RegExp(source).test(work),
        )
        .map((source) => `${id} ${source}`),
    );
    expect(unfounded).toEqual([]);
  });

  it('不应含的表述没有误伤本题的依据', () => {
    expect(idsWhere(own, excludesItsEvidence)).toEqual([]);
  });

  it('金额或者在依据里，或者有验算且结果相等', () => {
    expect(idsWhere(own, hasUnfoundedYuan)).toEqual([]);
  });

  it('计算题都有验算', () => {
    const lacking = ({ category, work, expect: { yuan } }: EvalCase): boolean =>
      category === 'calculation' && yuan !== null && work === undefined;
    expect(idsWhere(own, lacking)).toEqual([]);
  });

  it('每题都写明按哪一天回答', () => {
    expect(idsWhere(own, ({ asOf }) => asOf === undefined)).toEqual([]);
  });
});

describe('题目的构成', () => {
  const shares = (cases: readonly EvalCase[]) => {
    const counts = new Map<string, number>();
    for (const { category } of cases) counts.set(category, (counts.get(category) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  };

  it('两半各类题数相同，不少于十二类', () => {
    expect(shares(unseen)).toEqual(shares(development));
    expect(Object.keys(shares(development)).length).toBeGreaterThanOrEqual(12);
  });

  it.each([
    ['开发用', development],
    ['未见', unseen],
  ])('%s的一半不少于 160 题，四分之一是对话，四分之一在文件中没有答案', (_, cases) => {
    expect(cases.length).toBeGreaterThanOrEqual(160);
    const conversations = cases.filter((one) => one.turns.length > 1);
    expect(conversations.length * 4).toBeGreaterThanOrEqual(cases.length);
    const without = cases.filter((one) => isAnswerable(one.expect) === false);
    expect(without.length * 4).toBeGreaterThanOrEqual(cases.length);
  });

  it('问为评测写的文件：每份二十五题，五题没有答案，四分之一是对话', () => {
    for (const name of ['常州', '柯桥', '威海']) {
      const cases = world1.filter((one) => one.note?.startsWith(name));
      expect([name, cases.length]).toEqual([name, 25]);
      expect([name, cases.filter((one) => one.expect.answerable === false).length]).toEqual([name, 5]);
      expect(cases.filter((one) => one.turns.length > 1).length * 4).toBeGreaterThanOrEqual(cases.length);
    }
  });

  it('同一段问话只出现一次', () => {
    const spoken = [...own, ...contract, ...world1, ...world2, ...world3].map((one) => one.turns.join('\n'));
    expect(spoken.filter((one, at) => spoken.indexOf(one) !== at)).toEqual([]);
  });
});
