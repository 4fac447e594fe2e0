import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../text/amounts-find.ts';
import { figureBasis } from './figure-basis.ts';

/** The basis of the last figure of a text. */
function basis(text: string): string {
  const figure = findQuantities(text).at(-1);
  if (figure === undefined) throw new Error(`no figure in ${text}`);
  return figureBasis(text, figure);
}

describe('两个数能不能放在一起比', () => {
  it.each([
    ['质押融资额超200亿元', '质押融资总额不低于60亿元'],
    ['万人高价值发明专利拥有量达10件', '每万人高价值发明专利6件'],
    ['新增贯标企业300家', '知识产权“贯标”企业新增300家'],
  ])('%s 与 %s：能', (one, other) => {
    expect(basis(one)).toBe(basis(other));
  });

  it.each([
    ['著作权登记量累计达3万件', '著作权年登记量达6万件'],
    ['企业数达800户', '注册商标数达28万件'],
    ['新增5家，机构达100家', '新增机构100家'],
    ['补助50%', '补助50万元'],
  ])('%s 与 %s：不能', (one, other) => {
    expect(basis(one)).not.toBe(basis(other));
  });
});
