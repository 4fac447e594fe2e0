import { describe, expect, it } from 'vitest';
import { openTalk } from '../testing/talk.ts';

const { ask } = await openTalk();

const figure = async (turns: string): Promise<string | null> => (await ask(turns)).calculation?.max ?? null;

const two = '专利质押贷了两笔，一笔利息12万，一笔利息36万，能补多少';

describe('几笔贷款，后一句说到其中一笔', () => {
  it.each([
    [`${two}|第二笔是24个月的利息`, '90000'],
    [`${two}|第二笔是24个月的利息|评估费2万也算上`, '96000'],
    [`${two}|第二笔是24个月的利息|今年已经领了5万，还能领多少`, '90000'],
    [`${two}|第一笔改成6万`, '126000'],
    ['质押贷款利息8万能补多少|还有一笔利息6万|第二笔是24个月的', '33000'],
    ['质押贷款利息8万能补多少|另一笔利息6万', '42000'],
  ])('%s', async (turns, expected) => {
    expect(await figure(turns)).toBe(expected);
  });
});

describe('以前领过几年', () => {
  it.each([
    '质押贷款利息16万能补多少|前年去年都领过补贴，今年还能领吗',
    '商标质押贷款利息30万，以前领过两年，还能补吗',
    '质押贷款利息16万|2024年和2025年都拿过，今年还能拿多少',
    '专利质押贷款的补贴已经享受了两年，利息9万，还能补吗',
  ])('已满两年：%s', async (turns) => {
    const { calculation, text } = await ask(turns);
    expect(calculation?.max).toBe('0');
    expect(text).toContain('累计获得补助已满 2 年，不再补助');
  });

  it.each(['质押贷款利息16万，去年领过一回，今年能补多少', '质押贷款利息16万，2024年领过，今年还能领多少'])(
    '只领过一年：%s',
    async (turns) => {
      expect(await figure(turns)).toBe('48000');
    },
  );
});
