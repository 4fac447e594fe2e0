import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { fold } from '../text/fold.ts';
import { parseQuestionWords } from './parse-question-words.ts';

const seeds = readFileSync(new URL('../../../seeds/lexicon/questions.yaml', import.meta.url), 'utf8');
/** The fields that are read with a change of form; the others are as in the seeds. */
const file = {
  ...z.record(z.string(), z.unknown()).parse(parse(seeds)),
  smalltalk: [{ kind: 'greeting', lines: ['你好'] }],
  intents: [{ id: 'amount', cues: ['多少钱', '补…多少', '多少钱'] }],
  generic_words: ['企業'],
  follow_up: { openers: ['那'], closers: ['呢？'], anaphora: ['这个'] },
  contrasts: [['国内', '海外']],
  passing_places: ['刚从＊'],
  giving_back: ['要回'],
  document_kind_words: { plan: ['方案'], reply: ['答复'] },
  cap_words: ['封顶'],
  silences: { budget: ['总预算', 'PCT名额'] },
  aspects: { ceiling: { cues: ['封顶'], shows: ['最高'] } },
  signs: { names: { cues: ['ＡＢ名单'], shows: ['《'] } },
};

const parsed = (change: Record<string, unknown> = {}) =>
  parseQuestionWords(stringify({ ...file, ...change }));
const fault = (change: Record<string, unknown>) => () => parsed(change);

describe('提问用语', () => {
  it('各栏读入，折成一种写法，重复的去掉', () => {
    expect(parsed()).toMatchObject({
      smalltalk: [{ kind: 'greeting', lines: ['你好'] }],
      intents: [{ id: 'amount', cues: ['多少钱', '补...多少'] }],
      genericWords: ['企业'],
      openers: ['那'],
      closers: ['呢?'],
      anaphora: ['这个'],
      contrasts: [['国内', '海外']],
      passingPlaces: ['刚从*'],
      givingBack: ['要回'],
      kindWords: [
        { kind: 'plan', words: ['方案'] },
        { kind: 'reply', words: ['答复'] },
      ],
      capWords: ['封顶'],
      silences: [{ id: 'budget', cues: ['总预算', 'pct名额'] }],
      aspects: [{ cues: ['封顶'], shows: ['最高'] }],
      signs: [{ cues: ['ab名单'], shows: ['《'] }],
    });
  });

  it.each([
    ['少一栏', { smalltalk: undefined }, 'smalltalk'],
    ['多一栏', { extra: [] }, 'extra'],
    ['不认识的意图', { intents: [{ id: 'price', cues: ['多少'] }] }, 'intents.0.id'],
    ['空的说法', { intents: [{ id: 'amount', cues: ['多少', ' '] }] }, 'intents.0.cues.1'],
    ['不认识的文件种类', { document_kind_words: { letter: ['信'] } }, 'document_kind_words'],
    ['只有一个的对立词', { contrasts: [['国内']] }, 'contrasts.0'],
    ['数写成了数', { cap_words: [5] }, 'cap_words.0'],
  ])('%s：指出位置', (_title, change, place) => {
    expect(fault(change)).toThrowError(
      expect.objectContaining({ code: 'ingest_failed', message: expect.stringContaining(place) }),
    );
  });

  it('自带的词表合格，正则表达式都能用', () => {
    const words = parseQuestionWords(seeds);
    const cues = words.intents.flatMap((intent) => intent.cues);
    const patterns = cues.filter((cue) => /^\/.+\/$/.test(cue));
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(() => new RegExp(pattern.slice(1, -1))).not.toThrow();
    expect(cues.filter((cue) => !/^\/.+\/$/.test(cue) && fold(cue) !== cue)).toEqual([]);
  });

  it('封顶和条号的词不当虚词', () => {
    const { functionWords } = parseQuestionWords(seeds);
    const kept = ['最高', '不超过', '第', '以上', '以下'];
    expect(kept.filter((word) => functionWords.includes(word))).toEqual([]);
  });
});
