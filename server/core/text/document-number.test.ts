import { describe, expect, test } from 'vitest';
import { mayBeNumber, parseDocumentNumber } from './document-number.ts';

describe('文号拆成发文机关代字、年份、序号', () => {
  test.each([
    ['连政规发〔2025〕3号', ['连政规发', '2025', '3']],
    ['连政发2021年79号', ['连政发', '2021', '79']],
    ['连政发[2021]079号文', ['连政发', '2021', '79']],
    ['2021年的79号文件', ['', '2021', '79']],
    ['79号', ['', '', '79']],
  ])('%s', (number, [prefix, year, serial]) => {
    expect(parseDocumentNumber(number)).toEqual({ prefix, year, serial });
  });

  test.each(['', '连政发', '第七条', '2021年79号楼'])('%s 不是文号', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });
});

test.each([
  ['79号', true],
  ['2021年79号', true],
  ['连政发79号', true],
  ['连政发〔2022〕79号', false],
  ['通政发〔2021〕79号', false],
  ['连政发〔2021〕7号', false],
])('%s 说的可能是连政发〔2021〕79号：%s', (said, expected) => {
  const full = { prefix: '连政发', year: '2021', serial: '79' };
  const number = parseDocumentNumber(said);
  expect(number !== undefined && mayBeNumber(number, full)).toBe(expected);
});
