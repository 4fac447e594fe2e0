import { describe, expect, it } from 'vitest';
import { dictionarySegmenter } from '../testing/dictionary-segmenter.ts';
import { questionWordsOf } from '../testing/question-words-of.ts';
import { emptyLexicon } from '../text/lexicon.ts';
import { createIntentFinder } from './intent.ts';
import { foldTurn, type Language, understand } from './understand.ts';
import { createWordings } from './wordings.ts';

const language: Language = {
  segmenter: dictionarySegmenter(['专利', '保费', '县区', '示范', '园区', '国家', '试点', '目标']),
  wordings: createWordings({
    ...emptyLexicon,
    typos: { 保废: '保费' },
    english: { patent: ['专利'], premium: ['保费'] },
  }),
  background: new Map(),
  statutes: new Map(),
  functionWords: new Set(['是', '的']),
  terms: new Set(['公积金']),
  lightVerbs: new Set(),
  verbComplements: new Set(),
  genericWords: new Set(['目标']),
  paymentEndings: [],
  rarity: () => 0.5,
  correctHomophones: (folded) => folded,
  readSpelledWords: (folded) => folded,
  talk: { without: (folded) => folded, around: () => [], reports: () => false },
  intents: createIntentFinder(
    questionWordsOf({
      smalltalk: [{ kind: 'greeting', lines: ['你好'] }],
      intents: [
        { id: 'amount', cues: ['多少钱', 'how much'] },
        { id: 'list', cues: ['哪几个', '哪些'] },
      ],
    }),
  ),
};

const read = (said: string, struck: { start: number; end: number }[] = []) =>
  understand({ said, folded: foldTurn(said, language), struck }, language);
const formsOf = (said: string): (readonly string[])[] => read(said).topic.map(({ forms }) => forms);
const topicOf = (said: string): string[] => read(said).topic.map(({ text }) => text);

describe('先折成一种写法', () => {
  it.each([
    ['保废８万', '保费8万'],
    ['專利', '专利'],
    ['Patents premium', '专利保费'],
  ])('%s → %s', (said, folded) => {
    expect(foldTurn(said, language)).toBe(folded);
    expect(read(said).folded).toBe(folded);
  });

  it('原话不动', () => {
    expect(read('保废８万').said).toBe('保废８万');
  });
});

describe('英文的大数', () => {
  it.each([
    ['10 billion yuan', '100亿元'],
    ['7.95 billion', '79.5亿元'],
    ['1.5 million yuan', '150万元'],
  ])('%s → %s', (said, folded) => {
    expect(foldTurn(said, language)).toBe(folded);
  });
});

describe('两位数的年份', () => {
  it.each([
    ['25年5月', '2025年5月'],
    ['26年底', '2026年底'],
    ['26年上半年', '2026年上半年'],
    ['24年以后', '2024年以后'],
    ['09年初', '2009年初'],
    ['二六年底', '2026年底'],
    ['二零年初', '2020年初'],
    ['2024那一年', '2024年'],
    ['2024年当年', '2024年'],
    ['2024上半年', '2024年上半年'],
  ])('%s → %s', (said, folded) => {
    expect(foldTurn(said, language)).toBe(folded);
  });

  it.each(['十二六年底', '2025年5月', '12025年5月', '25年', '25年期', '50年底', '99年末'])(
    '不改：%s',
    (said) => {
      expect(foldTurn(said, language)).toBe(said);
    },
  );

  it('补全的年份当年份读', () => {
    expect(read('25年5月的保费').quantities).toMatchObject([{ kind: 'date', value: '2025-05' }]);
  });
});

describe('数和话题', () => {
  it.each([
    ['二零二六年', ['二零二六年', '2026年', '[2026]']],
    ['2026年', ['2026年', '[2026]']],
    ['二〇二五年六月一日', ['二〇二五年六月一日', '2025年6月1日']],
    ['六月一号', ['六月一号', '6月1日']],
  ])('年份和日期照文件的写法也认：%s', (said, forms) => {
    expect(formsOf(said)).toEqual([forms]);
  });

  it('数不成话题，年份和日期例外', () => {
    expect(topicOf('保费8万')).toEqual(['保费']);
    expect(topicOf('2026年专利')).toEqual(['2026年', '专利']);
  });

  it('年份也找方括号里的，不单独成话题', () => {
    const [year] = read('2026年').topic;
    expect(year).toMatchObject({ forms: ['2026年', '[2026]'], period: true, generic: true, known: true });
  });

  it('提问用语不成话题', () => {
    expect(read('专利多少钱').intents).toEqual(['amount']);
    expect(topicOf('专利多少钱')).toEqual(['专利']);
  });

  it('认作别的的一段不成话题', () => {
    expect(read('专利保费', [{ start: 0, end: 2 }]).topic.map(({ text }) => text)).toEqual(['保费']);
  });

  it('问“哪几个什么”：那个类名只算两成，另有话题时才减', () => {
    const before = read('示范县区').topic.find(({ text }) => text === '县区');
    const asked = read('示范哪几个县区').topic.find(({ text }) => text === '县区');
    expect(before).toMatchObject({ generic: false });
    expect(asked).toMatchObject({ generic: true, weight: 0.2 * (before?.weight ?? 0) });
    expect(read('哪几个县区').topic).toMatchObject([{ text: '县区', generic: false }]);
  });
});

describe('寒暄和英文', () => {
  it('整句是寒暄', () => {
    expect(read('你好！').smalltalk).toBe('greeting');
    expect(read('你好，保费多少钱').smalltalk).toBeUndefined();
  });
});
