import { describe, expect, test } from 'vitest';
import { catalogueRows } from './catalogue-rows.ts';
import { csvOf } from './csv.ts';
import { sampleBenefit } from './testing/sample-benefit.ts';

describe('表格文件', () => {
  test('有 UTF-8 记号，行以 CRLF 结束，格里可以有逗号、引号和换行', () => {
    expect(
      csvOf([
        ['甲,乙', '说"好"'],
        ['一\n二', ''],
      ]),
    ).toBe('\uFEFF"甲,乙","说""好"""\r\n"一\n二",""\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1'])(
    '会被当成公式的格前面加一撇：%j',
    (cell) => {
      expect(csvOf([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
    },
  );

  test('中间的符号不动', () => {
    expect(csvOf([['1-2=3', ' =1']])).toBe('\uFEFF"1-2=3"," =1"\r\n');
  });
});

describe('目录的行', () => {
  test('一项一行，列数相同', () => {
    const entry = sampleBenefit({
      roles: ['企业', '高校'],
      conditions: [{ id: 'c', ask: '是否通过？', quote: '通过验收' }],
    });
    const [head, row, ...more] = catalogueRows([entry], 'zh');
    expect(more).toEqual([]);
    expect(Object.fromEntries((head ?? []).map((name, at) => [name, row?.[at]]))).toEqual({
      奖补: '示例补助',
      给谁: '企业',
      对象: '企业、高校',
      性质: '定额',
      给多少: '每项1万元',
      上限: '',
      年限和次数: '',
      条件: '通过验收',
      原文: '每项给予1万元补助',
      地区: '示例市',
      文件: '示例办法',
      文号: '示政发〔2026〕1号',
      依据: '（一）',
      施行: '2026-01-01',
      有效期至: '',
      编号: 'sample.benefit',
    });
  });
});
