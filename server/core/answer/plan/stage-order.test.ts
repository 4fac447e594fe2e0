import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../../text/document.ts';
import { stageInOrder } from './stage-order.ts';

const stageNamed = (label: string, at: number) => ({
  label,
  from: undefined,
  to: undefined,
  evidence: { clauseId: 'd/1' as ClauseId, start: at, end: at + 5 },
});
const stages = ['动员', '实施', '整改', '验收'].map(stageNamed);
const [, acting, mending] = stages;

const labelOf = (folded: string, from = mending, now = undefined as typeof mending): string | undefined =>
  stageInOrder(stages, { folded, from, now })?.label;

describe('stageInOrder', () => {
  it('按次序说的阶段', () => {
    expect(labelOf('第二个阶段干什么')).toBe('实施');
    expect(labelOf('最后一个阶段到啥时候')).toBe('验收');
    expect(labelOf('头一个阶段呢')).toBe('动员');
    expect(labelOf('第五个阶段是什么')).toBeUndefined();
  });

  it('从说到的阶段往后、往前数', () => {
    expect(labelOf('再往后一个阶段呢,到啥时候收尾')).toBe('验收');
    expect(labelOf('上一阶段到什么时候')).toBe('实施');
    expect(labelOf('再前面那个阶段呢')).toBe('实施');
    expect(labelOf('实施之后是什么阶段', acting)).toBe('整改');
    expect(labelOf('接下来干什么')).toBe('验收');
    expect(labelOf('再往前呢')).toBe('实施');
    expect(labelOf('后面还有阶段吗', stages[3])).toBeUndefined();
  });

  it('没有说到哪个阶段时,只有“下一个阶段”从所问日期数起', () => {
    expect(stageInOrder(stages, { folded: '下一个阶段呢', from: undefined, now: acting })?.label).toBe(
      '整改',
    );
    expect(stageInOrder(stages, { folded: '接下来呢', from: undefined, now: acting })).toBeUndefined();
  });

  it('目前阶段、接下来的别的事不算', () => {
    expect(labelOf('目前阶段在干什么')).toBeUndefined();
    expect(labelOf('接下来专利导航怎么补')).toBeUndefined();
  });
});
