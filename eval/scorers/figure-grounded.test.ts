import { describe, expect, it } from 'vitest';
import type { Calculation } from '#core/contract/calculation.ts';
import { answerOf, calculationOf, caseOf, citationOf, observationOf } from '../testing/fixture.ts';
import { figureGrounded } from './figure-grounded.ts';

const cited = [citationOf('每项给予最高20万元奖励')];
const said = observationOf({ case: caseOf({}, { turns: ['保费8万，利息两万六千元，3个人'] }) });

const complaint = (text: string, calculation: Calculation | null = null) =>
  figureGrounded.score(said, answerOf({ text, citations: cited, calculation }))?.reason;

describe('数字有据', () => {
  it.each([
    ['所引条款', '最高200000元'],
    ['文件的文号与日期', '样政发〔2024〕5号自2024年6月1日起，5月1日印发'],
    ['用户的话', '保费80,000元，利息2.6万元，3名'],
    ['截止日', '截至2026年11月20日'],
    ['紧跟别的字的文号', '依据样政发〔2024〕5号'],
  ])('出自%s', (_, text) => {
    expect(complaint(text)).toBe('');
  });

  it('出自计算过程', () => {
    expect(
      complaint(
        '补40000元，按50%',
        calculationOf({ max: '40000', steps: [{ op: 'rate', value: '40000', calc: '80000×50%' }] }),
      ),
    ).toBe('');
  });

  it.each([
    ['最高30万元', '“30万元”无出处'],
    ['比例为30％', '“30%”无出处'],
    ['样政发〔2024〕6号', '“样政发[2024]6号”无出处'],
    ['别政发〔2024〕5号', '“别政发[2024]5号”无出处'],
    ['2025年6月1日', '“2025年6月1日”无出处'],
    ['20万件', '“20万件”无出处'],
    ['五十万元', '“五十万元”无出处'],
    ['共 4 份文件', '“4份”无出处'],
  ])('编出来的不通过：%s', (text, reason) => {
    expect(complaint(text)).toBe(reason);
  });

  it('条款号、序号、标记和文言数字不是断言', () => {
    const answer = answerOf({ text: '1. 第9条说了三件事〔1〕' });
    expect(figureGrounded.score(said, answer)).toBeUndefined();
  });
});
