import { describe, expect, it } from 'vitest';
import { calculate } from '../../rules/calculate.ts';
import type { RawInputs } from '../../rules/facts.ts';
import { sampleRule, sampleRules } from '../../testing/sample-rules.ts';
import { derivation } from './derivation.ts';

const worked = (id: string, inputs: RawInputs) =>
  derivation(
    calculate({ file: sampleRules, rule: sampleRule(id) }, { inputs, date: '2026-11-20', assumeOne: false }),
    false,
  );

describe('怎样算出来的', () => {
  it.each([
    ['9.9998万元', ['计算：99998×50%＝49999元；未超过每个单位每年5万元的上限。']],
    ['10万元', ['计算：100000×50%＝5万元；恰好达到每个单位每年5万元的上限。']],
    [
      '10.0002万元',
      ['计算：100002×50%＝50001元；超过每个单位每年5万元的上限，按上限计（未封顶前为50001元）。'],
    ],
  ])('保费%s', (premium, expected) => {
    expect(worked('insurance', { premium })).toEqual(expected);
  });

  it('满十项才计的，说取整', () => {
    expect(worked('licence', { declared: '25', concluded: '1' })).toEqual([
      '计算：25÷10取整×10000＝2万元；1×5000＝5000元；20000+5000＝2.5万元。',
    ]);
  });
});
