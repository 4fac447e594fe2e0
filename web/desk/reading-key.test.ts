import { describe, expect, test } from 'vitest';
import { type PressedKey, readingAct } from './reading-key.ts';

const act = (key: string, parts: Partial<PressedKey> = {}) =>
  readingAct({ key, modified: false, on: 'reading', ...parts });

describe('念的时候按键', () => {
  test.each([
    ['1', { act: 'choose', place: 0 }],
    ['9', { act: 'choose', place: 8 }],
    ['0', { act: 'copy-clause' }],
    ['Enter', { act: 'copy-sentence' }],
    ['ArrowDown', { act: 'step', by: 1 }],
    ['ArrowUp', { act: 'step', by: -1 }],
    ['ArrowRight', { act: 'calculate' }],
    ['ArrowLeft', { act: 'back' }],
    ['Escape', { act: 'back' }],
    ['a', undefined],
    ['Tab', undefined],
  ])('%s', (key, done) => expect(act(key)).toEqual(done));

  test('按钮上的 Enter 是按那个按钮', () => {
    expect(act('Enter', { on: 'button' })).toBeUndefined();
    expect(act('2', { on: 'button' })).toEqual({ act: 'choose', place: 1 });
  });

  test('格子里只认 Esc', () => {
    for (const key of ['8', '0', 'Enter', 'ArrowLeft', 'ArrowDown']) {
      expect(act(key, { on: 'field' })).toBeUndefined();
    }
    expect(act('Escape', { on: 'field' })).toEqual({ act: 'back' });
  });

  test('连着 Ctrl 之类的留给浏览器', () => {
    for (const key of ['1', '0', 'ArrowLeft', 'Escape']) expect(act(key, { modified: true })).toBeUndefined();
  });
});
