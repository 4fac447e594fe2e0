import { describe, expect, it } from 'vitest';
import { findConflicts } from './conflicts.ts';

const kinds = (text: string): string[] => findConflicts(text).map(({ kind }) => kind);

describe('自相矛盾的数', () => {
  it('括号里各年相加不等于累计', () => {
    expect(kinds('累计已突破100亿元(2023年50亿元,2024年26亿元,2025年1-4月3.5亿元)')).toEqual(['parts']);
  });

  it('相加正好相等的不算', () => {
    expect(kinds('累计达79.5亿元(2023年50亿元,2024年26亿元,2025年1-4月3.5亿元)')).toEqual([]);
  });

  it('括号里单位不同或没有年份的不算', () => {
    expect(kinds('新增10家(其中2023年投资3亿元,2024年投资4亿元)')).toEqual([]);
    expect(kinds('共10家(甲类3家,乙类4家)')).toEqual([]);
  });

  it('占比与两个件数相除不符', () => {
    expect(kinds('有效发明专利达10374件。高价值发明专利3836件,占比39%')).toEqual(['share']);
  });

  it('占比与相除结果四舍五入一致的不算', () => {
    expect(kinds('有效发明专利达10000件。高价值发明专利3940件,占比39%')).toEqual([]);
    expect(kinds('有效发明专利达10000件。高价值发明专利3940件,占比39.4%')).toEqual([]);
  });

  it('前面的数说的是别的事，不拿来相除', () => {
    expect(kinds('注册商标达10000件。高价值发明专利3836件,占比39%')).toEqual([]);
  });
});
