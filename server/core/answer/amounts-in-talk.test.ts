import { describe, expect, it } from 'vitest';
import { openTalk } from '../testing/talk.ts';

const { ask, short } = await openTalk();

describe('问封顶', () => {
  it.each([
    ['质押贷款贴息一年封顶多少', 'art07.loan ≤200000'],
    ['质押贷款的补助，同一家企业一年里顶到多少', 'art07.loan ≤200000'],
    ['一家公司一年到头打赢好几场国内官司，市里统共最多掏多少', 'art10.domestic ≤100000'],
    ['质押贷款贴息能拿的年头全拿满，加一块最多多少', 'art07.loan ≤400000'],
    ['质押贷款的贴息两年加起来最多拿多少', 'art07.loan ≤400000'],
    ['高价值专利培育项目给多少|两项都过了验收，最多一共', 'art01.hv_project ≤600000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it('几年合计的上限写出每年的上限和年数', async () => {
    const { text } = await ask('质押贷款贴息能拿的年头全拿满，加一块最多多少');
    expect(text).toContain('每个单位每年最高**20万元**');
    expect(text).toContain('累计不超过 2 年，每年都到上限的，合计最高**40万元**');
  });
});

describe('口语里的开头和地方', () => {
  it.each([
    ['喂你好，我厂里刚评上国家知识产权优势企业，牌子都挂了，市里给几个钱', 'art18.enterprise 20000'],
    ['东海县真评上知识产权强县建设示范县，市级资金支持力度多大', 'art17.demo 500000'],
    ['我们合作社弄成个地标商标，能给好多', 'art02.gi 100000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('国内还是海外', () => {
  it.each([
    ['商标维权行政裁决胜了，前后必要费用五十二万，支持多少', 'art10.domestic ≤100000'],
    ['官司打赢了，诉讼费2万、公证费1万，能支持多少', 'art10.domestic ≤9000'],
    ['官司赢了，律师费10万补多少', 'clarify'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('说错了再改', () => {
  it.each([
    ['国内维权能报多少|花了8万，我们胜的，已经生效', 'art10.domestic ≤24000'],
    [
      '国内维权能报多少|花了8万，我们胜的，已经生效|说错了，是国外的案子，8万全是代理费',
      'art11.overseas 40000',
    ],
    ['海外维权代理费补多少|花了8万代理费，赢了|搞错了，是国内的官司', 'art10.domestic ≤24000'],
    ['高价值专利项目补多少|说错了，是专利导航项目，两个都验收了', 'art06.navigation ≤400000'],
    ['质押贷款贴息多少|不是贷款，是知识产权保险，保费8万', 'art07.insurance ≤40000'],
    ['学校得了中国专利奖，市里有配套没有|省里发给我们12万', 'art01.match 60000'],
    ['质押贷款贴息多少|我们是示范企业，利息10万，一年的，没有评估费', 'art07.loan ≤30000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('几项一起算', () => {
  it.each([
    [
      '所里2个专利代理师、3个高级知识产权师，全都干满一年，单位奖励加起来多少',
      'art21.agent+art21.title 27000',
    ],
    [
      '国家知识产权示范企业评上了，又批了2件地理标志商标，两头加起来奖多少',
      'art18.enterprise+art02.gi 250000',
    ],
    [
      '专利代理师一人给单位多少|满一年的我们有5个|再加3个正高级知识产权师，也满一年，一共呢',
      'art21.agent+art21.title 54000',
    ],
    ['高价值专利项目验收了2个，专利导航项目1个，总共能拿多少', 'art01.hv_project+art06.navigation ≤800000'],
    ['优势企业奖多少|地标商标有2件，奖多少|这两项加起来多少', 'art18.enterprise+art02.gi 220000'],
    ['我们是国家示范企业，专利质押贷款一年利息10万，评估费2万，一共能补多少', 'art07.loan ≤36000'],
    ['示范企业和优势企业哪个奖得多', 'comparison'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it.each([
    [
      '两家公司，一家今年拿了30张数据知识产权登记证书，一家5张，加一块最高多少',
      'art03.data_ip+art03.data_ip ≤25000',
    ],
    ['甲公司保险保费20万，乙公司保费4万，一共最多补多少', 'art07.insurance+art07.insurance ≤70000'],
  ])('各家各算各的上限：%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it('每一项都有自己的条文和算式，上限写明是上限', async () => {
    const { text, citations } = await ask('高价值专利项目验收了2个，优势企业评上1家，总共能拿多少');
    expect(text).toContain('合计最高**62万元**，其中写着“最高”的是上限');
    expect(text).toContain('60万元＋2万元＝62万元');
    expect(citations.map(({ quote }) => quote)).toContain(
      '对通过验收的市级高价值专利培育项目，每项给予最高30万元资金支持',
    );
  });
});

describe('一件事分成几份说', () => {
  it.each([
    [
      '五个人都有专利代理师证，其中两个才来三个月，另外三个在本代理机构早满一年，能奖多少',
      'art21.agent 18000',
    ],
    ['代理所里持证的专利代理师9个，干满一年的只有7个，单位能拿多少', 'art21.agent 42000'],
    ['5个专利代理师，2个才来半年，能奖多少', 'art21.agent 18000'],
    ['去年法院委托调解成功45件，市保护中心委托调成18件，合着算资助多少', 'art13.mediation 60000'],
    ['批下来地标保护产品2个、地标商标3个，统共奖多少', 'art02.gi 500000'],
    [
      '集团底下一家子公司评上国家知识产权示范企业，两家评上优势企业，三家一共奖多少',
      'art18.enterprise 90000',
    ],
    ['所里一共六个人拿到专利代理师证，其中两位才来五个月，其余都满一年，单位能领多少', 'art21.agent 24000'],
    ['调解成功90件，其中35件是法院委托的，能资助多少', 'art13.mediation 90000'],
    ['我们有3项地理标志，其中1项是去年的，能拿多少', 'art02.gi 300000'],
    ['除了海外维权，国内维权花了20万能补多少', 'art10.domestic ≤60000'],
    ['说好一件奖三千，数据知识产权登记了12件，按文件最多多少', 'art03.data_ip ≤12000'],
    ['国内官司和解撤诉了，诉讼费2000、律师3万、公证1000，最多补多少', 'art10.domestic ≤9900'],
    ['提了16项开放许可声明，目前一家都没谈下来，奖多少', 'art08.open_licence 10000'],
    ['开放许可提了20项，达成2项，奖多少', 'art08.open_licence 20000'],
    ['专利开放许可有奖励没|声明的先不说，真跟人谈成了，一项奖多少', 'art08.open_licence 5000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('本金不是利息', () => {
  it.each([
    ['专利质押贷了500万，年利率4.2%，借整一年，没别的费用，贴息最多多少', 'art07.loan ≤63000'],
    ['300万专利质押贷款，年利率5%，刚好借一年，最多补多少', 'art07.loan ≤45000'],
    ['500万的质押贷款，利率百分之四，半年，能贴多少', 'art07.loan ≤30000'],
    ['专利质押贷款，年息4%，本金200万，借了18个月，评估费1万，补多少', 'art07.loan ≤27000'],
    ['商标质押贷款，利息10万，是500万贷款的利息，能补多少', 'art07.loan ≤30000'],
    ['专利质押贷款300万，贴息能补多少', 'amount'],
    ['专利质押贷款有补助没|利息15万|哦还有评估费3万，忘说了', 'art07.loan ≤54000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it('利息怎么来的写出来，没有说的写明是怎样算的', async () => {
    const worked = await ask('专利质押贷了500万，年利率4.2%，贴息多少');
    expect(worked.text).toContain(
      '5000000×4.2%＝210000元（没有说借多久，按一年计；与实付利息不同的，以实付的为准）',
    );
    const presumed = await ask('专利质押贷款利息20万，补多少');
    expect(presumed.text).toContain('没有说这些利息是几个月的，按不超过 12 个月计算');
    expect(presumed.text).toContain('没有说评估等服务费用，按 0 元计算');
  });
});

describe('拿一个数来求证', () => {
  it('不对的数指出来，按条文算', async () => {
    const answer = await ask('贴息是百分之五十没错吧，专利质押贷款利息20万就补10万，你确认一下');
    expect(answer.calculation?.max).toBe('60000');
    expect(answer.text).toContain('您提到的“百分之五十”、“10万”，这里引用的条文里没有。');
  });

  it.each(['质押贷款利息最高补30%，对吧', '专利质押贷款利息20万，补6万对吧', '优势企业奖2万，没错吧'])(
    '对的不指：%s',
    async (turns) => {
      expect((await ask(turns)).text).not.toContain('您提到的');
    },
  );
});

describe('同一个数分开说、更正、再添', () => {
  it.each([
    ['调解组织去年法院委托调成55件，自行受理经司法确认的18件，能资助多少', 'art13.mediation 70000'],
    ['调解组织去年法院委托调成61件|自己受理司法确认的还有23件', 'art13.mediation 80000'],
    ['调解组织去年法院委托61件，自己受理司法确认23件|法院委托的应该是81件', 'art13.mediation 100000'],
    ['调解组织上年度调解成功72件，资助多少|再加8件呢', 'art13.mediation 80000'],
    ['调解组织上年度调解成功72件，资助多少|后来又补了8件，一共80件', 'art13.mediation 80000'],
    ['专利质押贷款一笔付息12万，补多少|还有一笔利息9万', 'art07.loan ≤63000'],
    ['专利开放许可挂出去30项，谈成2项，能拿多少', 'art08.open_licence 20000'],
    ['调解成功35件资助多少|多调成10件呢', 'art13.mediation 40000'],
    ['调解成功35件资助多少|再问下如果是50件呢', 'art13.mediation 50000'],
    ['国家级保护平台1家，省级2家，最多多少|省级的改成3家', 'art12.platform ≤500000'],
    ['省里奖了20万专利奖，市里配多少|另一个项目省里奖了10万，一共配多少', 'art01.match 150000'],
    ['国内官司打赢了三起，每起律师费4万，补多少', 'art10.domestic ≤36000'],
    ['质押贷款两笔，每笔500万，年利率4%，补多少', 'art07.loan ≤120000'],
    ['知识产权保险，A保单8万，B保单7万，一共补多少', 'art07.insurance ≤50000'],
    ['专利导航项目验收了2个，还有1个没验收，补多少', 'art06.navigation ≤400000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('几年分开说，各年各算上限', () => {
  it.each([
    ['数据知识产权登记证书今年8件，明年24件，两年加一块最多多少', 'art03.data_ip+art03.data_ip ≤28000'],
    ['知识产权保险，今年保费7万，明年估计12万，两年合计最多补多少', 'art07.insurance+art07.insurance ≤85000'],
    // 同一年的几段相加
    ['保险费今年上半年3万，今年下半年4万，一共补多少', 'art07.insurance ≤35000'],
    // 去年拿到的不占今年的上限
    ['知识产权保险去年拿了2万补助，今年保费8万，一共能补多少', 'art07.insurance ≤40000'],
    // 一笔贷款只计一年
    ['质押贷款第一年利息8万，第二年利息6万，一共补多少', 'art07.loan ≤24000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('接着问另一档', () => {
  it.each([
    ['评上国家知识产权优势企业奖几万|示范的呢', 'art18.enterprise 50000'],
    ['我们是优势企业，能拿多少奖励|升成示范的呢', 'art18.enterprise 50000'],
    ['3个知识产权师满一年，奖多少|高级的呢', 'art21.title 15000'],
    [
      '我们园区搞了个产业知识产权运营中心，只批到省一级|省一级的到手多少，会不会比国家级的少',
      'art05.ops_center 200000',
    ],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

it('官司输了，国内海外都不符合，不用再选', async () => {
  const { kind, calculation, text } = await ask('官司输了，律师费20万，能报多少');
  expect(kind).toBe('answer');
  expect(calculation?.status).toBe('not_eligible');
  expect(text).toContain('如果是海外维权代理费资金支持，按您说的情况也不符合条件');
});

it.each(['连云港市专利奖一等奖给多少', '市专利奖二等奖奖多少'])(
  '奖项没有定数的，哪一等都没有：%s',
  async (turns) => {
    const { kind, text } = await ask(turns);
    expect(kind).toBe('no_amount');
    expect(text).toContain('连云港市专利奖评选');
  },
);
