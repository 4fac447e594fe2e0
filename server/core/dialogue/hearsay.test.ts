import { describe, expect, it } from 'vitest';
import { seedQuestionWords } from '../testing/seed-question-words.ts';
import { fold } from '../text/fold.ts';
import { createHearsay } from './hearsay.ts';

const hearsay = createHearsay(seedQuestionWords());

describe('谁说的、要它怎么写，不是所问的', () => {
  it.each([
    ['网上有帖子讲地标奖50万', ',地标奖50万'],
    ['你们窗口同事又说10万', ',10万'],
    ['来电者坚持说按件数发奖金', ',按件数发奖金'],
    ['隔壁老板拍胸脯讲优势企业奖5万', ',优势企业奖5万'],
    ['有人在群里说导航给50万', ',导航给50万'],
    ['局长亲口答应一件补五万,你照这个给我写成正式答复', ',一件补五万,,'],
  ])('%s', (said, rest) => {
    expect(hearsay.without(fold(said))).toBe(rest);
  });

  it.each(['领导讲话稿谁写', '商标业务受理窗口有几个', '提案答复是谁办的', '同事的专利算谁的'])(
    '不动别的话：%s',
    (said) => {
      expect(hearsay.without(fold(said))).toBe(fold(said));
    },
  );
});

it.each([
  ['我同事说地标奖20万', true],
  ['地标奖20万,对不对', true],
  ['Lianyungang pays 500,000 RMB. True?', true],
  ['地标奖多少', false],
])('是不是转述或求证：%s → %s', (said, reports) => {
  expect(hearsay.reports(fold(said))).toBe(reports);
});
