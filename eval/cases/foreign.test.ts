import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../case.ts';
import { findFigures } from '../figures.ts';
import { plain } from '../plain-text.ts';
import { foreignDocuments } from '../suites.ts';

const cases = parseCases(readFileSync(new URL('foreign.jsonl', import.meta.url), 'utf8'));
const folder = resolve(process.env.ZHICE_POLICIES ?? '../shared/policies');
const paths = foreignDocuments.map((name) => resolve(folder, name));
const present = paths.every((path) => existsSync(path));
if (!present) console.info(`没有 ${folder} 里的文件，foreign 的依据这次不核对`);

const sources = present ? paths.map((path) => plain(withoutTags(readFileSync(path, 'utf8')))) : [];

function withoutTags(page: string): string {
  return page.replace(/<[^>]*>/g, '');
}

describe('库外文件的题目', () => {
  it('每份文件二十题，其中三题在文件中没有答案，都写明按哪一天回答', () => {
    const ofDocument = (name: string) => cases.filter((one) => one.id.startsWith(`f-${name}-`));
    for (const name of ['liuhe', 'nansha', 'guangzhou']) {
      expect([name, ofDocument(name).length]).toEqual([name, 20]);
      const without = ofDocument(name).filter((one) => one.expect.answerable === false);
      expect([name, without.length]).toEqual([name, 3]);
    }
    expect(cases.filter((one) => one.asOf === undefined)).toEqual([]);
  });

  it('金额都在依据里', () => {
    const wrong = cases.filter(
      ({ expect: { yuan, evidence } }) =>
        yuan !== null &&
        !evidence
          .flat()
          .flatMap(findFigures)
          .some(({ unit, value }) => unit === '元' && Number(value) === Number(yuan)),
    );
    expect(wrong.map((one) => one.id)).toEqual([]);
  });

  it('不应含的表述没有误伤本题的依据', () => {
    const harsh = cases.filter(({ expect: { excludes, evidence } }) =>
      excludes.some((source) => evidence.flat().some((text) => new RegExp(source).test(text))),
    );
    expect(harsh.map((one) => one.id)).toEqual([]);
  });

  it.skipIf(!present)('每处依据都逐字见于某份文件', () => {
    const absent = cases.flatMap(({ id, expect: { evidence } }) =>
      evidence
        .flat()
        .flatMap((one) => (sources.some((text) => text.includes(plain(one))) ? [] : [`${id} ${one}`])),
    );
    expect(absent).toEqual([]);
  });
});
