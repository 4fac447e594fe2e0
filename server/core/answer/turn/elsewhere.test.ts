import { describe, expect, it } from 'vitest';
import { elsewhereOf } from './elsewhere.ts';

const held = '青川';
const other = '长平';

const read = (folded: string) => {
  const at = folded.indexOf(other);
  const own = folded.indexOf(held);
  return elsewhereOf(
    folded,
    { start: at, end: at + other.length },
    { held: own === -1 ? [] : [{ start: own, end: own + held.length }], givingBack: ['吐出', '要回', '退'] },
  );
};

describe('不是问那里的地名', () => {
  it.each([
    '总公司在长平,青川是分公司,能申请吗',
    '我从长平搬到青川有补贴吗',
    '过四年整个平台搬去长平,青川会不会把钱要回去',
    '长平迁到青川的企业有奖励吗',
  ])('来的、去的、所在的：%s', (folded) => {
    expect(read(folded)).toBe('beside');
  });

  it.each(['把注册地址迁去长平,钱要吐出来吗', '后来搬到长平,补助退不退'])(
    '离开了，问拿到的怎么办：%s',
    (folded) => {
      expect(read(folded)).toBe('left');
    },
  );

  it.each([
    '长平怎么补',
    '搬去长平,有没有补贴',
    '在长平和青川哪个补得多',
    '在长平给多少,青川给多少',
    '在青川领了,长平还能领吗',
    '我在长平,能补多少',
  ])('问的就是那里，或者说不准：%s', (folded) => {
    expect(read(folded)).toBe('asked');
  });
});
