import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, parseMarkdown, plainText } from './parse-markdown.ts';

const written = (parts: readonly Inline[]): string =>
  parts
    .map((part) =>
      part.kind === 'plain' ? part.text : part.kind === 'marker' ? `〔${part.marker}〕` : written(part.parts),
    )
    .join('');

test('段落、引文、列表、粗体和出处', () => {
  const blocks = parseMarkdown('最高**4万元**〔1〕。\n\n> 原文〔1〕\n- 甲\n- 乙\n1. 子\n丙', new Set([1]));
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { kind: 'plain', text: '最高' },
          { kind: 'bold', parts: [{ kind: 'plain', text: '4万元' }] },
          { kind: 'marker', marker: 1 },
          { kind: 'plain', text: '。' },
        ],
      ],
    },
    {
      kind: 'quote',
      lines: [
        [
          { kind: 'plain', text: '原文' },
          { kind: 'marker', marker: 1 },
        ],
      ],
    },
    { kind: 'list', lines: [[{ kind: 'plain', text: '甲' }], [{ kind: 'plain', text: '乙' }]] },
    { kind: 'numbered', lines: [[{ kind: 'plain', text: '子' }]] },
    { kind: 'paragraph', lines: [[{ kind: 'plain', text: '丙' }]] },
  ]);
});

test('文号里的年份不是出处，没有给出的出处也不是', () => {
  expect(parseMarkdown('连政规发〔2025〕3号〔2〕', new Set([1]))).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { kind: 'plain', text: '连政规发' },
          { kind: 'plain', text: '〔2025〕' },
          { kind: 'plain', text: '3号' },
          { kind: 'plain', text: '〔2〕' },
        ],
      ],
    },
  ]);
});

test.each(['<img src=x onerror=alert(1)>', '[点](javascript:alert(1))', '![x](data:text/html,1)', '`<b>`'])(
  '%s 只是文字',
  (text) => {
    expect(parseMarkdown(text, new Set()).flatMap(({ lines }) => lines.map(written))).toEqual([text]);
  },
);

test('一个字也不丢：没有记号的文字原样出来', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[一-龥〔〕0-9a-z<>&。]{1,40}$/), (text) => {
      fc.pre(!/^\s*(>|\d{1,2}\.\s)/.test(text));
      expect(
        parseMarkdown(text, new Set([1, 2]))
          .flatMap(({ lines }) => lines.map(written))
          .join(''),
      ).toBe(text);
    }),
  );
});

test('去掉记号的文字', () => {
  expect(plainText('最高**4万元**〔1〕\n\n> 原文')).toBe('最高4万元〔1〕\n\n原文');
});
