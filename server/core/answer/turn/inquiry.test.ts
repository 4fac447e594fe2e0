import { describe, expect, it } from 'vitest';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { sampleDocument } from '../../testing/sample-documents.ts';
import { scopeOf, topicOf, topicTerm, understandingOf } from '../../testing/sample-inquiry.ts';
import { type Inquiry, inDefaultPlace, readings, type State, type Turn } from './inquiry.ts';

const words = questionWordsOf({
  openers: ['那'],
  closers: ['呢'],
  anaphora: ['这个'],
  contrasts: [['国内', '海外']],
});
const [measures, plan] = [sampleDocument({ id: 'aa' }).id, sampleDocument({ id: 'bb' }).id];

interface Said {
  topic?: readonly (string | ReturnType<typeof topicTerm>)[];
  intents?: Inquiry['intents'];
  scope?: Parameters<typeof scopeOf>[0];
}

const turnOf = (said: string, { topic = [], intents = [], scope = {} }: Said = {}): Turn => ({
  understanding: understandingOf(said, { topic: topicOf(...topic), intents }),
  scope: scopeOf(scope),
});

/** What a first turn leaves behind. */
function stateAfter(said: string, parts: Said, facts: Partial<State> = {}): State {
  const [inquiry] = readings(turnOf(said, parts), undefined, words);
  if (inquiry === undefined) throw new Error('没有读法');
  return {
    inquiry,
    focus: undefined,
    documentId: undefined,
    notHeld: undefined,
    asksTasks: false,
    stages: [],
    facts: undefined,
    worked: [],
    summed: 0,
    reach: undefined,
    compared: [],
    regionsSeen: [],
    statements: [],
    told: [],
    ...facts,
  };
}

const insurance = stateAfter('临溪的保险国内维权补多少', {
  topic: ['保险', '国内'],
  intents: ['amount'],
  scope: { regions: ['临溪市'], kinds: ['measures'] },
});

/** Topic words of each reading, best first; `+` marks one that goes on from the turn before. */
const readAs = (turn: Turn, previous: State | undefined = insurance): string[] =>
  readings(turn, previous, words).map(
    ({ topic, carried }) => `${carried.topic ? '+' : ''}${topic.map(({ text }) => text).join(' ')}`,
  );

describe('一轮话怎么读', () => {
  it('第一轮只有一种读法', () => {
    const turn = turnOf('保险补多少', { topic: ['保险'], intents: ['amount'], scope: { named: [measures] } });
    expect(readings(turn, undefined, words)).toEqual([
      {
        turn,
        intents: ['amount'],
        asked: '保险补多少',
        topic: turn.understanding.topic,
        regions: [],
        uncovered: [],
        named: [measures],
        kinds: [],
        carried: { topic: false, region: false },
      },
    ]);
  });

  it('什么都不问的一轮，问的是前一轮问的；自己问了就是自己问的', () => {
    const asked = (said: string, intents: Parameters<typeof turnOf>[1] = {}) =>
      readings(turnOf(said, intents), insurance, words).map((inquiry) => inquiry.asked);
    const [before] = asked('导航呢');
    expect(before).toBe(insurance.inquiry.asked);
    expect(asked('那补多少', { intents: ['amount'] })[0]).toBe('那补多少');
  });

  it('自己问得完整：先按另起一问读', () => {
    expect(readAs(turnOf('专利导航补多少', { topic: ['专利导航'], intents: ['amount'] }))).toEqual([
      '专利导航',
      '+保险 国内 专利导航',
    ]);
  });

  it('没有话题的只能接着上一轮', () => {
    expect(readAs(turnOf('依据是哪条', { intents: ['basis'] }))).toEqual(['+保险 国内']);
    const generic = topicTerm('企业', { generic: true });
    expect(readAs(turnOf('企业呢', { topic: [generic] }))).toEqual(['+保险 国内 企业']);
  });

  it.each([
    ['那字开头', '那期限', ['amount']],
    ['呢字结尾，标点不管', '期限呢？', ['amount']],
    ['指着上文', '这个期限怎么算', ['amount']],
    ['什么也没问', '期限', []],
  ] as const)('%s：先接着上一轮读', (_title, said, intents) => {
    const topic = [topicTerm('期限', { weight: 0.5 })];
    expect(readAs(turnOf(said, { topic, intents }))).toEqual(['+保险 国内 期限', '期限', '+保险 国内']);
  });

  it('换了对立的说法，前一轮的那个不要了', () => {
    expect(readAs(turnOf('那海外呢', { topic: ['海外'] }))[0]).toBe('+保险 海外');
  });

  it('对立的说法是一个词的前半，换掉那一半', () => {
    const domestic = stateAfter('国内维权补多少', { topic: ['国内维权'] });
    const [first] = readings(turnOf('海外的呢', { topic: ['海外'] }), domestic, words);
    expect(first?.topic.map(({ text }) => text)).toEqual(['维权', '海外']);
  });

  it('又说一遍的词不重复', () => {
    const topic = [topicTerm('保险', { weight: 0.5 })];
    expect(readAs(turnOf('那保险呢', { topic }))[0]).toBe('+国内 保险');
  });
});

describe('地方接过来', () => {
  const regionsOf = (scope: Said['scope']) =>
    readings(
      turnOf('专利导航补多少', { topic: ['专利导航'], intents: ['amount'], scope: scope ?? {} }),
      insurance,
      words,
    ).map(({ regions, uncovered, carried }) => ({ regions, uncovered, region: carried.region }));

  it('没有说地方，就还是那里', () => {
    const carried = { regions: ['临溪市'], uncovered: [], region: true };
    expect(regionsOf({})).toEqual([carried, carried]);
  });

  it.each([
    ['换了地方', { regions: ['青川市'] }, ['青川市'], []],
    ['换了没收录的地方', { uncovered: ['长平'] }, [], ['长平']],
    ['点了文件的名', { named: [plan] }, [], []],
  ])('%s，就不接', (_title, scope, regions, uncovered) => {
    const own = { regions, uncovered, region: false };
    expect(regionsOf(scope)).toEqual([own, own]);
  });

  it('没收录的地方也接过来', () => {
    const elsewhere = stateAfter('长平的保险', { topic: ['保险'], scope: { uncovered: ['长平'] } });
    const [reading] = readings(turnOf('那补多少', { intents: ['amount'] }), elsewhere, words);
    expect(reading).toMatchObject({ regions: [], uncovered: ['长平'] });
  });

  it('点过名的文件、文件的种类：接着读时接过来，换了地方就不接', () => {
    const before = stateAfter('方案第一条', {
      topic: ['保险'],
      scope: { named: [plan], kinds: ['plan'], regions: ['临溪市'] },
    });
    const go = (scope: Said['scope']) =>
      readings(turnOf('那补多少', { intents: ['amount'], scope: scope ?? {} }), before, words)[0];
    expect(go({})).toMatchObject({ named: [plan], kinds: ['plan'], regions: ['临溪市'] });
    expect(go({ regions: ['青川市'] })).toMatchObject({ named: [], kinds: [], regions: ['青川市'] });
  });
});

describe('问的事接过来', () => {
  const intentsOf = (said: string, intents: Inquiry['intents'], before: State = insurance) =>
    readings(turnOf(said, { intents }), before, words)[0]?.intents;

  it('什么也没问，就还是上一轮问的', () => {
    expect(intentsOf('8万', [])).toEqual(['amount']);
  });

  it('只问多少、怎么，上一轮问的也算', () => {
    expect(intentsOf('那是多少', ['quantity'])).toEqual(['amount', 'quantity']);
  });

  it('自己问了别的就不接', () => {
    expect(intentsOf('谁负责', ['responsible'])).toEqual(['responsible']);
  });

  it('依据和原因问过就过去了', () => {
    const asked = stateAfter('为什么补保险', { topic: ['保险'], intents: ['reason', 'basis', 'amount'] });
    expect(intentsOf('8万', [], asked)).toEqual(['amount']);
  });
});

describe('另外选定的地方', () => {
  const place = { regions: ['青川市'], uncovered: [] };
  const chosen = (scope: Said['scope'], previous?: State) => {
    const [inquiry] = readings(
      turnOf('那补多少', { intents: ['amount'], scope: scope ?? {} }),
      previous,
      words,
    );
    return inquiry === undefined ? undefined : inDefaultPlace(inquiry, place);
  };

  it('问句没有说地方和文件时用它', () => {
    expect(chosen({})).toMatchObject({ regions: ['青川市'], placeIsDefault: true });
  });

  it.each([
    ['说了地方', { regions: ['临溪市'] }],
    ['说了没收录的地方', { uncovered: ['长平'] }],
    ['点了文件', { named: [measures] }],
  ])('%s就不用', (_title, scope) => {
    expect(chosen(scope)).not.toHaveProperty('placeIsDefault');
  });

  it('没有选就不变', () => {
    const [inquiry] = readings(turnOf('补多少'), undefined, words);
    if (inquiry === undefined) throw new Error('没有读法');
    expect(inDefaultPlace(inquiry, undefined)).toBe(inquiry);
  });

  it('选定的地方不当作说过的，不传给下一轮', () => {
    const state: State = {
      ...insurance,
      inquiry: { ...insurance.inquiry, regions: ['青川市'], placeIsDefault: true },
    };
    const [next] = readings(turnOf('那补多少', { intents: ['amount'] }), state, words);
    expect(next).toMatchObject({ regions: [], carried: { region: false } });
  });
});
