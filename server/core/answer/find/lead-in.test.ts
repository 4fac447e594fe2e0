import { describe, expect, it } from 'vitest';
import type { Clause } from '../../text/document.ts';
import { splitSentences } from '../../text/sentences.ts';
import { parseText } from '../../text/testing/parse-text.ts';
import { leadsOf, listAfter } from './lead-in.ts';

const text = `甲市办法
第一条 为促进发展，制定本办法。
第二条 落户奖按下列标准给予：
（一）根据实缴资本给予奖励。
1.对内资企业：
（1）实缴1亿元以下的，奖励100万元；
（2）实缴1亿元以上的，奖励200万元。
2.对外资企业：
（1）实缴1000万美元以下的，奖励300万元；
（2）实缴1000万美元以上的，奖励400万元。
（二）根据纳税额给予奖励，奖励的具体标准由市财政部门会同市商务部门另行制定。
此外，企业还应当符合以下条件：
（一）依法经营；
（二）不迁离本市。
第三条 本办法自2024年1月1日起施行。`;

const held = (): Clause => {
  const clause = parseText(text).clauses.find(({ label }) => label === '第二条');
  if (clause === undefined) throw new Error('第二条 is missing');
  return clause;
};
const sentenceWith = (clause: Clause, words: string) => {
  const found = splitSentences(clause.text).find(({ start, end }) =>
    clause.text.slice(start, end).includes(words),
  );
  if (found === undefined) throw new Error(`no sentence with ${words}`);
  return found;
};

describe('列举的上文', () => {
  it.each([
    [
      '最里层的项，由外到里',
      '奖励400万元',
      ['落户奖按下列标准给予：', '（一）根据实缴资本给予奖励。', '2.对外资企业：'],
    ],
    ['第二个列举用自己的上文', '不迁离本市', ['此外，企业还应当符合以下条件：']],
    ['上文自己没有上文', '落户奖按下列标准', []],
  ])('%s', (_title, words, expected) => {
    const clause = held();
    const leads = leadsOf(clause, sentenceWith(clause, words));
    expect(leads.map(({ start, end }) => clause.text.slice(start, end).replace(/^第二条 /, ''))).toEqual(
      expected,
    );
  });

  it('表格的一格，上文是同一行前面的短格', () => {
    const table = parseText(
      '甲市办法\n第一条 按下表计分。\n学历\t1\t本科（30分）。专科（20分）。\n年龄\t2\t40岁以下（30分）。',
    );
    const clause = table.clauses.find(({ tables }) => tables.length > 0);
    if (clause === undefined) throw new Error('no table');
    const leads = leadsOf(clause, sentenceWith(clause, '专科'));
    expect(leads.map(({ start, end }) => clause.text.slice(start, end))).toEqual(['学历']);
  });
});

describe('上文引出的列举', () => {
  it.each([
    ['到最后一项为止，含下级', '落户奖按下列标准', '（一）根据', '另行制定。'],
    ['中间一级', '2.对外资企业', '（1）实缴1000万', '奖励400万元。'],
    ['后一个列举', '此外', '（一）依法', '（二）不迁离本市。'],
  ])('%s', (_title, words, from, to) => {
    const clause = held();
    const list = listAfter(clause, sentenceWith(clause, words));
    const quoted = clause.text.slice(list?.start ?? 0, list?.end ?? 0);
    expect([quoted.startsWith(from), quoted.endsWith(to)]).toEqual([true, true]);
  });

  it('没有下级的项不引出下一项', () => {
    const clause = held();
    expect(listAfter(clause, sentenceWith(clause, '（一）依法'))).toBeUndefined();
  });
});
