import { describe, expect, it } from 'vitest';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { noSections, topicOf, topicTerm } from '../../testing/sample-inquiry.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { viewClause } from './clause-view.ts';
import type { ExpectedFigure } from './expected.ts';
import type { Finding } from './finding.ts';
import { type RankingInput, rankFindings } from './ranking.ts';

const document = sampleDocument({ id: 'aa', title: '甲市若干措施' });
const money: ExpectedFigure = { kinds: new Set(['money']), unit: undefined, paid: true };

/** Ranks clauses of these texts; ids are `aa/1`, `aa/2` … */
function rank(
  texts: readonly (string | Omit<Parameters<typeof sampleClause>[0], 'id'>)[],
  words: readonly (string | TopicTerm)[],
  rest: Partial<Omit<RankingInput, 'views' | 'topic'>> = {},
): Finding[] {
  const views = texts.map((given, i) => {
    const facts = typeof given === 'string' ? { text: given } : given;
    return viewClause(sampleClause({ ...facts, id: `aa/${i + 1}` }), document);
  });
  return rankFindings({
    views,
    scores: [],
    topic: topicOf(...words),
    expected: undefined,
    identifies: () => false,
    classesOf: () => [],
    sections: noSections,
    inOneDocument: false,
    aspects: { asked: false, share: () => 0, shownIn: (topic) => topic },
    steps: { facts: [], lengths: [], levels: [], matters: [] },
    ...rest,
  });
}
const idsOf = (findings: readonly Finding[]): string[] => findings.map(({ view }) => view.clause.id);
const said = ({ view, sentence }: Finding): string => view.clause.text.slice(sentence.start, sentence.end);
const only = (findings: readonly Finding[]): Finding => {
  const [first] = findings;
  if (first === undefined) throw new Error('没有结果');
  return first;
};

describe('档次', () => {
  it('数说明了是什么的，别的东西的档次不算', () => {
    const texts = [
      '（一）按实缴资本奖励：5000万元至1亿元的，奖励60万元。（二）按纳税总额奖励：8000万元以上的，奖励90万元。',
    ];
    const given = findQuantities('8000万').map((figure) => ({ ...figure, kind: 'money' as const }));
    const found = (matters: readonly string[]): string =>
      said(
        only(
          rank(texts, ['奖励'], {
            expected: money,
            steps: { facts: given, lengths: [], levels: [], matters },
          }),
        ),
      );
    expect(found(['实缴'])).toContain('60万元');
    expect(found(['纳税'])).toContain('90万元');
  });
});

describe('先后', () => {
  it('话题占得多的在前', () => {
    expect(idsOf(rank(['对代理费给予补助。', '对保费给予补助。'], ['保费', '补助']))).toEqual([
      'aa/2',
      'aa/1',
    ]);
  });

  it('说在一句里的，先于散在两句里的', () => {
    expect(idsOf(rank(['保费。对企业给予补助。', '对保费给予补助。'], ['保费', '补助']))).toEqual([
      'aa/2',
      'aa/1',
    ]);
  });

  it('连着说的，先于隔开说的', () => {
    expect(idsOf(rank(['有效的发明专利。', '有效发明专利。'], ['有效', '发明专利']))).toEqual([
      'aa/2',
      'aa/1',
    ]);
  });

  it('问数的时候，落款不是条文', () => {
    const texts = ['青川市水利局青川市财政局\n水车按期检修。'];
    expect(said(only(rank(texts, ['青川', '水利局'], { expected: money })))).toBe('水车按期检修。');
  });

  it('有所问的数的在前，也只看给钱的', () => {
    const texts = ['对保费给予补助。', '对保费给予补助5万元。'];
    expect(idsOf(rank(texts, ['保费'], { expected: money }))).toEqual(['aa/2', 'aa/1']);
    expect(only(rank(['保费达5万元。'], ['保费'], { expected: money })).hasFigure).toBe(false);
    expect(only(rank(['保费达5万元。'], ['保费'], { expected: { ...money, paid: false } })).hasFigure).toBe(
      true,
    );
  });

  it('问管多久的，限期做完的在后', () => {
    const texts = ['自开办之日起3个月内投保磨坊保险', '磨坊保险的保险期间为1年'];
    const asked: ExpectedFigure = { kinds: new Set(['duration']), unit: undefined };
    expect(idsOf(rank(texts, ['磨坊保险'], { expected: { ...asked, lasting: true } }))).toEqual([
      'aa/2',
      'aa/1',
    ]);
    expect(idsOf(rank(texts, ['磨坊保险'], { expected: asked }))).toEqual(['aa/1', 'aa/2']);
  });

  it('检索分高的在前；都一样就照原来的先后', () => {
    const texts = ['对保费给予补助。', '对保费给予补助。'];
    expect(idsOf(rank(texts, ['保费'], { scores: [0.5, 1] }))).toEqual(['aa/2', 'aa/1']);
    expect(idsOf(rank(texts, ['保费'], { scores: [1, 1] }))).toEqual(['aa/1', 'aa/2']);
  });

  it('话题在自己的标题里的，先于在上层标题里的', () => {
    const own = { text: '（一）保险。按规定给予补助。', path: ['一、金融', '（一）保险'] };
    const above = { text: '（一）贷款。按规定给予补助。', path: ['一、保险', '（一）贷款'] };
    expect(idsOf(rank([above, own], ['保险']))).toEqual(['aa/2', 'aa/1']);
  });
});

describe('最好的一句', () => {
  it('列举前面的话里的数，列举的每一项都有', () => {
    const text = '有下列行为之一的，处200元以下罚款：\n（一）出借证件的；\n（二）使用伪造的证件的。';
    const points = [
      {
        address: '1',
        label: '（一）',
        number: 1,
        depth: 1,
        start: text.indexOf('（一）'),
        end: text.indexOf('（二）') - 1,
      },
      { address: '2', label: '（二）', number: 2, depth: 1, start: text.indexOf('（二）'), end: text.length },
    ];
    const fine: ExpectedFigure = { kinds: new Set(['money']), unit: undefined, owed: true };
    const finding = only(rank([{ text, points }], ['使用', '伪造', '罚款'], { expected: fine }));
    expect([said(finding), finding.hasFigure]).toEqual(['（二）使用伪造的证件的。', true]);
  });

  it('取话题占得最多的，并列取先的', () => {
    expect(said(only(rank(['支持企业。对保费给予补助。保费另算。'], ['保费', '补助'])))).toBe(
      '对保费给予补助。',
    );
    expect(said(only(rank(['对保费补助。对保费奖励。'], ['保费'])))).toBe('对保费补助。');
  });

  it('题不当句子，只有题的除外', () => {
    const titled = { text: '（一）保费补助。对投保的单位给予支持。', label: '（一）', heading: '保费补助' };
    expect(said(only(rank([titled], ['保费'])))).toBe('对投保的单位给予支持。');
    expect(said(only(rank([{ ...titled, text: '（一）保费补助' }], ['保费'])))).toBe('（一）保费补助');
  });

  it('另外说到话题三分之一以上的句子，按先后', () => {
    const { further } = only(
      rank(['保费由甲承担。对保费给予补助。保费由乙承担。与此无关。'], ['保费', '补助']),
    );
    expect(further.map(({ folded }) => folded)).toEqual(['保费由甲承担.', '保费由乙承担.']);
  });

  it('指明文件的词、一般词，不要求句子里有', () => {
    const words = ['人才引进', topicTerm('企业', { generic: true }), '补助'];
    const finding = only(rank(['给予补助。'], words, { identifies: ({ text }) => text === '人才引进' }));
    expect(finding).toMatchObject({ named: true, inSentence: 1 });
  });
});

describe('占多少、缺什么', () => {
  it('标题和全条都算，只在文件标题里的算一半', () => {
    const clause = { text: '（一）保险。按规定给予补助。', path: ['一、金融', '（一）保险'] };
    expect(only(rank([clause], ['金融', '补助']))).toMatchObject({ covered: 1, missing: [] });
    expect(only(rank([clause], ['甲市', '补助'])).covered).toBe(0.75);
  });

  it('指明文件的词算全有', () => {
    expect(
      only(rank(['给予补助。'], ['人才', '补助'], { identifies: ({ text }) => text === '人才' })).covered,
    ).toBe(1);
  });

  it('年份要跟句子在一起，别处有不算', () => {
    const year = topicTerm('2026年', { period: true, generic: true });
    const finding = only(rank(['2026年完成。对保费给予补助。'], ['保费', year]));
    expect(finding.missing.map(({ text }) => text)).toEqual(['2026年']);
    expect(only(rank(['2026年对保费给予补助。'], ['保费', year])).missing).toEqual([]);
  });

  it('缺的词，重的在前', () => {
    const { missing } = only(rank(['给予补助。'], ['丙', topicTerm('乙', { weight: 2 }), '补助']));
    expect(missing.map(({ text }) => text)).toEqual(['乙', '丙']);
  });

  it('文件里别处用、这一句没有的词，取最重的', () => {
    const words = [
      topicTerm('海外', { weight: 0.6 }),
      topicTerm('不见经传', { known: false }),
      topicTerm('企业', { generic: true }),
      '补助',
    ];
    expect(only(rank(['给予补助。'], words)).mismatch).toBe(0.6);
    expect(only(rank(['海外的给予补助。'], words)).mismatch).toBe(0);
  });

  it('没有话题就什么也不占', () => {
    expect(only(rank(['给予补助。'], []))).toMatchObject({
      covered: 0,
      inSentence: 0,
      missing: [],
      further: [],
    });
  });
});

describe('所问的标题下', () => {
  const sections = { ...noSections, treats: (headings: string) => headings.includes('办理时限') };

  it('排在前面，题目说出文件名时整条都算说到', () => {
    const texts = [
      { text: '人才引进补助的说明文字。', path: ['一、总则'] },
      { text: '自受理之日起四十二个工作日。', path: ['七、办理时限'] },
    ];
    const findings = rank(texts, ['人才引进'], { sections, identifies: () => true });
    expect(findings.map(({ inSection, inSentence }) => [inSection, inSentence])).toEqual([
      [true, 1],
      [false, 1],
    ]);
  });

  it('待填的空行不作最好的一句', () => {
    expect(said(only(rank(['保费20年。对保费给予补助。'], ['保费'])))).toBe('对保费给予补助。');
  });
});
