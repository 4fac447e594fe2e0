import { describe, expect, it } from 'vitest';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { understandingOf } from '../../testing/sample-inquiry.ts';
import { sampleRule } from '../../testing/sample-rules.ts';
import { createFactBinder } from './bind-facts.ts';
import { mergeFacts } from './merge-facts.ts';

const { bindFacts, deniedIn } = createFactBinder(
  questionWordsOf({
    claimWords: ['补', '奖', '最高'],
    noneWords: ['没有', '没', '不含'],
    receivedWords: ['领了', '拿过'],
  }),
);
const facts = (rule: string, said: string) => bindFacts(sampleRule(rule), understandingOf(said));
const inputs = (rule: string, said: string) => facts(rule, said).inputs;

it('没达到条件的话，与一并算出的相同', () => {
  const turn = understandingOf('没有投保,保费8万');
  const told = deniedIn(sampleRule('insurance'), turn);
  expect(told).toEqual(Object.values(bindFacts(sampleRule('insurance'), turn).because));
  expect(told).not.toEqual([]);
  expect(deniedIn(sampleRule('licence'), turn)).toEqual([]);
});

it('每十项一算的，问一项奖多少不是说有一项', () => {
  expect(inputs('licence', '开放许可声明一项奖多少')).toEqual({});
  expect(inputs('licence', '开放许可声明了1项,奖多少')).toEqual({ declared: '1' });
  expect(inputs('licence', '开放许可声明一项,奖多少')).toEqual({ declared: '1' });
});

describe('一个数', () => {
  it.each([
    ['挨着名称', '保费8万', { premium: '80000' }],
    ['名称在后', '8万的保费', { premium: '80000' }],
    ['没有名称，只此一个', '8万能补多少', { premium: '80000' }],
    ['没有单位', '保费5000', { premium: '5000' }],
    ['零也是数', '保费0元', { premium: '0' }],
    ['隔得太远就只当没有名称', '保费我们去年在公司付了一共有大概这么多8万', { premium: '80000' }],
    ['两个不同的数，都没有名称', '8万还是9万', {}],
    ['两个相同的数', '8万，就是8万', { premium: '80000' }],
    ['种类不对', '保费8件', {}],
    ['没有数', '保费补多少', {}],
  ])('%s', (_title, said, expected) => {
    expect(inputs('insurance', said)).toEqual(expected);
  });

  it.each(['听说补5万元', '说是奖到了5万元', '最高约5万元'])('听来的补助数不是自己的：%s', (said) => {
    expect(inputs('insurance', said)).toEqual({});
  });

  it('自己的数和听来的数一起说，只要自己的', () => {
    expect(inputs('insurance', '保费8万,听说补5万')).toEqual({ premium: '80000' });
  });
});

describe('已经拿到的钱', () => {
  it('要有说法才算', () => {
    expect(inputs('insurance', '保费8万,领了2万')).toEqual({ premium: '80000', received: '20000' });
    expect(inputs('insurance', '领了2万')).toEqual({ received: '20000' });
  });

  it('没有封顶的项目没有这一栏', () => {
    expect(inputs('domestic', '诉讼费8万,领了2万')).toEqual({ fees: '80000' });
  });
});

describe('没有这笔开支', () => {
  it.each([
    '利息8万,期限12个月,没有评估费',
    '利息8万,期限12个月,没有别的费用',
    '利息8万,期限12个月,不含任何服务费',
  ])('%s', (said) => {
    expect(inputs('loan', said)).toEqual({ fees: '0', loans: [{ interest: '80000', months: '12个月' }] });
  });

  it('说没有的是别的，不算零', () => {
    expect(inputs('loan', '没有贷款')).toEqual({});
  });
});

describe('几个数', () => {
  it('各归各的名称', () => {
    expect(inputs('licence', '声明35项,达成3项')).toEqual({ declared: '35', concluded: '3' });
    expect(inputs('licence', '达成3项,声明35项')).toEqual({ declared: '35', concluded: '3' });
  });

  it('隔着别的数的名称不算', () => {
    expect(inputs('licence', '声明35项3项')).toEqual({ declared: '35' });
  });

  it('一项都没有就是零', () => {
    expect(inputs('licence', '声明20项,达成的一项都没有')).toEqual({ declared: '20', concluded: '0' });
  });

  it('同一栏的钱相加，件数取后说的', () => {
    expect(inputs('domestic', '诉讼费3万,代理费11万')).toEqual({ fees: '140000' });
    expect(inputs('domestic', '诉讼费0.1元,代理费0.2元')).toEqual({ fees: '0.3' });
    expect(inputs('licence', '声明20项,声明25项')).toEqual({ declared: '25' });
  });

  it('一份清单里的各栏', () => {
    expect(inputs('loan', '利息36万,期限18个月,评估费2万')).toEqual({
      loans: [{ interest: '360000', months: '18个月' }],
      fees: '20000',
    });
  });

  it('过去的年数要有说法，期限不当过去的年数', () => {
    expect(inputs('loan', '利息36万,期限一年半,补过一年')).toEqual({
      loans: [{ interest: '360000', months: '一年半' }],
      prior: '一年',
    });
  });
});

describe('不是自己的数', () => {
  it.each([
    ['指着条文的数', 'insurance', '保费那个5万，怎么拿', {}],
    ['指着条文的数，说在后面', 'insurance', '5万那条是保费吗', {}],
    ['接着问换一个数', 'insurance', '那5万的保费呢', { premium: '50000' }],
    ['没有满的数，旁边另有实数', 'licence', '声明没满10项,只有6项声明', { declared: '6' }],
    ['省里给的钱是要问的那个数', 'domestic', '诉讼费给了3万', { fees: '30000' }],
  ])('%s', (_title, rule, said, expected) => {
    expect(inputs(rule, said)).toEqual(expected);
  });

  it('加起来的数包括前面的', () => {
    expect(inputs('licence', '声明又有1项,2项加起来')).toEqual({ declared: '2' });
  });

  it('读得出两个数的写法原样交出去，由计算去问', () => {
    expect(inputs('insurance', '保费1万23')).toEqual({ premium: '1万23' });
  });

  it('全年就是十二个月', () => {
    expect(inputs('loan', '全年利息9万,没有服务费')).toEqual({
      loans: [{ interest: '90000', months: '12个月' }],
      fees: '0',
    });
  });
});

describe('级别和条件', () => {
  it.each([
    ['示范企业', { level: '示范企业' }],
    ['拿了优势', { level: '优势企业' }],
    ['示范企业和优势企业', {}],
    ['企业', {}],
  ])('%s', (said, expected) => {
    expect(inputs('titles', said)).toEqual(expected);
  });

  it.each([
    ['买了保险', { insured: true }],
    ['没有投保', { insured: false }],
    ['没买保险，只买了保险柜', { insured: false }],
    ['保险', {}],
  ])('%s', (said, expected) => {
    expect(facts('insurance', said).conditions).toEqual(expected);
  });
});

describe('接着上一轮的事实', () => {
  it('后说的算，没有再说的留着', () => {
    expect(
      mergeFacts(
        {
          inputs: { premium: '80000', received: '1' },
          conditions: { insured: true, won: true },
          because: {},
        },
        { inputs: { premium: '90000' }, conditions: { won: false }, because: { won: '输了' } },
      ),
    ).toEqual({
      inputs: { premium: '90000', received: '1' },
      conditions: { insured: true, won: false },
      because: { won: '输了' },
    });
  });

  it('清单的第一份按栏补', () => {
    expect(
      mergeFacts(
        { inputs: { loans: [{ interest: '360000', months: '18' }] }, conditions: {}, because: {} },
        { inputs: { loans: [{ months: '12' }], fees: '0' }, conditions: {}, because: {} },
      ).inputs,
    ).toEqual({ loans: [{ interest: '360000', months: '12' }], fees: '0' });
  });

  it('没有新的事实就不变', () => {
    const before = { inputs: { premium: '80000' }, conditions: { insured: true }, because: {} };
    expect(mergeFacts(before, { inputs: {}, conditions: {}, because: {} })).toEqual(before);
  });
});
