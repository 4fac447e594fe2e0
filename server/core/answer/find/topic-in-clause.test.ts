import { describe, expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { topicOf, topicTerm } from '../../testing/sample-inquiry.ts';
import { viewClause } from './clause-view.ts';
import { coverWithTitle, heaviestMismatch, shareIn, unbroken, whatSentencesSay } from './topic-in-clause.ts';

const sentence = (folded: string, context = '') => ({
  start: 0,
  end: folded.length,
  folded,
  context,
  title: false,
  leads: [],
  list: undefined,
});

describe('句子说到了多少', () => {
  it('列举前的话算八成', () => {
    const topic = topicOf('维权', '补助');
    expect(shareIn(topic, sentence('维权给予补助'))).toBe(1);
    expect(shareIn(topic, sentence('给予补助', '支持维权:'))).toBe(0.9);
    expect(shareIn(topic, sentence('给予补助'))).toBe(0.5);
    expect(shareIn([], sentence('给予补助', '支持维权:'))).toBe(0);
  });

  it('问句里挨着的两个词，条文里也挨着', () => {
    const topic = topicOf('有效', '发明', '专利');
    expect(unbroken(topic, '有效发明专利')).toBe(1);
    expect(unbroken(topic, '有效的发明专利')).toBe(0.5);
    expect(unbroken(topicOf('专利'), '专利')).toBe(0);
  });
});

describe('要在句子里找的词', () => {
  const name = topicTerm('总部办法');
  const generic = topicTerm('企业', { generic: true });
  const telling = topicTerm('落户');

  it.each([
    ['有实在的词，只找它', [name, generic, telling], [telling]],
    ['没有，找一般的词', [name, generic], [generic]],
    ['只有文件的名字，就找名字', [name], [name]],
  ])('%s', (_, topic, expected) => {
    expect(whatSentencesSay(topic, new Set([name]))).toEqual(expected);
  });
});

describe('条文缺什么', () => {
  const view = viewClause(
    sampleClause({ id: 'aa/1', text: '给予补助。' }),
    sampleDocument({ id: 'aa', title: '维权若干措施' }),
  );

  it('只在文件标题里的词算一半，缺的词重的在前', () => {
    const topic = topicOf('维权', '补助', topicTerm('海外', { weight: 0.5 }), topicTerm('诉讼'));
    const { share, missing } = coverWithTitle(topic, view.folded.text, {
      view,
      sentence: view.folded.text,
      named: new Set(),
    });
    expect(share).toBe(1.5 / 3.5);
    expect(missing.map(({ text }) => text)).toEqual(['诉讼', '海外']);
  });

  it('文件用过而这里没有的词，取最重的；没见过的词和一般词不算', () => {
    const topic = [
      topicTerm('补助'),
      topicTerm('海外', { weight: 0.4 }),
      topicTerm('元宇宙', { known: false }),
      topicTerm('企业', { generic: true }),
    ];
    expect(heaviestMismatch(topic, ['给予补助'])).toBe(0.4);
    expect(heaviestMismatch(topic, ['给予补助', '海外'])).toBe(0);
  });
});
