import { describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { askOver, inPlaces } from '../testing/seed-service.ts';

/** Two documents of one place that people ask about for themselves: who may have it, and how many points count. */
const sources = {
  rooms: `桃源县人才公寓管理办法
第一条 为解决来桃源县工作人员的住房困难，制定本办法。
第二条 申请人才公寓应当同时符合下列条件：
（一）申请人具有本县户籍，或者持有居住证；
（二）申请之月前12个月家庭收入符合县政府公布的标准；
（三）在本县无自有住房，或者人均建筑面积低于12平方米。
第三条 申请人应当以家庭为单位，并具有本县户籍或者居住证。年满26周岁的单身人员可以独立申请。
第四条 新建的人才公寓，单套建筑面积一般控制在50平方米以下；宿舍形式的，人均建筑面积不低于6平方米。
第五条 选择领取租房补贴的，自公告次月起发放；选择轮候人才公寓的，自公告之日起排队。
第六条 本办法自2026年1月1日起施行，有效期至2028年12月31日。`,
  points: `桃源县积分落户办法
第一条 申请积分落户应当同时符合以下条件：
（一）年龄在50周岁以下；
（二）缴纳社会保险满3年；
（三）总积分满80分。
第二条 申请人按总积分从高到低排名，分值相同时，按照缴纳社会保险时长排名。
第三条 在审核和迁移户口过程中，各部门不得收取任何费用。
第四条 落户人员的配偶和未成年子女可以随迁。
第五条 积分按照下列指标计算：
1. 35周岁以下的，计25分；
2. 35周岁以上的，每增加1岁少计3分；
3. 有自有住房的，计15分；租住房屋的，每满1年计2分；
4. 专科学历计10分；
5. 本科学历计18分；
6. 参加志愿服务每次计1分，最高不超过8分。
第六条 本办法自2026年1月1日起施行，有效期5年。`,
} as const;

const ask = await askOver(inPlaces(sources, () => '桃源县'));
const quotesOf = ({ citations }: Answer): string => citations.map(({ quote }) => quote).join('\n');

describe('说自己的情形问够不够格', () => {
  it('条里别处写着户籍，单身的一句照样是答案', async () => {
    const answer = await ask('我是桃源户口，25岁还没结婚，想一个人申请人才公寓，够格吗');
    expect(answer.kind).toBe('answer');
    expect(quotesOf(answer)).toContain('年满26周岁的单身人员可以独立申请');
  });

  it('问收入的线，不拿补贴的话来答；标准另行公布的，引那一句', async () => {
    const answer = await ask('桃源申请人才公寓，家庭收入不能超过多少钱');
    expect(answer.kind).toBe('no_amount');
    expect(quotesOf(answer)).toContain('家庭收入符合县政府公布的标准');
  });

  it('好几个人不是在问几个人', async () => {
    const answer = await ask('桃源积分落户有好几个人分值相同，怎么排名');
    expect([answer.kind, quotesOf(answer).includes('按照缴纳社会保险时长排名')]).toEqual(['answer', true]);
  });
});

describe('分数也是数', () => {
  it('问几分，答分', async () => {
    const answer = await ask('桃源积分落户，本科学历加几分');
    expect([answer.kind, answer.text.startsWith('**18分**')]).toEqual(['answer', true]);
  });

  it('编号后面空一格的数不和编号连成小数', async () => {
    const young = await ask('桃源积分落户，年龄怎么算分', '我今年30');
    const elder = await ask('桃源积分落户，年龄怎么算分', '我今年30', '我爱人过了40，她怎么算');
    expect([quotesOf(young).includes('计25分'), quotesOf(elder).includes('每增加1岁少计3分')]).toEqual([
      true,
      true,
    ]);
  });

  it('每增加1岁少几分只是怎么变，不当得分来说', async () => {
    const answer = await ask('桃源积分落户，我40岁，年龄给几分');
    expect([answer.text.startsWith('**'), quotesOf(answer).includes('每增加1岁少计3分')]).toEqual([
      false,
      true,
    ]);
  });

  it('接着问的那一句说得少，还在刚才那份文件里找', async () => {
    const answer = await ask('桃源积分落户，租房子住怎么算分', '自己有住房的呢');
    expect(answer.citations[0]?.document.title).toBe('桃源县积分落户办法');
    expect(quotesOf(answer)).toContain('有自有住房的，计15分');
  });
});

describe('一轮问几件事', () => {
  it('两句各问各的，各引各的', async () => {
    const answer = await ask('桃源新建人才公寓一套建多大面积？单身人员独立申请要满几岁？');
    expect(quotesOf(answer)).toContain('单套建筑面积一般控制在50平方米以下');
    expect(quotesOf(answer)).toContain('年满26周岁的单身人员可以独立申请');
  });

  it('二选一的两样在一句里，整句都引', async () => {
    const answer = await ask('桃源领租房补贴和轮候人才公寓，分别从什么时候开始算');
    expect(quotesOf(answer)).toContain('自公告次月起发放；选择轮候人才公寓的，自公告之日起排队');
  });

  it('并排问的两样在两项里，两项都引，不拿一项的数打头', async () => {
    const answer = await ask('桃源积分落户，专科学历和本科学历各加几分');
    expect([
      answer.text.startsWith('**'),
      quotesOf(answer).includes('专科学历计10分'),
      quotesOf(answer).includes('本科学历计18分'),
    ]).toEqual([false, true, true]);
  });
});

describe('问的不是发给谁的钱', () => {
  it('问办事收不收钱，引不得收取的一条', async () => {
    const answer = await ask('桃源积分落户迁户口，听说要交手续费，真收这个钱吗');
    expect(quotesOf(answer)).toContain('不得收取任何费用');
  });

  it('文件点了名，用到几月几号问的是它的期限', async () => {
    const answer = await ask('桃源县人才公寓管理办法用到几月几号');
    expect(quotesOf(answer)).toContain('有效期至2028年12月31日');
  });

  it('城市后面的老城区只是说在哪一片', async () => {
    const answer = await ask('桃源老城区有套房，一个人10平方，能申请人才公寓吗，人均建筑面积要低于多少');
    expect([answer.kind, quotesOf(answer).includes('人均建筑面积低于12平方米')]).toEqual(['answer', true]);
  });

  it('说法中间隔着地名，也认得', async () => {
    const answer = await ask('我老公拿到桃源户口了，孩子能跟着迁进来吗');
    expect(quotesOf(answer)).toContain('配偶和未成年子女可以随迁');
  });
});
