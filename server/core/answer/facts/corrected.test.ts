import { describe, expect, it } from 'vitest';
import { understandingOf } from '../../testing/sample-inquiry.ts';
import { sampleRule } from '../../testing/sample-rules.ts';
import { seedQuestionWords } from '../../testing/seed-question-words.ts';
import { createFactBinder } from './bind-facts.ts';

const { bindFacts } = createFactBinder(seedQuestionWords());
const inputs = (rule: string, said: string) => bindFacts(sampleRule(rule), understandingOf(said)).inputs;

describe('更正过的数代替先说的', () => {
  it.each([
    '声明18项,不对,是20项',
    '零头2项补上了,按20项算',
    '漏了2项声明,改成20项再算一遍',
    '其实是20项,刚才漏了2项',
    '声明的不是18项,是20项',
    '声明18项说错了,20项才对',
  ])('%s', (said) => {
    expect(inputs('licence', said)).toEqual({ declared: '20' });
  });

  it('钱也一样', () => {
    expect(inputs('insurance', '保费少交1万,按5万算')).toEqual({ premium: '50000' });
  });

  it('说的是另一件事的数，不被代替', () => {
    expect(inputs('licence', '声明应该是20项,达成2项')).toEqual({ declared: '20', concluded: '2' });
  });

  it('“记错了”后面的数自己说着是什么，不算更正', () => {
    expect(inputs('insurance', '记错了,6万是去年的,今年保费8万')).toEqual({ premium: '80000' });
  });
});
