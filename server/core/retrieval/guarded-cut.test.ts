import { expect, it } from 'vitest';
import { guardedCut } from './guarded-cut.ts';

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  guardedCut(text, (piece) => {
    pieces.push(piece);
    return [piece];
  });
  return pieces;
}

it('控制符和孤立代理项不交给分词器，自成一词', () => {
  expect(guardedCut('专\u0000利\ud800', (piece) => [piece])).toEqual(['专', '\u0000', '利', '\ud800']);
  expect(piecesOf('专\u0000利\ud800😀')).toEqual(['专', '利', '😀']);
});

it('长文本分段，段尾尽量在标点后，不切开代理对', () => {
  const pieces = piecesOf('政策。'.repeat(10_000));
  expect(pieces.every((piece) => piece.length <= 20_000 && piece.endsWith('。'))).toBe(true);
  const pairs = piecesOf(`a${'😀'.repeat(15_000)}`);
  expect(pairs.join('')).toBe(`a${'😀'.repeat(15_000)}`);
  expect(pairs.filter((piece) => /\p{Cs}/u.test(piece))).toEqual([]);
});

it('没有文字就没有词', () => {
  expect(guardedCut('', () => ['x'])).toEqual([]);
});
