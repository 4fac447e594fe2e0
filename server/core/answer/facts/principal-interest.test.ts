import { describe, expect, it } from 'vitest';
import { seedQuestionWords } from '../../testing/seed-question-words.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { saidPrincipal } from './principal-interest.ts';

const words = seedQuestionWords();
const read = (folded: string) => saidPrincipal({ folded, quantities: findQuantities(folded) }, words);

describe('本金、利率和利息', () => {
  it.each([
    ['贷了500万,年利率4.2%,借一年', '210000', '12个月'],
    ['500万的质押贷款,利率4%,半年', '100000', '6个月'],
    ['本金200万,年息4%,18个月', '120000', '18个月'],
    ['押了100万,月息0.5%,6个月', '30000', '6个月'],
    ['贷款100万,利率3%', '30000', '12个月'],
  ])('%s', (folded, value, months) => {
    expect(read(folded).interest).toMatchObject({ value, months });
  });

  it.each([
    ['贷了500万', ['500万']],
    ['贷款利息10万', []],
    ['付了10万利息', []],
    ['利息10万,是500万贷款的利息', ['500万']],
    ['质押贷款300万利息9万', ['300万']],
    ['贷款80万息3.2万', ['80万']],
    ['贷了600万利息一共18000元', ['600万']],
    ['贷款贴息50%', []],
  ])('没有利率就没有推算：%s', (folded, principals) => {
    const said = read(folded);
    expect(said.principals.map(({ text }) => text)).toEqual(principals);
    expect(said.interest).toBeUndefined();
  });
});
