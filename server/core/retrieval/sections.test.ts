import { describe, expect, it } from 'vitest';
import { asFloat32, asUint32, packSections, unpackSections } from './sections.ts';

const parts = [Uint32Array.of(1, 2, 3), Float32Array.of(0.5), new Uint8Array(), Uint8Array.of(7)];
const packed = packSections(9, parts);
const expected = { kind: 9, count: 4 };
const unpack = (bytes: Uint8Array) => unpackSections('x.bin', bytes, expected);

describe('索引文件的分段', () => {
  it('写出再读入不变', () => {
    const [numbers, floats, empty, bytes] = unpack(packed) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    expect([...asUint32('x.bin', numbers)]).toEqual([1, 2, 3]);
    expect([...asFloat32('x.bin', floats)]).toEqual([0.5]);
    expect([...empty, ...bytes]).toEqual([7]);
  });

  it('在内存里不对齐也读得对', () => {
    const shifted = new Uint8Array(packed.length + 1);
    shifted.set(packed, 1);
    const [numbers] = unpack(shifted.subarray(1)) as [Uint8Array];
    expect([...asUint32('x.bin', numbers)]).toEqual([1, 2, 3]);
  });

  it.each(Array.from({ length: packed.length }, (_, length) => length))('截到 %i 字节就拒绝', (length) => {
    expect(() => unpack(packed.slice(0, length))).toThrow('x.bin');
  });

  it('多出字节、种类不同、段数不同、版本不同、别的文件，都拒绝', () => {
    const longer = new Uint8Array(packed.length + 8);
    longer.set(packed);
    expect(() => unpack(longer)).toThrow('长度不符');
    expect(() => unpackSections('x.bin', packed, { kind: 8, count: 4 })).toThrow('种类不符');
    expect(() => unpackSections('x.bin', packed, { kind: 9, count: 3 })).toThrow('种类不符');
    const withByte = (offset: number, value: number) =>
      Uint8Array.from(packed).fill(value, offset, offset + 1);
    expect(() => unpack(withByte(4, 2))).toThrow('格式版本是 2');
    expect(() => unpack(withByte(0, 0))).toThrow('不是索引文件');
  });
});
