import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
});

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));
const cited = async (question: string) => (await ask(question)).citations.map(({ path }) => path.at(-1));

describe('某个单位要做哪些事', () => {
  it.each(['南通的人社局牵头哪几项工作', '哪些工作要南通市人社局参与', '南通人社局的任务有哪些'])(
    '%s：列出写着它的各条',
    async (question) => {
      expect((await ask(question)).text).toContain('优化完善人才政策（责任单位）');
      expect((await ask(question)).text).toContain('分类实施人才培训（责任单位）');
    },
  );

  it.each([
    [
      '南通市发改委负责哪些工作',
      ['加强工作统筹', '完善政策体系', '推进知识产权强链增效', '促进知识产权服务业发展'],
    ],
    ['南通市中级人民法院要做哪些事', ['严格司法保护', '完善共治格局']],
    ['南通金融办承担什么任务', ['完善政策体系', '强化知识产权金融支持']],
    [
      '连云港市版权局牵头哪些任务',
      ['培育高价值核心知识产权', '打造知识产权密集型园区', '促进知识产权成果转化运用'],
    ],
    ['连云港海关有哪些任务', ['优化知识产权“同保护”环境']],
  ])('%s：写着它的都列出', async (question, headings) => {
    const { text } = await ask(question);
    for (const heading of headings) expect(text).toContain(heading);
    expect(text).not.toContain('盐城');
  });

  it('最忙的单位，各条一条不少', async () => {
    const { text } = await ask('连云港市市监局要落实哪些工作');
    expect(text.match(/（牵头）/g)).toHaveLength(19);
    expect(text).toContain('由连云港市市场监管局');
  });

  it('没有说地方，几个城市都有这个单位：分城市列，不混在一起', async () => {
    const { text } = await ask('公安局参与哪些工作');
    const [lyg = '', nt = '', yc = ''] = text.split('依据：');
    expect([lyg, nt, yc].map((part) => /写明由(\S+?市)公安局/.exec(part)?.[1])).toEqual([
      '连云港市',
      '南通市',
      '盐城市',
    ]);
    expect(lyg).not.toContain('严格司法保护');
  });

  it('接着说出城市，只列那里的', async () => {
    for (const turns of [
      ['农业农村局负责什么', '南通的'],
      ['农业农村局负责什么', '南通的', '具体有哪几项'],
    ]) {
      const { text } = await ask(...turns);
      expect(text).toContain('写明由南通市农业农村局负责的工作');
      expect(text).not.toContain('盐城');
    }
  });

  it('文件没有写由它牵头，照实说', async () => {
    expect((await ask('南通市外办牵头哪些工作')).text).toMatch(
      /没有写明由它牵头的工作；写明由南通市外办负责/,
    );
  });

  it('别级的同名单位不算', async () => {
    expect((await ask('国家知识产权局负责哪些工作')).text).not.toContain('写明');
  });

  it('另问了具体的事，不列', async () => {
    expect((await ask('南通市公安局打击商业秘密犯罪做什么')).text).not.toContain('写明由');
  });
});

describe('一项工作由谁做', () => {
  it.each([
    [['连云港“大保护”格局谁牵头'], '10.'],
    [['连云港快保护体系由哪个单位牵头'], '11.'],
    [['南通数字赋能归谁管'], '14．'],
    [['连云港方案第15条', '谁来牵头'], '15.'],
    [['南通方案第七条', '那第九条呢', '哪些单位负责'], '9．'],
    [['连云港第17条由谁牵头'], '17.'],
    [['连云港方案第4条配合的有谁'], '4.'],
  ])('%j：是所说的那一项', async (turns, label) => {
    const { kind, citations } = await ask(...turns);
    expect([kind, citations[0]?.label]).toEqual(['answer', label]);
  });

  it.each([
    [['连云港培育知识产权密集型企业谁牵头', '配合单位呢'], '这一项没有写配合单位。'],
    [['南通完善知识产权转化机制谁牵头'], '这一项没有分牵头单位和配合单位。'],
    [['政策措施第八条归谁负责'], '这一条没有写由哪个单位负责。'],
  ])('%j：没有写的照实说', async (turns, says) => {
    expect((await ask(...turns)).text).toContain(says);
  });

  it('协同保护不是“同保护”', async () => {
    expect((await ask('连云港加强协同保护谁负责')).text).not.toContain('海关');
  });
});

describe('文件的一部分由哪几块组成', () => {
  it.each(['盐城方案的基本原则有哪些', '盐城三个原则是什么', '盐城方案坚持的原则有哪几条'])(
    '%s：照印的标题列出',
    async (question) => {
      const { kind, text } = await ask(question);
      expect(kind).toBe('answer');
      for (const name of ['坚持质量导向', '坚持政府引导', '坚持企业主体']) expect(text).toContain(name);
    },
  );

  it('问的是其中的事，不列标题', async () => {
    expect((await ask('盐城的专利保护措施有哪些')).text).not.toContain('这一部分写的是');
  });
});

describe('条文里并提的别处', () => {
  it('是所问的内容，不当作另一个被问的城市', async () => {
    const paths = await cited('南通跟上海、苏州的保护中心结对子，本地哪些单位接手');
    expect(paths).toContain('9．强化协同保护');
  });

  it('条文没有提到的，仍是没有收录', async () => {
    const { kind, citations } = await ask('南通和杭州的保护中心有合作吗');
    expect([kind, citations.length]).toEqual(['not_found', 0]);
  });
});

it('问一个阶段做什么，连它的内容一起引', async () => {
  expect((await ask('南通评估提升阶段做什么')).text).toContain('开展示范城市建设自查评估');
});

it('问到哪一级、在哪里的，不拿钱数作答', async () => {
  expect((await ask('连云港公共服务网点要覆盖到哪一级')).kind).toBe('answer');
  expect((await ask('连云港国际化服务机构可以在哪里设办事处')).kind).toBe('answer');
});

describe('一个单位的工作，不用“负责什么”也列', () => {
  it.each([
    [['盐城市中级人民法院的任务'], '强化司法保护'],
    [['南通海关有哪些职责'], '提升执法效能'],
    [['连云港市科技局'], '推进新时代科技自立自强'],
    [['盐城银保监局负责什么', '市人行呢'], '盐城市人行'],
    [['连云港市财政局有哪些工作', '市农业农村局呢'], '推进知识产权助力乡村振兴'],
  ])('%j', async (turns, told) => {
    const { text } = await ask(...turns);
    expect(text).toMatch(/^写明[由有]/);
    expect(text).toContain(told);
  });

  it('接着问别的，不再列', async () => {
    expect((await ask('南通市公安局负责什么', '商标目标多少件')).text).not.toContain('写明');
  });

  it('印重了一个字的单位名，不算另一个单位', async () => {
    expect((await ask('市知识产权局在盐城负责哪些工作')).text).not.toContain('知知识');
  });
});
