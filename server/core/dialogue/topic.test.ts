import { describe, expect, it } from 'vitest';
import { dictionarySegmenter } from '../testing/dictionary-segmenter.ts';
import { emptyLexicon } from '../text/lexicon.ts';
import { parseBackground } from './background.ts';
import { findTopic, type TopicKnowledge, type TopicTerm } from './topic.ts';
import { createWordings } from './wordings.ts';

/** How rare the words of the test are; all others never occur. */
const rarities: Readonly<Record<string, number>> = {
  专利: 0,
  奖励: 0.5,
  保费: 0.75,
  贷款利息: 0.5,
  诉讼: 0.5,
  企业: 0,
};

const knowledge: TopicKnowledge = {
  segmenter: dictionarySegmenter([
    '公积金',
    '专利',
    '专利奖励',
    '奖励',
    '保费',
    '补助',
    '企业',
    '什么',
    '定得',
  ]),
  wordings: createWordings({
    ...emptyLexicon,
    synonyms: [
      { say: ['贴息'], mean: ['贷款利息'] },
      { say: ['专利奖'], mean: ['中国专利奖'] },
      { say: ['打官司'], mean: ['诉讼'] },
      { say: ['保费'], mean: ['保险费'] },
      { say: ['押'], mean: ['贷款利息'] },
      { say: ['告他'], mean: ['诉讼', '提起诉讼请求'] },
    ],
    english: { patent: ['专利'] },
  }),
  paymentEndings: ['补贴', '奖励'],
  statutes: new Map(),
  background: parseBackground('8\tn\t专利 奖励 保费 企业\n8\to\t诉讼'),
  functionWords: new Set(['的', '什么', '得', '那', '能']),
  terms: new Set(['公积金']),
  lightVerbs: new Set(['交', '拿']),
  verbComplements: new Set(['走']),
  genericWords: new Set(['企业', '补助']),
  rarity: (word) => rarities[word] ?? 1,
};

const topicOf = (folded: string, ...struck: [number, number][]): TopicTerm[] =>
  findTopic(folded, { struck: struck.map(([start, end]) => ({ start, end })) }, knowledge);
const wordsOf = (folded: string, ...struck: [number, number][]): string[] =>
  topicOf(folded, ...struck).map(({ text, start, end }) => `${text} ${start}-${end}`);

describe('哪些词成话题', () => {
  it('虚词、标点不成话题', () => {
    expect(wordsOf('保费的,什么奖励?')).toEqual(['保费 0-2', '奖励 6-8']);
  });

  it('已经认作地名、文件、数目的，不再成话题', () => {
    expect(wordsOf('专利保费奖励', [2, 4])).toEqual(['专利 0-2', '奖励 4-6']);
    expect(wordsOf('专利保费奖励', [0, 6])).toEqual([]);
    expect(wordsOf('专利保费奖励', [0, 4], [2, 6])).toEqual([]);
  });

  it('划去一段，两边的字不连成词', () => {
    expect(wordsOf('专利奖励', [2, 3])).toEqual(['专利 0-2', '励 3-4']);
  });

  it('引号里的短语是一个名称，说法不再拆它', () => {
    const [term, ...rest] = topicOf('"打官司"');
    expect(rest).toEqual([]);
    expect(term).toMatchObject({
      text: '打官司',
      forms: ['打官司'],
      weight: 1,
      generic: false,
      known: false,
    });
  });

  it('引号里有标点，或者太长、太短，照常切', () => {
    expect(wordsOf('"专利,保费"')).toEqual(['专利 1-3', '保费 4-6']);
    expect(wordsOf(`"${'专利'.repeat(7)}"`)).toHaveLength(7);
    expect(topicOf('"奖"')).toMatchObject([{ text: '奖', generic: true }]);
  });

  it('引号里的名称已被认出，就不再成话题', () => {
    expect(wordsOf('"专利"', [1, 3])).toEqual([]);
  });
});

describe('日常说法', () => {
  it('带上文件用词', () => {
    expect(topicOf('贴息')).toMatchObject([{ text: '贴息', forms: ['贴息', '贷款利息'], known: true }]);
  });

  it('断在词中间的不是那个说法', () => {
    expect(wordsOf('专利奖励')).toEqual(['专利奖励 0-4']);
    expect(wordsOf('贴息')).toEqual(['贴息 0-2']);
  });

  it('英文词不看中文的词界', () => {
    expect(topicOf('abc patent').at(-1)).toMatchObject({ text: 'patent', forms: ['patent', '专利'] });
  });

  it('与划去的重叠就不算', () => {
    expect(topicOf('贴息', [0, 1])).toMatchObject([{ text: '息', forms: ['息'] }]);
  });
});

describe('分量', () => {
  const weightOf = (text: string): number => topicOf(text)[0]?.weight ?? 0;

  it('越少见越重', () => {
    expect(weightOf('专利')).toBe(0.25);
    expect(weightOf('奖励')).toBe(0.625);
    expect(weightOf('保费')).toBe(0.8125);
  });

  it('说法有几个所指，没有文件用的不算分量', () => {
    expect(weightOf('告他')).toBe(weightOf('打官司'));
  });

  it('文件里没有的说法，按所指的词里最重的算；动词打四折', () => {
    expect(weightOf('贴息')).toBe(0.625);
    expect(weightOf('打官司')).toBe(0.25);
  });

  it('一般词只算很少，也不能单独成话题', () => {
    expect(topicOf('企业')).toMatchObject([{ generic: true, weight: 0.25 * 0.15, known: true }]);
  });

  it('单个汉字不能成话题', () => {
    expect(topicOf('奖')).toMatchObject([{ generic: true, weight: 0.1, known: false }]);
    expect(topicOf('x')).toMatchObject([{ generic: false }]);
  });

  it('有所指的单个汉字成话题，但不重', () => {
    const [term] = topicOf('押');
    expect(term).toMatchObject({ forms: ['押', '贷款利息'], generic: false, weight: 0.25 });
  });

  it('轻动词和补足它的字连成的词不成话题', () => {
    expect(topicOf('拿走')[0]?.generic).toBe(true);
  });

  it('切碎的虚词不成话题，文件里用的除外', () => {
    expect(topicOf('定得')).toMatchObject([{ generic: true }]);
    const used: TopicKnowledge = { ...knowledge, rarity: (word) => (word === '定得' ? 0.9 : 1) };
    expect(findTopic('定得', { struck: [] }, used)).toMatchObject([{ generic: false, known: true }]);
  });
});

it('按先后排列，名称、说法、其余的词混在一起', () => {
  expect(wordsOf('奖励贴息"专利"保费')).toEqual(['奖励 0-2', '贴息 2-4', '专利 5-7', '保费 8-10']);
});

it('词表里有、文件里没有的词，是文件不管的事', () => {
  const [term] = topicOf('公积金', [3, 3]);
  expect(term).toMatchObject({ text: '公积金', foreign: true });
  expect(topicOf('保费')[0]?.foreign).toBeUndefined();
});
