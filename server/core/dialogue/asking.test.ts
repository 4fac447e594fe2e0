import { describe, expect, it } from 'vitest';
import { askingParts } from './asking.ts';

describe('在问的小句', () => {
  it.each([
    ['商标,多少', ['多少'], [{ start: 3, end: 5 }]],
    ['商标?导航', [], [{ start: 0, end: 2 }]],
    ['商标吗,导航', [], [{ start: 0, end: 3 }]],
    ['商标归谁,导航', [], [{ start: 0, end: 4 }]],
    ['商标,导航', [], []],
  ])('%s', (folded, cues, parts) => {
    const spans = cues.map((cue) => ({ start: folded.indexOf(cue), end: folded.indexOf(cue) + cue.length }));
    expect(askingParts(folded, spans)).toEqual(parts);
  });
});
