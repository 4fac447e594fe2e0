import { expect, test } from 'vitest';
import { snippetOf } from './snippet.ts';

const even = () => 1;

test('从最切题的一句开始，原文照录', () => {
  const filler = '这一句讲别的事情。'.repeat(15);
  const text = `${filler}对保费给予最高５０％的补助。完。`;
  const snippet = snippetOf(text, ['保费', '50%'], even);
  expect(snippet.text.startsWith('对保费给予最高５０％的补助。')).toBe(true);
  expect(text.slice(snippet.start, snippet.end)).toBe(snippet.text);
});

test('分量重的词胜过多个轻的词', () => {
  const text = `甲乙。${'无关的话。'.repeat(30)}丙。`;
  const weight = (term: string) => (term === '丙' ? 5 : 1);
  expect(snippetOf(text, ['甲', '乙', '丙'], weight).text).toContain('丙');
});

test('什么也没有找到时从头开始；不切开代理对', () => {
  const text = `${'字'.repeat(99)}😀尾`;
  expect(snippetOf(text, ['没有'], even)).toEqual({ text: '字'.repeat(99), start: 0, end: 99 });
  expect(snippetOf('', [''], even)).toEqual({ text: '', start: 0, end: 0 });
});
