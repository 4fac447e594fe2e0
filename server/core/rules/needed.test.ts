import { describe, expect, it } from 'vitest';
import { sampleRule } from '../testing/sample-rules.ts';
import { Exact } from '../text/amounts-exact.ts';
import { type RawInputs, readFacts } from './facts.ts';
import { neededFor } from './needed.ts';

const needed = (id: string, target: string, free: readonly string[], given: RawInputs = {}) => {
  const rule = sampleRule(id);
  const found = neededFor(new Exact(target), new Set(free), { rule, facts: readFacts(rule, given) });
  return found && [found.value, found.calc, found.rounded];
};

describe('按比例补的，反过来要花多少', () => {
  it.each([
    ['insurance', '45000', ['premium'], {}, ['90000', '45000÷50%', false]],
    ['domestic', '20000', ['fees'], {}, ['66666.67', '20000÷30%', true]],
    ['loan', '60000', ['loans'], { fees: '50000' }, ['150000', '60000÷30%-50000', false]],
    ['loan', '60000', ['loans', 'fees'], {}, ['200000', '60000÷30%', false]],
    [
      'loan',
      '30000',
      ['fees'],
      { loans: [{ interest: '60000', months: '24个月' }] },
      ['70000', '30000÷30%-30000', false],
    ],
    [
      'loan',
      '3000',
      ['fees'],
      { loans: [{ interest: '60000', months: '12个月' }] },
      ['0', '3000÷30%-60000', true],
    ],
  ] as const)('%s 到 %s', (id, target, free, given, expected) => {
    expect(needed(id, target, free, given)).toEqual(expected);
  });
});

describe('按件数给的，反过来要多少件', () => {
  it.each([
    ['licence', '15000', ['concluded'], {}, ['3', '15000÷5000', false]],
    ['licence', '12000', ['concluded'], {}, ['3', '12000÷5000', true]],
    ['licence', '20000', ['declared'], {}, ['20', '20000÷10000×10', false]],
    ['licence', '20001', ['declared'], {}, ['30', '20001÷10000×10', true]],
    ['licence', '20000', ['concluded'], { declared: '19' }, ['2', '(20000-10000)÷5000', false]],
  ] as const)('%s 到 %s', (id, target, free, given, expected) => {
    expect(needed(id, target, free, given)).toEqual(expected);
  });

  it('几样都没定、没有这一样、给的是定额的，算不出', () => {
    expect(needed('licence', '20000', ['declared', 'concluded'])).toBeUndefined();
    expect(needed('insurance', '20000', ['received'])).toBeUndefined();
    expect(needed('titles', '50000', ['level'])).toBeUndefined();
  });
});
