import { expect, it } from 'vitest';
import { formatCsv, inertCell, parseCsv } from './csv.ts';

it('逗号、引号、换行写出再读入不变', () => {
  const rows = [
    ['a', 'b,c', '说“好”', '"引"'],
    ['', '两\n行', '', 'x'],
  ];
  expect(parseCsv(formatCsv(rows))).toEqual(rows);
});

it('读表格软件存的文件：字节序标记、空行、末行没有换行', () => {
  expect(parseCsv('\uFEFFid,题\r\n\r\n1,"甲\r\n乙"')).toEqual([
    ['id', '题'],
    ['1', '甲\r\n乙'],
  ]);
  expect(() => parseCsv('"没完')).toThrow('引号没有闭合');
});

it('像公式的单元格不会被执行', () => {
  expect(['=1+1', '@x', '-3', '3'].map(inertCell)).toEqual(["'=1+1", "'@x", "'-3", '3']);
});
