import { describe, expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { topicOf, topicTerm } from '../../testing/sample-inquiry.ts';
import { accepts, isNearest, longestRun, type Stake } from './acceptance.ts';
import { viewClause } from './clause-view.ts';
import type { Finding } from './finding.ts';

const document = sampleDocument({ id: 'aa' });
const lead = [{ role: 'lead' as const, units: ['市科技局'], start: 0, end: 2 }];

/** A clause that holds the whole topic, with what a test changes. */
function finding(change: Partial<Finding> = {}, responsible: typeof lead = []): Finding {
  const view = viewClause(
    sampleClause({ id: 'aa/1', text: '对有效发明专利给予补助。', responsible }),
    document,
  );
  const [sentence] = view.sentences;
  if (sentence === undefined) throw new Error('没有句子');
  return {
    view,
    sentence,
    further: [],
    covered: 1,
    held: 1,
    inSentence: 1,
    named: false,
    mismatch: 0,
    missing: [],
    score: 1,
    hasFigure: true,
    inSection: false,
    section: undefined,
    leavesOut: false,
    ...change,
  };
}

const missing = (weight: number, facts: Parameters<typeof topicTerm>[1] = {}) => [
  topicTerm('缺', { weight, ...facts }),
];
const every: readonly Stake[] = ['paid', 'figure', 'task', 'statement'];
/** The stakes at which a finding is taken for the answer. */
const accepted = (change: Partial<Finding>, responsible: typeof lead = []): Stake[] =>
  every.filter((stake) => accepts(finding(change, responsible), stake));

describe('够不够当答案', () => {
  it('全说到的都够', () => {
    expect(accepted({})).toEqual(every);
  });

  it.each([
    ['六成正好够', { covered: 0.6, inSentence: 0.3, missing: missing(0.5) }, every],
    ['差一点，给钱的不够', { covered: 0.59, inSentence: 0.3 }, ['figure', 'statement']],
    ['句子里不到三成，给钱的不够', { covered: 0.6, inSentence: 0.29 }, ['figure', 'statement']],
    [
      '缺的词太重，给钱的不够',
      { covered: 0.6, inSentence: 0.3, missing: missing(0.51) },
      ['figure', 'statement'],
    ],
    [
      '缺的是文件不认得的东西，句子又说得不多，只有问谁管的另看',
      { covered: 0.55, inSentence: 0.54, missing: missing(0.9, { isWord: true, known: false }) },
      [],
    ],
    [
      '句子说到的够多，不认得的东西不碍事',
      { covered: 0.55, inSentence: 0.55, missing: missing(0.9, { isWord: true, known: false }) },
      ['paid', 'figure', 'statement'],
    ],
    ['四成五，陈述还够', { covered: 0.45, inSentence: 0.25 }, ['figure', 'statement']],
    ['四成二，只有数还够', { covered: 0.42, inSentence: 0.25 }, ['figure']],
    ['四成一，都不够', { covered: 0.41, inSentence: 0.25 }, []],
    ['几乎没说到', { covered: 0.1, inSentence: 0 }, []],
  ] as const)('%s', (_title, change, expected) => {
    expect(accepted(change)).toEqual(expected);
  });

  it('勉强够的数，句子里要有数，年份要对', () => {
    const weak = { covered: 0.45, inSentence: 0.25 };
    expect(accepts(finding({ ...weak, hasFigure: false }), 'figure')).toBe(false);
    expect(accepts(finding({ ...weak, missing: missing(0.55, { period: true }) }), 'figure')).toBe(false);
    expect(accepts(finding({ covered: 0.6, inSentence: 0.3, hasFigure: false }), 'figure')).toBe(true);
  });

  it('谁负责：三成就够，但条款要写了单位', () => {
    const weak = { covered: 0.3, inSentence: 0.2 };
    expect(accepted(weak, lead)).toContain('task');
    expect(accepted(weak)).not.toContain('task');
    expect(accepted({ ...weak, covered: 0.29 }, lead)).not.toContain('task');
  });

  it('点了文件的名，五成就够，缺什么都行', () => {
    const within = { covered: 0.5, inSentence: 0.2, missing: missing(1), named: true };
    expect(accepted(within)).toEqual(['paid', 'figure', 'statement']);
    expect(accepted({ ...within, named: false })).toEqual([]);
  });

  it.each([
    [0.3, every],
    [0.31, ['paid', 'task', 'statement']],
    [0.6, ['paid', 'task', 'statement']],
    [0.61, ['task', 'statement']],
    [0.71, ['task']],
  ] as const)('文件里别处的词不在这一句，重 %d', (mismatch, expected) => {
    expect(accepted({ mismatch, covered: 0.94 })).toEqual(expected);
  });

  it.each([
    [0.95, 0.55, ['task', 'statement']],
    [0.94, 0.55, ['task']],
    [0.95, 0.54, ['task']],
  ] as const)('词都在同一条里，句子说到的够多，陈述算数：条 %d，句 %d', (covered, inSentence, expected) => {
    expect(accepted({ mismatch: 1, covered, inSentence })).toEqual(expected);
  });
});

describe('只是最接近的', () => {
  it.each([
    ['全说到', {}, false],
    ['正好六成', { covered: 0.6 }, false],
    ['不到六成', { covered: 0.59 }, true],
    ['缺的词不重', { missing: missing(0.5) }, false],
    ['缺的词重', { missing: missing(0.51) }, true],
  ])('%s', (_title, change, expected) => {
    expect(isNearest(finding(change))).toBe(expected);
  });
});

describe('连着说的最长一段', () => {
  it.each([
    ['三个词连着', topicOf('有效', '发明专利', '给予'), 8],
    ['连着的才算', topicOf('有效', '发明专利', '补助'), 6],
    ['一个词不算', topicOf('发明专利'), 0],
    ['文里没有', topicOf('海外', '发明专利'), 0],
    [
      '问句里隔开的不算',
      [topicTerm('有效', { start: 0, end: 2 }), topicTerm('发明专利', { start: 3, end: 7 })],
      0,
    ],
    ['没有话题', [], 0],
  ])('%s', (_title, topic, expected) => {
    expect(longestRun(topic, finding())).toBe(expected);
  });
});
