import { expect, it } from 'vitest';
import { inquiryOf, topicTerm } from '../../testing/sample-inquiry.ts';
import { namesOtherKind } from './other-kind.ts';

const asking = (text: string, foreign = true) =>
  inquiryOf('补多少', { topic: [topicTerm(text, { known: !foreign, foreign })] });

it.each([
  ['词尾相同的另一种', asking('创业担保贷款'), true],
  ['就是它说的那一种', asking('质押贷款利息'), false],
  ['文件里别处有的词', asking('创业担保贷款', false), false],
  ['词尾不同', asking('高速铁路车票'), false],
  ['词尾太一般', asking('事业单位'), false],
])('%s', (_title, inquiry, expected) => {
  expect(namesOtherKind(inquiry, '对单位的质押贷款利息补助', ['单位'])).toBe(expected);
});
