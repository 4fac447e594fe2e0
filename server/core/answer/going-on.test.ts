import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));

async function sumOf(...turns: string[]): Promise<string | null | undefined> {
  const { calculation } = await ask(...turns);
  return calculation?.max;
}

describe('阶段的次序', () => {
  it.each([
    [['连云港试点方案评估整改是哪几个月', '再往后一个阶段呢，到啥时候收尾'], '检查验收阶段'],
    [['连云港试点方案评估整改是哪几个月', '前一个阶段呢'], '组织实施阶段'],
    [['连云港试点工作分几个阶段', '头一个阶段是哪几个月'], '宣传发动阶段'],
    [['盐城试点组织实施之后是什么阶段'], '总结提升阶段'],
    [['盐城分几步走', '第一步什么时候'], '宣传发动阶段'],
    [['连云港试点工作分几个阶段', '最后呢'], '检查验收阶段'],
    [['连云港试点工作分几个阶段', '第三个呢', '到什么时候结束'], '评估整改阶段'],
    [['盐城试点分哪几个阶段', '第二阶段呢', '它什么时候开始'], '组织实施阶段'],
    [['南通方案第三阶段什么时候', '连云港呢'], '评估整改阶段'],
    [['盐城总结提升阶段几年到几年'], '总结提升阶段'],
    [['南通实施推进是哪年到哪年'], '实施推进'],
  ])('%s', async (turns, label) => {
    const { text } = await ask(...turns);
    expect(text.split('\n').filter((line) => line.startsWith('- ')).length).toBe(1);
    expect(text).toContain(label);
  });
});

describe('念阶段', () => {
  it.each([
    [
      '连云港试点工作分几个阶段',
      '分四个阶段：宣传发动、组织实施、评估整改、检查验收。所问日期处于检查验收阶段',
    ],
    ['南通目前走到哪一步了', '所问日期处于评估提升阶段，二零二六年十月至二零二六年十二月。'],
    ['盐城眼下在哪个阶段', '所问日期各阶段都已经结束。分三个阶段：'],
    [
      '盐城总结提升阶段是什么时候',
      '总结提升阶段，二零二五年五月至二零二五年六月。这一阶段已经结束。注意该文件期限已过。',
    ],
  ])('%s', async (question, read) => {
    expect((await ask(question)).spoken).toContain(read);
  });

  it('期限已过的，屏幕上也说各阶段都已经结束', async () => {
    expect((await ask('盐城试点分几个阶段')).text).toContain('所问日期各阶段都已经结束。');
  });
});

it.each(['全市建设推进大会什么时候开的', '强市建设推进大会几月召开的', '推进大会是哪个月开的'])(
  '已经办了的事，不拿阶段来答：%s',
  async (question) => {
    expect((await ask(question)).text).toContain('11月,邀请省知识产权局李杰局长来连指导');
  },
);

describe('接着问没有收录的文件', () => {
  it.each(['我手里是老材料，现在还能照它去申报吗', '还能用吗', '它现在作废了没', '怎么申请'])(
    '%s',
    async (next) => {
      const { text } = await ask('连政发〔2021〕79号是个什么文', next);
      expect(text).toContain('这份文件已经废止');
    },
  );

  it('问起别的事、取代它的文件，说的就是那些', async () => {
    expect(await sumOf('连政发〔2021〕79号是什么文', '地理标志奖多少')).toBe('100000');
    const { text } = await ask('连政发〔2021〕79号还有效吗', '那新的文件有效期到哪年');
    expect(text).toContain('2030年5月31日');
  });
});

describe('人数和级别', () => {
  it.each([
    [['厂里高级知识产权师5个，3个在我们这连着干了一年多，另2个今年夏天才来的，能领几个钱'], '15000'],
    [['6个专利代理师，其中两个是今年9月才来的，其他都干满一年了，能领多少'], '24000'],
    [['知识产权师3个满一年，高级2个今年才来，奖多少'], '9000'],
    [['知识产权师补贴', '就普通的知识产权师 满1年了 四个人 给多少'], '12000'],
    [['专利代理师在代理所干满一年，奖励是一个人多少', '换成正高级知识产权师，一个人又是多少'], '8000'],
    [['知识产权师有3个，奖多少', '改成正高级的，一个人多少'], '8000'],
    [['前阵子评上国家知识产权优势企业', '能奖几多啊'], '20000'],
  ])('%s', async (turns, max) => {
    expect(await sumOf(...turns)).toBe(max);
  });
});

describe('数说的是谁的、哪年的', () => {
  it.each([
    [['得了中国专利奖优秀奖，省里头奖励25万已经到账，市里还能再配多少'], '125000'],
    [['省里奖了12万，国家另外奖了30万，得的是中国专利奖，市里配多少'], '60000'],
    [['两年期的专利质押贷款，每年利息20万，两年加一块40万，别的费用没有，最多能补多少'], '60000'],
    [['知识产权保险，今年保费8万，明年预计10万，明年最多补多少'], '50000'],
    [['保险这块怎么补的', '我们交了保费8万', '要是明年降到3万，明年最多补多少'], '15000'],
  ])('%s', async (turns, max) => {
    expect(await sumOf(...turns)).toBe(max);
  });

  it('县里给的不是省里给的', async () => {
    const { calculation } = await ask('得了专利奖，县里奖了5万，市里配多少');
    expect(calculation?.missing).toEqual(['provincial_award']);
  });

  it('别处给多少，文件没有写', async () => {
    const { kind, text } = await ask('江苏专利奖金奖，省里那一份发多少万');
    expect(kind).toBe('no_amount');
    expect(text.split('\n')[0]).toBe('省里给多少，文件没有写；本文件规定的是：');
  });

  it('级别说的是平台，不是给钱的', async () => {
    expect(await sumOf('国家级知识产权保护平台奖多少')).toBe('200000');
  });
});

describe('说了不是这条路', () => {
  it.each([
    [['开放许可达成一项给5千对吧', '那我不走开放许可，一对一签普通许可合同，一份给多少']],
    [['不做专利导航，只做专利分析，给多少钱']],
  ])('%s', async (turns) => {
    const { text } = await ask(...turns);
    expect(text).toContain('按您说的情况不符合条件');
  });
});

it('材料寄到哪里、哪天截止，文件没有写', async () => {
  const { kind, text } = await ask('若干政策措施的奖励要自己申报吗', '那材料寄到哪个地址，哪天截止');
  expect(kind).toBe('not_found');
  expect(text).toContain('申报的时间、程序和材料，文件没有写');
});

it('别的奖补付的费用，不是这一项的数', async () => {
  const { kind, calculation } = await ask('知识产权保险保费6万，补多少', '律师费3万呢');
  expect([kind, calculation?.ruleId]).toEqual(['clarify', undefined]);
});

it('这项、那家后面没有名词，指的是前面说的', async () => {
  const { text } = await ask('连云港要探索知识产权证券化试点', '这项活儿哪几家单位负责');
  expect(text).toContain('人民银行连云港市分行');
});

it('说它答错了，报上来的数不算数', async () => {
  for (const retort of ['你记错了，是500万，改过来再说一遍', '您搞错了吧，应该是500万'])
    expect(await sumOf('强国建设示范园区连云港给50万是吧', retort)).toBe('500000');
});

it('各阶段说过以后，点到名称里的词就是那个阶段，次序不论', async () => {
  for (const [first, next] of [
    ['南通方案分几步走', '中间真正推进实施那一段，从几时到几时'],
    ['南通方案分几个阶段', '最早部署启动的时候是几月到几月'],
  ] as const) {
    const { text } = await ask(first, next);
    expect(text.split('\n')[0]).toMatch(/^- [12]．(?:实施推进|启动部署)（2024年/);
  }
});

it('后来说的另外几个不符合条件，前面的照算，说明没有计入', async () => {
  const { calculation, text } = await ask(
    '专利代理师那个奖怎么算的',
    '所里四个人有证并且都做满一年',
    '另外两个才做八个月，总共给单位多少',
  );
  expect(calculation?.amount).toBe('24000');
  expect(text).toContain('您说的“另外两个才做八个月”按条文不符合条件，没有计入。');
});
