import { describe, expect, it } from 'vitest';
import { trimEnd, trimStop } from './trim-end.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('trimEnd', () => {
  it.each([
    ['给予5万元奖励；', 7],
    ['给予5万元奖励， ', 7],
    ['给予5万元奖励。', 8],
    ['；，', 0],
  ])('%s → %i 个字', (text, end) => {
    expect(trimEnd(text, whole(text))).toEqual({ start: 0, end });
  });

  it('不退到所引的起点以前', () => {
    expect(trimEnd('一、；二', { start: 2, end: 3 })).toEqual({ start: 2, end: 2 });
  });
});

describe('trimStop', () => {
  it.each([
    ['给予5万元奖励。', 7],
    ['给予5万元奖励；。', 7],
    ['给予5万元奖励', 7],
  ])('%s → %i 个字', (text, end) => {
    expect(trimStop(text, whole(text))).toEqual({ start: 0, end });
  });
});
