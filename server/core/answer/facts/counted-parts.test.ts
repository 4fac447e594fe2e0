import { expect, it } from 'vitest';
import { understandingOf } from '../../testing/sample-inquiry.ts';
import { seedQuestionWords } from '../../testing/seed-question-words.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { countedParts } from './counted-parts.ts';

const words = seedQuestionWords();

/** A condition `year` that 刚来 fails and 满一年 meets. */
function counted(folded: string) {
  const quantities = findQuantities(folded);
  const counts = quantities.filter(({ kind }) => kind === 'count');
  return countedParts(counts, {
    turn: { ...understandingOf(folded), quantities },
    words,
    done: /成功|验收/,
    conditionsOf: (piece) => ({
      conditions: /刚来/.test(piece.folded)
        ? { year: false }
        : /满一年/.test(piece.folded)
          ? { year: true }
          : {},
      because: {},
    }),
  });
}

it.each([
  ['五个人有证,两个刚来,另外三个满一年', '3', ['year']],
  ['6个人,有1个刚来', '5', ['year']],
  ['证有9个,满一年的只有7个', '7', []],
  ['法院委托45件,保护中心18件,合起来多少', '63', []],
  ['产品2个和商标3个', '5', []],
  ['8个人,其中6个满一年', '6', []],
  ['3个人,2个满一年,1个还早', '2', []],
  ['办了60件,成功了48件', '48', []],
  ['申报5个,3个通过验收,又申报1个', '3', []],
  ['登记12件,后来又登记5件', '17', []],
  ['上半年33件,下半年28件', '61', []],
  ['一共20项,第一批10项,第二批10项', '20', []],
])('%s', (folded, value, leftOut) => {
  expect(counted(folded)).toEqual({ value, leftOut });
});

it.each(['去年45件,今年18件', '一共3个,有2个是新的', '3个刚来', '5个刚来,2个刚来'])(
  '不合并：%s',
  (folded) => {
    expect(counted(folded)).toBeUndefined();
  },
);
