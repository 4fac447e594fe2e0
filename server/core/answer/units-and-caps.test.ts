import { describe, expect, it } from 'vitest';
import { openTalk } from '../testing/talk.ts';

const { ask } = await openTalk();

/** Published figure with the kind where nothing is worked out, `≤` before a ceiling. */
async function short(turns: string): Promise<string> {
  const { kind, calculation } = await ask(turns);
  if (calculation === null || calculation.max === null) return kind;
  return `${calculation.certainty === 'ceiling' ? '≤' : ''}${calculation.max}`;
}

describe('几家单位，每家说的是同一个数，各算各的上限', () => {
  it.each([
    ['4家公司各登记了25件数据知识产权，一共多少', '≤80000'],
    ['三家企业国内维权都胜诉生效了，各花了40万，一共补多少', '≤300000'],
    ['两个子公司每家交知识产权保险保费7万，能补多少', '≤70000'],
    ['三个事务所各有2个满一年的专利代理师，总共奖多少', '36000'],
    ['两个专利权人开放许可各声明20项、各达成1项，一共奖励多少', '40000'],
    // 只有一家，或者没有说每家多少
    ['我们公司登记了25件数据知识产权，一共多少', '≤20000'],
    ['知识产权保险两份，各交了3万，一共补多少', '≤30000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('问几项奖补是不是一个上限：分别列出各自的上限', () => {
  it.each([
    ['知识产权保险的5万和贷款贴息的20万共用一个额度吗', ['5万元', '20万元']],
    ['国内维权和海外维权的上限是分开算吗', ['10万元', '20万元']],
    ['数据知识产权2万的上限包括开放许可那2万吗', ['2万元']],
  ])('%s', async (turn, caps) => {
    const { kind, text } = await ask(turn);
    expect(kind).toBe('comparison');
    for (const cap of caps) expect(text).toContain(cap);
  });
});

describe('文书里写着侵权的，不符合条件', () => {
  it.each([
    ['海外维权代理费16万，和解了，给多少|不过判决书里说我们侵权了', 'answer'],
    ['海外维权代理费16万，和解了，给多少|文书上写着我们侵权', 'answer'],
    ['海外维权代理费16万，对方说我们侵权，我们胜诉了，给多少', '80000'],
    ['海外维权代理费16万，和解了，判决书里没说我们侵权，给多少', '80000'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });
});

describe('几起里有的不符合条件，只算符合的', () => {
  it.each([
    ['国内维权两起，一起胜诉花了20万，一起败诉花了7万，能补多少', '≤60000'],
    ['国内维权打了两个官司，第一个输了花了8万，第二个打赢了判决生效花了10万，能补多少', '≤30000'],
    ['海外维权一个案子和解了代理费24万，另一个败诉代理费10万，补多少', '120000'],
    // 都符合，或者都不符合
    ['国内维权两起，一起胜诉花了12万，一起胜诉花了9万，能补多少', '≤63000'],
    ['国内维权两起，一起败诉花了12万，一起败诉花了9万，能补多少', 'answer'],
  ])('%s', async (turns, expected) => {
    expect(await short(turns)).toBe(expected);
  });

  it('没有计入的说出来', async () => {
    const { text } = await ask('国内维权两起，一起胜诉花了20万，一起败诉花了7万，能补多少');
    expect(text).toContain('“一起败诉花了7万”按条文不符合条件，没有计入');
  });
});

describe('问钱是不是给本人：说条文写的对象', () => {
  it.each(['专利代理师6000元是给本人吗？', '高级知识产权师5000元是发给个人的吗'])('%s', async (turn) => {
    const { text } = await ask(turn);
    expect(text).toContain('条文写的对象是“所在单位”');
  });
});
