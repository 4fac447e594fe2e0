import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../text/amounts-find.ts';
import { boundedFigure } from './bounded-figure.ts';

/** The first figure of a text with its bounds. */
function bounded(text: string): string {
  const [figure] = findQuantities(text);
  if (figure === undefined) throw new Error(`no figure in ${text}`);
  const { start, end } = boundedFigure(text, figure);
  return text.slice(start, end);
}

describe('数连同上下限一起说', () => {
  it.each([
    ['总额不低于60亿元', '不低于60亿元'],
    ['融资额超200亿元。', '超200亿元'],
    ['备案数10000件以上，', '10000件以上'],
    ['每项给予最高30万元资金支持', '最高30万元'],
    ['质押融资累计达60亿元', '累计达60亿元'],
    ['累计已突破100亿元', '累计已突破100亿元'],
    ['年均增幅10%以上', '10%以上'],
    ['收入达5亿元左右', '5亿元左右'],
    ['数量达100家', '100家'],
    ['达到100家', '100家'],
    ['100家', '100家'],
  ])('%s → %s', (text, words) => {
    expect(bounded(text)).toBe(words);
  });
});
