import { expect, it } from 'vitest';
import { understandingOf } from '../../testing/sample-inquiry.ts';
import { sampleRule } from '../../testing/sample-rules.ts';
import { seedQuestionWords } from '../../testing/seed-question-words.ts';
import { createFactBinder } from './bind-facts.ts';

const { bindFacts } = createFactBinder(seedQuestionWords());
const inputs = (rule: string, said: string) => bindFacts(sampleRule(rule), understandingOf(said)).inputs;

it.each([
  ['一份保费6万,一份5万5', '115000'],
  ['保费分别是2万和3万', '50000'],
  ['头一份2万,第二份1.5万,还有一份8000', '43000'],
  ['买了两份,每份保费3万', '60000'],
  ['a保单3万,b保单5万', '80000'],
  ['上半年3万,下半年4万', '70000'],
  ['保费一共11万,第一份6万,第二份5万', '110000'],
  // 各问各的，不相加
  ['保费6万和8万分别能补多少', '60000'],
  // 每家公司自己算一份
  ['两家公司,每家保费3万', '30000'],
  ['保费6万还是8万', '60000'],
])('%s：保费 %s', (said, premium) => {
  expect(inputs('insurance', said)).toEqual({ premium });
});

it.each([
  [
    '一笔付利息18万借了18个月,另一笔10万借了1年',
    [
      { interest: '180000', months: '18个月' },
      { interest: '100000', months: '1年' },
    ],
  ],
  [
    '一笔利息8万,另一笔6万,都借了18个月',
    [
      { interest: '80000', months: '18个月' },
      { interest: '60000', months: '18个月' },
    ],
  ],
  ['一笔贷款利息8万', [{ interest: '80000' }]],
])('%s', (said, loans) => {
  expect(inputs('loan', said)).toEqual({ loans });
});

it('推算的数写出怎样推算', () => {
  expect(bindFacts(sampleRule('insurance'), understandingOf('买了两份,每份保费3万')).reckoned).toBe(
    '按您说的每份30000元、2份推算：30000×2＝60000元',
  );
});
