import { describe, expect, it } from 'vitest';
import { parseText } from './testing/parse-text.ts';

const rows = '指标\t2026年\t2028年\n水车数量（架）\t40\t65\n开放日（天）\t12\t30';

/** Label, heading and first words of the clauses of a plan whose second item ends so. */
const clausesOf = (second: string, after = '三、保障\n加强领导。') =>
  parseText(`甲市水车计划\n一、修缮水车。完成旧水车修缮。\n二、${second}\n${after}`).clauses.map(
    ({ label, heading, text }) => [label, heading, text.split('\n')[0]?.slice(0, 12)],
  );

describe('条款后面的表', () => {
  it('没有话引出的，自成一条', () => {
    expect(clausesOf(`扩大开放。全年开放20天。（责任单位：市水利局）\n${rows}`).slice(2)).toEqual([
      ['二、', '扩大开放', '二、扩大开放。全年开放2'],
      ['表', '', '指标\t2026年\t202'],
      ['三、', '保障', '三、保障'],
    ]);
  });

  it.each(['主要指标', '主要指标（单位：架、天）'])('上面的表题随表走：%s', (caption) => {
    expect(clausesOf(`扩大开放。全年开放20天。\n${caption}\n${rows}`)[3]?.slice(0, 2)).toEqual([
      caption,
      caption,
    ]);
  });

  it.each([
    '扩大开放。到2028年达到以下目标：',
    '扩大开放。各年目标见下表。',
    '扩大开放。按照下列标准评定。\n主要指标',
    '主要指标',
    '主要指标\n水车指标',
  ])('有话引出的，属于那一条：%s', (second) => {
    expect(clausesOf(`${second}\n${rows}`)).toHaveLength(4);
  });

  it('后面还有正文的，留在那一条', () => {
    expect(clausesOf(`扩大开放。全年开放20天。\n${rows}\n开放日由各镇自行安排，并提前公布。`)).toHaveLength(
      4,
    );
  });

  it('最后一条后面的表和附则分开', () => {
    const clauses = clausesOf(
      '扩大开放。全年开放20天。',
      `三、修整水渠。疏通水渠。\n${rows}\n本计划自印发之日起施行。`,
    );
    expect(clauses.map(([label]) => label)).toEqual(['前言', '一、', '二、', '三、', '表', '附则']);
  });
});
