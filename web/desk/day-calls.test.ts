import { describe, expect, test } from 'vitest';
import { callsOfDay, type DeskCall, momentOf, withCall } from './day-calls.ts';

const call = (question: string, day = '2026-11-20'): DeskCall => ({
  day,
  time: '09:05',
  question,
  sentence: '答',
});

describe('今天接的来电', () => {
  test('只留当天的，读不懂的略去', () => {
    const stored = [call('甲'), call('乙', '2026-11-19'), null, 'x', { ...call('丙'), time: 9 }, call('丁')];
    expect(callsOfDay(stored, '2026-11-20')).toEqual([call('甲'), call('丁')]);
    expect(callsOfDay('x', '2026-11-20')).toEqual([]);
    expect(callsOfDay(undefined, '2026-11-20')).toEqual([]);
  });

  test('新的在前，同一个问题只留一次，别的日子的去掉', () => {
    const calls = withCall([call('甲'), call('乙'), call('丙', '2026-11-19')], {
      ...call('乙'),
      time: '10:00',
    });
    expect(calls).toEqual([{ ...call('乙'), time: '10:00' }, call('甲')]);
  });

  test('最多三十个', () => {
    const many = Array.from({ length: 30 }, (_, at) => call(`问${at}`));
    const calls = withCall(many, call('新'));
    expect(calls.length).toBe(30);
    expect(calls[0]).toEqual(call('新'));
    expect(calls.at(-1)).toEqual(call('问28'));
  });

  test('日子和钟点按这台电脑的钟', () => {
    expect(momentOf(new Date(2026, 0, 5, 7, 4))).toEqual({ day: '2026-01-05', time: '07:04' });
  });
});
