import { describe, expect, it } from 'vitest';
import { topicOf } from '../../testing/sample-inquiry.ts';
import type { ExpectedFigure } from './expected.ts';
import { saysHowItIsSet } from './how-set.ts';

const money: ExpectedFigure = { kinds: new Set(['money', 'percent']), unit: undefined };

describe('没有写数，写了由谁、照什么定', () => {
  it.each([
    ['磨工津贴的标准,按照低于当地最低工资标准的水平,由县人民政府确定', true],
    ['磨坊奖的奖金数额由县粮食局会同财政局规定', true],
    ['磨工津贴由粮食局按月发放', false],
    ['申报的标准和条件另行通知', false],
    ['磨工申领的医疗补助金的标准由县人民政府规定', false],
  ])('%s', (text, expected) => {
    expect(saysHowItIsSet(text, topicOf('磨工津贴', '磨坊奖'), money)).toBe(expected);
  });

  it('问时间、问几个人的不算', () => {
    const text = '磨坊奖的奖金数额由县粮食局会同财政局规定';
    expect(saysHowItIsSet(text, topicOf('磨坊奖'), { kinds: new Set(['duration']), unit: undefined })).toBe(
      false,
    );
    expect(saysHowItIsSet(text, topicOf('磨坊奖'), { kinds: new Set(['count']), unit: '人' })).toBe(false);
  });
});
