import { describe, expect, it } from 'vitest';
import { openTalk } from '../testing/talk.ts';

const { ask } = await openTalk();

/** Rules and published figure: `art18.enterprise+art02.gi 120000`; the kind where nothing is worked out. */
async function short(turns: string): Promise<string> {
  const { kind, calculation } = await ask(turns);
  if (calculation === null || calculation.max === null) return kind;
  return `${calculation.ruleId} ${calculation.max}`;
}

describe('再加的是另一种事项，数不加到前一种上，两种合计', () => {
  it.each([
    ['贯标2项|再加3个专利代理师', 'art19.standard+art21.agent 58000'],
    ['专利代理师4个|外加地理标志商标2件', 'art21.agent+art02.gi 224000'],
    ['地理标志产品2个|再加5件数据知识产权登记呢', 'art02.gi+art03.data_ip 205000'],
    // 同一种的，仍加在前面的数上
    ['专利代理师4个|再加2个', 'art21.agent 36000'],
    ['贯标2项|再加1项贯标', 'art19.standard 60000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('说走了、撤了几个，从前面的数里减', () => {
  it.each([
    ['专利代理师7个|辞职了2个', 'art21.agent 30000'],
    ['专利代理师7个|少了4个|一共多少', 'art21.agent 18000'],
    ['正高级知识产权师4人|调走1人', 'art21.title 24000'],
    ['贯标4项|撤销了1项', 'art19.standard 60000'],
    ['数据知识产权登记9件|取消2件', 'art03.data_ip 7000'],
    // 至少、减到说的是总数
    ['专利代理师7个|至少3个', 'art21.agent 18000'],
    ['专利代理师7个|减到3个', 'art21.agent 18000'],
    ['专利代理师7个，走了2个，能奖多少', 'art21.agent 30000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

it.each([
  '贯标2项，地标商标1件，一共多少',
  '地理标志商标2件，优秀导航项目验收1个，又入选了重点联系指导名录，国家级培训基地1个，一共多少',
])('念合计：一句话，不断在“其中”上：%s', async (question) => {
  const { spoken } = await ask(question);
  expect(spoken.length).toBeLessThanOrEqual(100);
  expect(spoken).not.toMatch(/其中[。…]/);
  expect(spoken).toMatch(/^合计[^。]+，其中[^。]+元/);
});
