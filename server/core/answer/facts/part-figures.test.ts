import { describe, expect, it } from 'vitest';
import { understandingOf } from '../../testing/sample-inquiry.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { partAsSaid, wholesIn, withoutUndone } from './part-figures.ts';

/** Each part with the whole that it belongs to. */
function parts(said: string): string[] {
  const folded = fold(said);
  const all = findQuantities(folded);
  return Array.from(wholesIn(all, folded), ([part, whole]) => `${part.text}/${whole.text}`);
}

describe('其中的一部分', () => {
  it.each([
    ['一共21万，其中律师费15万', ['15万/21万']],
    ['总共20万（含律师费12万、公证费1万）', ['12万/20万', '1万/20万']],
    ['登记30件，里面有5件是去年的', ['5件/30件']],
    ['10人，其中高级3人、正高级1人', ['3人/10人', '1人/10人']],
    ['花了20万，不含差旅费3万', []],
    ['花了20万，没包括差旅费3万', []],
    ['律师费15万，其中的公证费20万', []],
    ['诉讼费3万，律师费11万', []],
    ['一共20万，其中律师费12万，另外差旅费3万', ['12万/20万']],
    ['一共20万，其中律师费12万，公证费9万', ['12万/20万']],
    ['30件证书，其中3万元', []],
    ['其中3万', []],
  ])('%s', (said, expected) => {
    expect(parts(said)).toEqual(expected);
  });

  it('照原话说出那一部分', () => {
    const folded = fold('评估费10万，其中3万是差旅费，能补多少');
    const [, part] = findQuantities(folded);
    expect(part && partAsSaid(part, folded)).toBe('其中3万是差旅费');
  });
});

describe('没办成的那一部分不拿来判断条件', () => {
  it.each([
    ['10人，其中3人没满一年，补多少', /^10人,\s+,补多少$/],
    ['10人，其中3人满一年，补多少', /^10人,其中3人满一年,补多少$/],
    ['都没满一年', /^都没满一年$/],
  ])('%s', (said, left) => {
    expect(withoutUndone(understandingOf(said), /没/).folded).toMatch(left);
  });
});
