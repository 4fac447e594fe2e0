import { describe, expect, it } from 'vitest';
import { openTalk } from '../testing/talk.ts';

const { ask, short } = await openTalk();

describe('一部分不符合条件', () => {
  it.each([
    ['专利代理师7人能给多少|有3个来了才八个月', 'art21.agent 24000'],
    ['专利代理师7人能给多少|有3个来了才八个月|那就按4人算', 'art21.agent 24000'],
    ['专利代理师7人能给多少|7个都才来八个月', 'answer'],
    ['专利导航项目做了4个，能拿多少|里面1个验收没通过', 'art06.navigation ≤600000'],
    ['数据知识产权登记了12件，能补多少|其中2件没有证书', 'art03.data_ip ≤10000'],
    ['去年调解成功88件|有9件未经司法确认', 'art13.mediation 70000'],
    ['高级知识产权师6名，给单位多少|其中2名刚入职', 'art21.title 20000'],
    ['知识产权师2个高级3个，给单位多少|高级的有1个刚来', 'art21.title 16000'],
  ])('在后一句里说：%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it.each([
    ['专利代理师9人，其中5人满一年，给多少', 'art21.agent 30000'],
    ['课题报了4个，3个结题了，1个还没结', 'art22.research ≤300000'],
    ['专利导航项目申报了3个，验收通过2个，给多少', 'art06.navigation ≤400000'],
    ['受理调解案件75件，调解成功61件，资助多少', 'art13.mediation 60000'],
    ['高价值专利培育项目3个，有1个验收没过，给多少', 'art01.hv_project ≤600000'],
  ])('在同一句里说：%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it('哪些没有计入，说出来；几档都有而没说是哪一档的，不减', async () => {
    const left = await ask('专利代理师7人能给多少|有3个来了才八个月');
    expect(left.text).toContain('您说的“有3个来了才八个月”按条文不符合条件，没有计入');
    const open = await ask('知识产权师2个高级3个，给单位多少|其中1个刚来');
    expect(open.calculation?.max).toBe('21000');
    expect(open.text).toContain('这里按总数计算，不能计入的要先减去');
  });
});

describe('几档的人数连着说', () => {
  it.each([
    ['3个中级2个高级1个正高，能拿多少', 'art21.title 27000'],
    ['1名知识产权师、4名高级知识产权师和2名正高级知识产权师', 'art21.title 39000'],
    ['知识产权师1个高级4个正高2个能拿多少', 'art21.title 39000'],
    ['开放许可声明22项达成1项', 'art08.open_licence 20000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('不符合又改口', () => {
  it.each([
    ['国内商标官司一审败诉，花了30万，能补吗|二审我们胜诉，已经生效', 'art10.domestic ≤90000'],
    ['我们的知识产权运营中心是市级的，能拿多少|那省级的给多少', 'art05.ops_center 200000'],
    ['知识产权保护平台是县级的，能拿多少|国家级的呢', 'art12.platform ≤200000'],
    ['省网点评了良好，有奖吗|优秀的呢', 'art14.excellent 50000'],
    ['国内官司还没判，花了10万，能补吗|现在还在二审', 'answer'],
    ['国内官司花了8万能补吗|撤诉了，一分钱赔偿都没要到', 'answer'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it('问有哪些条件，不重复先前的不符合', async () => {
    const { text } = await ask('国家级的服务业集聚区|市级的集聚区呢|有什么条件');
    expect(text).not.toContain('不符合');
    expect(text).toContain('获批建设国家级、省级知识产权服务业集聚发展区');
  });

  it('几起官司有赢有输，不算都不符合，输的要另外看', async () => {
    const { text, calculation } = await ask('3起国外官司，2起赢了1起输了，代理费一共24万，补多少');
    expect(calculation?.max).toBe('120000');
    expect(text).toContain('“1起输了”能否计入');
  });
});

describe('没有达到整份', () => {
  it.each(['调解成功没有达到10件，按比例给吗', '调解案件不足20件能折算吗'])('%s', async (turns) => {
    const { kind, text, calculation } = await ask(turns);
    expect([kind, calculation?.max ?? null]).toEqual(['amount', null]);
    expect(text).toContain('不足十件的是否折算，条文没有写明');
    expect(text).not.toContain('不符合');
  });
});

describe('升级、同一人、总数里的一部分', () => {
  it.each([
    ['知识产权师3个中级2个高级，单位能拿多少|一个高级今年升了正高', 'art21.title 22000'],
    ['高级知识产权师4个，给单位多少|其中一个升为正高级了', 'art21.title 23000'],
    ['我们是省级的知识产权保护平台，能拿多少|升国家级以后再给多少', 'art12.platform ≤200000'],
    ['海外官司赢了，律师费28万|其中8万是翻译费', 'art11.overseas 140000'],
    ['海外官司赢了，律师费80万|其中30万是公证费', 'art11.overseas 200000'],
    ['国内官司赢了，一共花了18万|其中鉴定费4万', 'art10.domestic ≤54000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it.each([
    '一个人既有专利代理师证又是知识产权师，单位能拿两份吗',
    '同时有代理师证和高级知识产权师职称，能领两份吗',
  ])('几份钱不是几个人：%s', async (turns) => {
    const { text, calculation } = await ask(turns);
    expect(calculation?.max ?? null).toBeNull();
    expect(text).toContain('同一人兼有两种资格');
  });
});

describe('条文没有列明的开支', () => {
  it.each([
    ['国内官司赢了，律师费8万，差旅费1万，补多少', '24000', '差旅费1万'],
    ['质押贷款利息10万，担保费3万，补多少', '30000', '担保费3万'],
    ['商标行政裁决胜了，鉴定费2万，翻译费5000元', '6000', '翻译费5000元'],
  ])('没有计入，也说出来：%s', async (turns, max, cost) => {
    const { text, calculation } = await ask(turns);
    expect(calculation?.max).toBe(max);
    expect(text).toContain(`您说的“${cost}”，条文没有列明，没有计入`);
  });

  it('后一句用这项补助自己的叫法说数，仍是说它', async () => {
    expect(await short('知识产权保险能补多少|两张保单，一张2万一张4万呢')).toBe('art07.insurance ≤30000');
  });
});
