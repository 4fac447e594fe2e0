import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...said: string[]): Promise<Answer> => service.ask(asking(said, { asOf: '2026-11-20' }));

describe('市里自己的称号，不按国家、省里的算', () => {
  test.each([
    '连云港市专利奖能拿多少',
    '评上连云港市专利奖（市里自己的那个奖）有多少奖金',
    '市级专利奖给多少钱',
    '市里的专利奖奖多少',
  ])('%s', async (question) => {
    const { kind, text } = await ask(question);
    expect([kind, text.includes('50%'), text.includes('开展连云港市专利奖评选')]).toEqual([
      'no_amount',
      false,
      true,
    ]);
  });

  test.each(['连云港专利奖配套多少', '市里的专利奖配套怎么算', '中国专利奖市里配套多少', '省专利奖配套多少'])(
    '%s：问的是配套',
    async (question) => {
      expect((await ask(question)).text).toContain('按省级奖励资金的50%给予配套奖励');
    },
  );

  test('地名只说在哪里：连云港市专利导航项目', async () => {
    expect((await ask('连云港市专利导航项目给多少')).calculation?.max).toBe('200000');
  });

  test('条文就是市级的', async () => {
    expect((await ask('市级高价值专利培育项目给多少')).calculation?.max).toBe('300000');
  });
});

describe('说没有的那一样，不按它判断', () => {
  test.each([
    ['没有专利代理师，只有知识产权师3个，能拿钱吗', '9000'],
    ['没有地理标志，只有数据知识产权登记证书5件，能拿多少', '5000'],
    ['没有开展海外维权，国内维权花了10万，能补多少', '30000'],
  ])('%s：%s元', async (question, figure) => {
    const { calculation } = await ask(question);
    expect(calculation?.amount ?? calculation?.max).toBe(figure);
  });

  test('只说了这一样，照它判断', async () => {
    expect((await ask('没有专利代理师资格证，满一年了，能拿吗')).text).toContain('不符合条件');
  });

  test('有没有不是没有', async () => {
    const { kind } = await ask('我们是银行，做知识产权质押贷款业务，银行自己有没有奖励，多少');
    expect(kind).toBe('no_amount');
  });
});

describe('一句话里问了几样', () => {
  test('数额照答，没有写的说没有写', async () => {
    const { kind, text, calculation } = await ask('专利导航补多少钱，怎么申请，多久到账');
    expect([kind, calculation?.max]).toEqual(['amount', '200000']);
    expect(text).toContain('申报的时间、程序和材料，文件没有写；资金何时拨付，文件没有写');
  });

  test('没有问数额，只说没有写', async () => {
    expect((await ask('专利奖配套怎么申请，多久到账')).kind).toBe('not_found');
  });
});

describe('谁能拿', () => {
  test.each([
    ['都有哪些单位可以搞产业专利导航来拿支持', '鼓励县区、园区、重大创新平台载体等'],
    ['贯标的钱是不是只给企业啊，我们是科研院所', '鼓励高校、科研院所、企业、服务机构等'],
    ['商会能申请知识产权纠纷调解的资助吗', '鼓励行业协会、商会、'],
  ])('%s：引写着他们的话', async (question, quote) => {
    expect((await ask(question)).citations.some((citation) => citation.quote.includes(quote))).toBe(true);
  });

  test('条文没有写的，说没有写明', async () => {
    expect((await ask('我们商会能拿专利导航的钱吗')).text).toContain('条文没有写明“商会”');
  });
});

describe('后一轮说的是别的事', () => {
  test.each(['个人买房贷款利息呢', '那车贷利息呢', '银行那边贷款利率现在一般是几个点'])(
    '%s',
    async (question) => {
      const { kind, calculation } = await ask('质押贷款的补助最多补多少', question);
      expect(['not_found', 'out_of_scope', 'not_eligible']).toContain(calculation?.status ?? kind);
    },
  );

  test('升了一级，还是那件事', async () => {
    const { calculation } = await ask('服务业集聚发展区省级的给多少', '那要是升成国家级的呢');
    expect(calculation?.amount).toBe('500000');
  });

  test('跟外地的打官司是国内的事', async () => {
    const { calculation } = await ask('跟外地一家厂打商标官司，赢了，诉讼费花了21万补多少');
    expect(calculation?.max).toBe('63000');
  });
});

test.each([
  [['连云港自己也评专利奖吗', '一等奖奖金给几万']],
  [['连云港是不是自己也评市一级的专利奖', '那一等奖奖金几万？']],
  [['连云港专利奖配套怎么算', '那自己评的专利奖给多少']],
  [['连云港自己评的那个市专利奖，一等奖奖金是多少？']],
])('%j：自己评的，接着问也是', async (turns) => {
  const { kind, citations } = await ask(...turns);
  expect([kind, citations[0]?.quote.includes('开展连云港市专利奖评选')]).toEqual(['no_amount', true]);
});
