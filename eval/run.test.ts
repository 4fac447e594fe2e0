import { describe, expect, it } from 'vitest';
import { runCases } from './run.ts';
import { fakeTarget } from './testing/fake-target.ts';
import { answerOf, caseOf, citationOf } from './testing/fixture.ts';

const options = { asOf: '2026-11-20', concurrency: 1, now: () => 0 };
const right = answerOf({ kind: 'amount', text: '最高20万元〔1〕', citations: [citationOf('最高20万元')] });

describe('逐题运行', () => {
  it('对话每轮带上此前的问与答，日期与地区随题', async () => {
    const target = fakeTarget(({ messages }) => answerOf({ text: `答${messages.length}` }));
    const talk = caseOf({}, { turns: ['甲', '乙'], asOf: '2025-01-01', region: '样例市' });
    await runCases(target, [talk], options);
    expect(target.asked).toEqual([
      { messages: [{ role: 'user', content: '甲' }], asOf: '2025-01-01', region: '样例市' },
      {
        messages: [
          { role: 'user', content: '甲' },
          { role: 'assistant', content: '答1' },
          { role: 'user', content: '乙' },
        ],
        asOf: '2025-01-01',
        region: '样例市',
      },
    ]);
  });

  it('全部关口通过才算对', async () => {
    const sure = caseOf({ kinds: ['amount'], yuan: '200000', evidence: [['每项给予最高20万元奖励']] });
    const [good] = await runCases(
      fakeTarget(() => right),
      [sure],
      options,
    );
    expect(good?.pass).toBe(true);
    const [bad] = await runCases(
      fakeTarget(() => ({ ...right, text: '最高20万元，合30万元〔1〕' })),
      [sure],
      options,
    );
    expect(bad?.pass).toBe(false);
    expect(bad?.scores['figure-grounded']?.reason).toBe('“30万元”无出处');
  });

  it('只作参考的评分不影响对错', async () => {
    const stray = { ...right, citations: [...right.citations, citationOf('奖励', { marker: 2 })] };
    const one = caseOf({ evidence: [['每项']] });
    const [result] = await runCases(
      fakeTarget(() => stray),
      [one],
      options,
    );
    expect(result?.pass).toBe(true);
    expect(result?.scores['retrieval-rank']?.value).toBe(1);
  });

  it('请求失败算错，理由留下，其余题照常', async () => {
    const target = fakeTarget(({ messages }) => {
      if (messages[0]?.content === '坏') throw new Error('HTTP 500');
      return right;
    });
    const results = await runCases(
      target,
      [caseOf({}, { turns: ['坏'] }), caseOf({}, { id: 't2' })],
      options,
    );
    expect(results.map(({ pass, observation }) => [pass, observation.fault])).toEqual([
      [false, 'HTTP 500'],
      [true, undefined],
    ]);
  });

  it('并发时结果仍按题目顺序', async () => {
    const cases = Array.from({ length: 7 }, (_, at) => caseOf({}, { id: `t${at}` }));
    const results = await runCases(
      fakeTarget(() => right),
      cases,
      { ...options, concurrency: 3 },
    );
    expect(results.map((one) => one.observation.case.id)).toEqual(cases.map((one) => one.id));
  });
});
