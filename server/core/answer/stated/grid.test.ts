import { describe, expect, it } from 'vitest';
import { sampleClause } from '../../testing/sample-documents.ts';
import { findTables } from '../../text/tables.ts';
import { gridsOf, isCapHead } from './grid.ts';

const gridOf = (text: string) => gridsOf(sampleClause({ id: 'aa/1', text, tables: findTables(text) }))[0];

describe('有表头的表', () => {
  it('分出标明各行的列和写数的列，单位从表题来', () => {
    const grid = gridOf(
      '表1 奖励标准（单位：万元/项）\n奖项\t等次\t标准\n水车奖\t金奖\t60\n水车奖\t银奖\t35',
    );
    expect([...(grid?.figureColumns ?? [])]).toEqual([2]);
    expect(grid?.rows.map((row) => row[2]?.figure?.value)).toEqual(['600000', '350000']);
  });

  it('单位另有一列', () => {
    const grid = gridOf('指标\t单位\t2026年\t2027年\n水车总数\t万件\t1.2\t1.5\n达标率\t%\t80\t90');
    expect(grid?.rows.map((row) => [row[2]?.figure?.kind, row[2]?.figure?.value])).toEqual([
      ['count', '12000'],
      ['percent', '80'],
    ]);
  });

  it('区间是标明各行的，不是数', () => {
    const grid = gridOf('投资额\t比例\n500万元（含）以上、不足2000万元\t5%\n2000万元以上\t7%');
    expect([...(grid?.figureColumns ?? [])]).toEqual([1]);
  });

  it.each([
    ['第一行就有数', '水车\t60元\n风车\t35元'],
    ['各行格数不同', '奖项\t标准\n水车奖\t60\t元'],
  ])('%s：不是有表头的表', (_, text) => {
    expect(gridOf(text)).toBeUndefined();
  });

  it('上限列', () => {
    expect(['单个项目最高补助', '最长租住时间', '补助比例'].filter(isCapHead)).toEqual(['单个项目最高补助']);
  });
});
