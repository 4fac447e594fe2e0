import { describe, expect, it } from 'vitest';
import { parseStatutes } from './statutes.ts';

describe('法条词表', () => {
  it('级越高越常见，最多为 1；没有列的词法条不用', () => {
    const statutes = parseStatutes('# 说明\n14\t应当 或者\n\n3\t专利 质押\n20\t的');
    expect(statutes.get('或者')).toBe(15 / 16);
    expect(statutes.get('质押')).toBe(0.25);
    expect(statutes.get('的')).toBe(1);
    expect(statutes.get('奶茶')).toBeUndefined();
  });

  it.each(['专利', 'x\t专利', '3 专利'])('写错的行报出来：%s', (line) => {
    expect(() => parseStatutes(`3\t质押\n${line}`)).toThrowError(
      expect.objectContaining({ code: 'ingest_failed', message: expect.stringContaining('statutes.tsv') }),
    );
  });
});
