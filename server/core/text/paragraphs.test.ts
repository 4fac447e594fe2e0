import { describe, expect, it } from 'vitest';
import { measureLayout } from './layout.ts';
import { splitLines } from './lines.ts';
import { joinLines } from './paragraphs.ts';

function paragraphs(text: string, set = false): string[] {
  const lines = splitLines(text);
  return joinLines(lines, measureLayout(lines), set).paragraphs.map(({ content }) => content.text);
}

describe('接上断行', () => {
  it('词、数字、文号断在行末也接上，数字前后的空格去掉', () => {
    expect(
      paragraphs(`对在数据知识产权登记平台登记且获得登记证书的，给予每件最
 高 1000 元资金支持，每个单位每年不超过 2 万元。本政策措施
自2025年6月1日起实施，有效期至2030年5月31日。《通知》（连政
发〔2021〕79 号）同时废止。全市有效发明专利达 78
36 件，由市市场监督管理局会同市财政局按职责分工负责落实。
其余事项按照国家和省有关规定执行，不再另行通知各有关单位。`),
    ).toEqual([
      '对在数据知识产权登记平台登记且获得登记证书的，给予每件最高1000元资金支持，每个单位每年不超过2万元。本政策措施自2025年6月1日起实施，有效期至2030年5月31日。《通知》（连政发〔2021〕79号）同时废止。全市有效发明专利达7836件，由市市场监督管理局会同市财政局按职责分工负责落实。其余事项按照国家和省有关规定执行，不再另行通知各有关单位。',
    ]);
  });

  it('汉字之间的空格去掉，拉丁词之间留一个', () => {
    expect(paragraphs('推动全市 知识产权纠 纷调解，采用 Creative  Commons 许可。')).toEqual([
      '推动全市知识产权纠纷调解，采用Creative Commons许可。',
    ]);
    expect(paragraphs('第一条 为了\n第一章  总  则')).toEqual(['第一条 为了', '第一章 总则']);
  });

  it('一行一段的文字，只接上断在句中的', () => {
    expect(
      paragraphs(`（一）知识产权创造质量显著提高

知识产权产出主要指标取得较大突破，打造一批专业化社会化服务机构，知识产权

服务机构数量超过200家。

（二）知识产权运用能力大幅增强`),
    ).toEqual([
      '（一）知识产权创造质量显著提高',
      '知识产权产出主要指标取得较大突破，打造一批专业化社会化服务机构，知识产权服务机构数量超过200家。',
      '（二）知识产权运用能力大幅增强',
    ]);
  });

  it('段落已由格式分好时不再相接', () => {
    expect(paragraphs('申请材料，包括原件\n营业执照', true)).toEqual(['申请材料，包括原件', '营业执照']);
    expect(paragraphs('申请材料，包括原件\n营业执照')).toEqual(['申请材料，包括原件营业执照']);
  });
});

describe('换行处重复的字', () => {
  const warnings = (text: string): string[] => {
    const lines = splitLines(text);
    return joinLines(lines, measureLayout(lines), false).warnings.map((warning) => warning.text);
  };

  it('提醒而不改', () => {
    expect(warnings('（市公安局、市司法局、市知\n知识产权局按职责分工负责）')).toEqual([
      '换行处“知”疑似重复，原样保留',
    ]);
  });

  it('别处就这样写的不算', () => {
    expect(warnings('由市市场监管局牵头。责任单位为市财政局、市\n市场监管局，请认真落实。')).toEqual([]);
  });
});
