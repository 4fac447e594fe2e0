import { describe, expect, it } from 'vitest';
import { separateFurniture } from './furniture.ts';
import { splitLines } from './lines.ts';

const setAside = (text: string): string[] =>
  separateFurniture(splitLines(text)).setAside.map((line) => line.text);
const prose = '推进知识产权强市建设，提升创造运用保护管理和服务能力';

describe('页面附带的文字', () => {
  it.each(['—16—', '- 3 -', '— 1 —', '－２－', '第 3 页', '第3页 共10页', 'Page 3 of 10'])(
    '页码 %s',
    (line) => {
      expect(setAside(`${prose}\n${line}\n${prose}`)).toHaveLength(1);
    },
  );

  it.each(['3', '2024', '10%', '3.', '16项', '1-5月', '—'])('不是页码 %s', (line) => {
    expect(setAside(`${prose}\n${line}\n${prose}`)).toEqual([]);
  });

  it('光秃的数字逐页递增才是页码', () => {
    const page = Array.from({ length: 8 }, () => prose).join('\n');
    expect(setAside(`${page}\n1\n${page}\n2\n${page}\n3\n`)).toEqual(['1', '2', '3']);
    expect(setAside(`${page}\n10\n${page}\n5\n${page}\n3\n`)).toEqual([]);
    expect(setAside('金额\n1\n2\n3\n4')).toEqual([]);
  });

  it('换页处重复的页眉', () => {
    const pages = ['健全保护机制', '完善服务体系', '优化发展环境'].map(
      (text) => `\f某某市公报 第1期\n${text}，${prose}\n`,
    );
    expect(setAside(pages.join(''))).toEqual(['某某市公报第1期', '某某市公报第1期', '某某市公报第1期']);
  });

  it('正文里重复三次的整行不是页眉', () => {
    const line = '配合单位：市知识产权战略实施工作领导小组成员单位和各县';
    const text = Array.from({ length: 3 }, () => [prose, prose, line, prose].join('\n')).join('\n');
    expect(setAside(text)).toEqual([]);
  });

  it('分隔线放在一边', () => {
    expect(setAside(`${prose}\n----------\n${prose}`)).toEqual(['----------']);
  });
});
