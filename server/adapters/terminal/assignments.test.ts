import { describe, expect, it } from 'vitest';
import { readAssignments } from './assignments.ts';

describe('命令行里的事实', () => {
  it('名称=值、列表和条件', () => {
    expect(
      readAssignments([
        'service_fees=0',
        'loans[0].interest=10万',
        'loans[0].months=12',
        'loans[1].interest=5万',
        'art07.pledged=是',
        'art09.filed=不知道',
      ]),
    ).toEqual({
      inputs: { service_fees: '0', loans: [{ interest: '10万', months: '12' }, { interest: '5万' }] },
      conditions: { 'art07.pledged': true, 'art09.filed': null },
    });
  });

  it.each([
    ['premium', '“premium”应写作 名称=值'],
    ['art09.filed=也许', '条件 art09.filed 只能写 是、否 或者 不知道'],
  ])('%s 说明怎么写', (word, message) => {
    expect(() => readAssignments([word])).toThrow(message);
  });
});
