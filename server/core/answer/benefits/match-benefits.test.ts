import { describe, expect, it } from 'vitest';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { inquiryOf, topicOf, topicTerm } from '../../testing/sample-inquiry.ts';
import { sampleRuleClauses, sampleRules } from '../../testing/sample-rules.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { type Benefit, createBenefits } from './benefit.ts';
import { matchBenefits } from './match-benefits.ts';
import { isRuledOut, saidText, siblings } from './said-topics.ts';

const benefits = createBenefits([sampleRules], (id) => sampleRuleClauses.find((clause) => clause.id === id));
const documentIds = new Set(benefits.map(({ documentId }) => documentId));
const words = questionWordsOf({ contrasts: [['国内', '海外']], genericWords: ['奖励', '官司'] });
const knowledge = { words, deniedBy: () => [] };
const idsOf = (found: readonly Benefit[]): string[] => found.map(({ bound }) => bound.rule.id);

/** A question whose topic is these words, the last said at the end. */
const asking = (said: string, ...topic: readonly (string | TopicTerm)[]): Inquiry =>
  inquiryOf(said, { topic: topicOf(...topic) });
const matched = (inquiry: Inquiry, ids = documentIds): string[] =>
  idsOf(matchBenefits(inquiry, benefits, ids, knowledge).map(({ benefit }) => benefit));

describe('可以用来作答的规则', () => {
  it('未审的、条款没有收录的不用', () => {
    expect(idsOf(benefits)).toEqual(['insurance', 'domestic', 'overseas', 'licence', 'loan', 'titles']);
    expect(createBenefits([sampleRules], () => undefined)).toEqual([]);
  });

  it('引文是条款里的原字', () => {
    const shown = benefits.flatMap(({ clause, quotes }) =>
      quotes.map(({ start, end }) => clause.text.slice(start, end)),
    );
    expect(shown.slice(0, 2)).toEqual(['对保费给予最高50%的补助', '按照必要费用的30%给予资金支持']);
  });
});

describe('问的是哪一项', () => {
  it.each([
    ['说了话题', asking('知识产权保险补多少', '知识产权保险'), ['insurance']],
    ['几样都要说全', asking('国内官司补多少', '国内', '官司'), ['domestic']],
    ['只说了一样', asking('官司补多少', '官司'), []],
    [
      '官方用词算说了',
      asking('国内诉讼补多少', '国内', topicTerm('诉讼', { forms: ['诉讼', '官司'] })),
      ['domestic'],
    ],
    ['没有说', asking('专利导航补多少', '专利导航'), []],
    ['话题说了，别的更要紧', asking('保费补贴高铁票', '保费', topicTerm('高铁票', { weight: 4 })), []],
  ])('%s', (_title, inquiry, expected) => {
    expect(matched(inquiry)).toEqual(expected);
  });

  it('断在词中间的不算：专利奖不在专利、奖励之间', () => {
    expect(matched(asking('专利奖励多少', '专利', topicTerm('奖励', { generic: true })))).toEqual([]);
    expect(matched(asking('专利奖多少', '专利奖'))).toEqual(['titles']);
    expect(matched(asking('专利奖励专利奖', '专利奖'))).toEqual(['titles']);
  });

  it('文件里别处才有的词在场，不是这一项；说法够长的除外', () => {
    expect(matched(asking('保费和专利池', '保费', topicTerm('专利池', { weight: 0.5 })))).toEqual([]);
    expect(
      matched(asking('保费和高铁票', '保费', topicTerm('高铁票', { weight: 0.5, known: false }))),
    ).toEqual(['insurance']);
    expect(
      matched(asking('知识产权保险和专利池', '知识产权保险', topicTerm('专利池', { weight: 0.5 }))),
    ).toEqual(['insurance']);
  });

  it('说得越长越靠前', () => {
    const inquiry = asking('海外维权补多少', topicTerm('海外', { weight: 0.4 }), '维权');
    expect(
      matchBenefits(inquiry, benefits, documentIds, knowledge).map(({ benefit, said }) => [
        benefit.bound.rule.id,
        said,
      ]),
    ).toEqual([
      ['overseas', 4],
      ['domestic', 2],
    ]);
  });

  it('一样的按规则文件的先后', () => {
    expect(
      matched(
        asking(
          '质押贷款和开放许可',
          topicTerm('质押贷款', { weight: 0.4 }),
          topicTerm('开放许可', { weight: 0.4 }),
        ),
      ),
    ).toEqual(['licence', 'loan']);
  });

  it('说了自己就是它给的对象，排在前面', () => {
    const topic = [topicTerm('国内', { weight: 0.4 }), topicTerm('海外', { weight: 0.4 }), '官司'];
    expect(matched(asking('国内和海外官司', ...topic))).toEqual(['domestic', 'overseas']);
    expect(matched(asking('我们是企业，国内和海外官司', ...topic))).toEqual(['overseas', 'domestic']);
  });

  it('只在所问的文件里找', () => {
    expect(matched(asking('知识产权保险', '知识产权保险'), new Set())).toEqual([]);
  });
});

describe('说到了条件', () => {
  const scales = { ...words.conditions, grades: [['示范', '试点']] };
  const denying = (rule: string) => ({
    words: { ...words, conditions: scales },
    deniedBy: ({ bound }: Benefit) => (bound.rule.id === rule ? ['没赢'] : []),
  });
  const found = (inquiry: Inquiry, rule: string): string[] =>
    idsOf(matchBenefits(inquiry, benefits, documentIds, denying(rule)).map(({ benefit }) => benefit));
  const story = topicTerm('谈判专家', { weight: 4 });

  it('话题之外说得再多也是这一项', () => {
    const inquiry = asking('质押贷款谈判专家', '质押贷款', story);
    expect(matched(inquiry)).toEqual([]);
    expect(found(inquiry, 'loan')).toEqual(['loan']);
  });

  it('说成同一尺度的另一档', () => {
    const inquiry = asking('试点企业', '试点企业');
    expect(matched(inquiry)).toEqual([]);
    expect(found(inquiry, 'titles')).toEqual([]);
    expect(found(asking('试点企业奖励', '奖励'), 'titles')).toEqual(['titles']);
  });

  it('没有话题的说法，条文里独有的几个字也行', () => {
    const inquiry = asking('对保费给予补助', '保');
    expect(found(asking('必要费用算不算', '费用'), 'domestic')).toEqual(['domestic']);
    expect(found(inquiry, 'domestic')).toEqual(['insurance']);
  });
});

describe('说了不是这一项', () => {
  const [domestic] = benefits.filter(({ bound }) => bound.rule.id === 'domestic');
  it.each([
    ['海外维权补多少', true],
    ['國外維權補多少', true],
    ['维权补多少', false],
  ])('%s', (said, expected) => {
    expect(domestic && isRuledOut(domestic, asking(said, '维权'))).toBe(expected);
  });
});

describe('还要问是哪一种', () => {
  const siblingsOf = (inquiry: Inquiry, given = words): string[] =>
    idsOf(siblings(inquiry, benefits, documentIds, given));

  it('差一个有对立面的词', () => {
    expect(siblingsOf(asking('维权补多少', '维权'))).toEqual(['overseas']);
  });

  it('说了其中一个就不问', () => {
    expect(siblingsOf(asking('国内维权补多少', '国内', '维权'))).toEqual([]);
    expect(siblingsOf(asking('海外维权补多少', '海外', '维权'))).toEqual([]);
  });

  it('只凭一般词不算', () => {
    expect(siblingsOf(asking('官司补多少', '官司'))).toEqual([]);
    expect(siblingsOf(asking('官司补多少', '官司'), { ...words, genericWords: [] })).toEqual([
      'domestic',
      'overseas',
    ]);
  });

  it('差的词没有对立面就不问', () => {
    expect(siblingsOf(asking('维权补多少', '维权'), { ...words, contrasts: [] })).toEqual([]);
  });
});

it('说过的话：原话、连着的话题词、官方用词', () => {
  const topic = [
    topicTerm('国内', { start: 0, end: 2 }),
    topicTerm('诉讼', { start: 2, end: 4, forms: ['诉讼', '官司'] }),
    topicTerm('保费', { start: 6, end: 8 }),
  ];
  expect(saidText(inquiryOf('原话', { topic }))).toBe('原话  国内诉讼 保费 官司');
});
