import { describe, expect, it } from 'vitest';
import { openTalk } from '../testing/talk.ts';

const { ask, short } = await openTalk();

describe('没有数的称号也是一项', () => {
  it.each([
    ['我们拿到了示范企业和江苏专利奖，省里奖了10万，总共多少', 'art18.enterprise+art01.match 100000'],
    ['课题结题2项，再加知识产权课程，一共', 'art22.research+art20.course ≤300000'],
    ['贯标2项，又是省培训基地，合计多少', 'art19.standard+art20.base ≤440000'],
    ['地标商标1件，还入选了重点联系指导名录，能拿多少', 'art02.gi+art17.gi_list 150000'],
    ['集聚区和保护平台都是省级的，一共多少', 'art16.cluster+art12.platform ≤300000'],
    ['TISC和省网点优秀都有，一共多少', 'art14.public_service+art14.excellent 250000'],
    ['调解成功40件，国家培训基地1个，合起来多少', 'art13.mediation+art20.base 440000'],
    [
      '我们同时拿了地标商标1件、导航项目验收1个、优势企业，一共能拿多少',
      'art02.gi+art06.navigation+art18.enterprise ≤320000',
    ],
    // 说自己是谁、说没有的，不算
    ['没有优势企业称号，贯标2项，地理标志商标1件，一共多少', 'art19.standard+art02.gi ≤140000'],
    ['我们是优势企业，保费6万，贯标1项，一共多少', 'art07.insurance+art19.standard ≤50000'],
    ['服务机构有3个代理师、2个知识产权师，一共奖多少', 'art21.agent+art21.title 24000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it.each(['示范企业和优势企业一共有多少家', '地理标志和专利导航总共有多少项'])(
    '数的不是钱：%s',
    async (turns) => {
      expect((await ask(turns)).calculation).toBeNull();
    },
  );
});

describe('各样东西各算各的', () => {
  it.each([
    ['保险6万、课题3项、数据8件，总共多少', 'art07.insurance+art22.research+art03.data_ip ≤338000'],
    // 担保费不是保费；算不算服务费，条文没有写，不计入
    ['利息20万，评估费2万，担保费1万，能补多少', 'art07.loan ≤66000'],
    ['我们利息20万，保费8万，能补多少', 'art07.loan+art07.insurance ≤100000'],
    [
      '专利质押贷了两笔，一笔利息10万，另一笔利息5万，评估费0.5万，保费2.4万，总共最多多少',
      'art07.loan+art07.insurance ≤58500',
    ],
    ['维权官司国内花8万，国外代理费6万，都胜诉了，合计补多少', 'art10.domestic+art11.overseas ≤54000'],
    ['利息50万质押贷款，保费4万，加起来最多多少', 'art07.loan+art07.insurance ≤170000'],
    ['我们利息30万，能补多少|不对，是20万', 'art07.loan ≤60000'],
    // 国外的官司，费用都是那边的
    ['美国的官司赢了，代理费8万，公证费1万，一共补多少', 'art11.overseas 40000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it.each(['房贷利息10万能补多少', '装修贷利息6万，能补多少', '车贷一年利息3万，给补吗'])(
    '别的利息不算：%s',
    async (turns) => {
      expect((await ask(turns)).calculation?.status).not.toBe('ok');
    },
  );

  it('没有规定金额的、还缺数的，写在合计旁边', async () => {
    const encouraged = await ask('PCT申请3件，贯标2项，一共能拿多少');
    expect(encouraged.calculation?.max).toBe('40000');
    expect(encouraged.text).toContain('没有规定金额，不计');
    const open = await ask('贯标2项，还有集聚区，一共多少');
    expect(open.text).toContain('能算出的合计最高**4万元**');
    expect(open.text).toContain('还没有计入');
    expect(open.missing.map(({ id }) => id)).toEqual(['level']);
  });

  it('没有说数量的写明按一份计，念出来的依据不止一条', async () => {
    const { text, spoken } = await ask('国家优势企业和地理标志，一共多少钱');
    expect(text).toContain('没有说数量，按一份计');
    expect(spoken).toContain('等。');
  });
});

describe('算过的几项，接着加、改、减、单看', () => {
  const two = '商标权质押贷款利息20万，评估费2万，保费6万，一共能补多少';
  it.each([
    [`${two}|还有优势企业称号`, 'art07.loan+art07.insurance+art18.enterprise ≤116000'],
    [`${two}|还有贯标2项|现在一共多少`, 'art07.loan+art07.insurance+art19.standard ≤136000'],
    [`${two}|利息其实是30万`, 'art07.loan+art07.insurance ≤126000'],
    [`${two}|要是只算贷款呢`, 'art07.loan ≤66000'],
    [`${two}|要是只算贷款呢|利息其实是40万`, 'art07.loan ≤126000'],
    [`${two}|保险那部分单独是多少`, 'art07.insurance ≤30000'],
    [`${two}|保险那部分单独是多少|贷款那部分呢`, 'art07.loan ≤66000'],
    [`${two}|贷款那部分呢|如果利息降到10万，合计变成多少`, 'art07.insurance+art07.loan ≤66000'],
    [`${two}|保险不算`, 'art07.loan ≤66000'],
    ['专利质押贷款利息30万，补多少|保险呢，保费4万|两个加起来', 'art07.loan+art07.insurance ≤110000'],
    ['贯标2项补多少|地标商标1件呢|总数是多少', 'art19.standard+art02.gi ≤140000'],
    [
      '国内打赢官司花了10万，海外代理费花了20万也赢了，一共补多少|国内的其实花了20万|那总数呢',
      'art10.domestic+art11.overseas ≤160000',
    ],
    [
      '专利质押贷了两笔，第一笔利息10万，第二笔利息4万，保费2万，一共最多多少|第二笔不算',
      'art07.loan+art07.insurance ≤40000',
    ],
    ['专利质押贷了两笔，第一笔利息10万，第二笔利息4万，能补多少|第一笔去掉', 'art07.loan ≤12000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

it('从合计里单看一项，再问离上限还差多少', async () => {
  const { text } = await ask(
    '商标权质押贷款利息36万，评估费3万，保费2万，一共能补多少|要是只算贷款呢|利息其实是60万|还差多少能拿满',
  );
  expect(text).toContain('还差**1.1万元**');
});

describe('又有另一种，没有说几项', () => {
  it.each([
    ['申请了地理标志产品，批下来有多少奖励|还注册了地标商标', 'art02.gi 200000'],
    ['地标商标1件，奖多少|还有地理标志产品', 'art02.gi 200000'],
    [
      '申请了地理标志产品，批下来有多少奖励|还注册了地标商标|还想搞国家地理标志保护示范区|加上呢',
      'art02.gi+art17.gi_zone 700000',
    ],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it('写明按各一项算', async () => {
    const { text } = await ask('申请了地理标志产品，批下来有多少奖励|还注册了地标商标');
    expect(text).toContain('没有说数量，按地理标志保护产品、地理标志商标各一项计算');
  });
});
