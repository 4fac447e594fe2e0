import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import type { RawInputs } from './facts.ts';
import { findRule, parseRules } from './parse-rules.ts';

const yaml = readFileSync(new URL('../../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const files = [parseRules(yaml, { path: 'lyg-2025-3.yaml' })];
const date = '2026-03-01';

function run(
  id: string,
  inputs: RawInputs,
  more: Partial<Parameters<typeof calculate>[1]> = {},
): Calculation {
  const bound = findRule(files, id);
  if (bound === undefined) throw new Error(`没有规则 ${id}`);
  return calculate(bound, { inputs, date, ...more });
}

/** Status and figure in short: `ok 5000`, `ok ≤5000`. */
function short(result: Calculation): string {
  const figure = result.amount ?? (result.max === null ? '' : `≤${result.max}`);
  return `${result.status} ${figure}`.trim();
}

describe('约定用例没有覆盖的规则', () => {
  it.each<[string, RawInputs, string]>([
    ['art07.securitization', { items: 2 }, 'ok ≤1000000'],
    ['art14.public_service', { units: '2家' }, 'ok 400000'],
    ['art17.gi_zone', {}, 'ok 500000'],
    ['art17.gi_list', {}, 'ok 50000'],
    ['art20.course', {}, 'ok ≤100000'],
    ['art12.platform', { level: '省', units: 3 }, 'ok ≤300000'],
    ['art16.cluster', { level: '国家' }, 'ok 500000'],
    ['art17.demo', { kind: '强国建设示范园区' }, 'ok 500000'],
    ['art17.demo', {}, 'ok 500000'],
    ['art18.enterprise', { level: '国家知识产权示范企业' }, 'ok 50000'],
    ['art05.ops_center', { centers: 1, level: '国家级' }, 'ok 200000'],
    ['art21.title', { mid: '6名' }, 'ok 18000'],
    ['art21.title', { full_senior: 2, mid: 0 }, 'ok 16000'],
    ['art06.navigation', { projects: '三项' }, 'ok ≤600000'],
    ['art01.match', { provincial_award: '二十万元' }, 'ok 100000'],
    ['art07.loan', { loans: [{ interest: '36 万多', months: '一年半' }], service_fees: 0 }, 'ok ≤72000'],
  ])('%s %j → %s', (id, inputs, expected) => {
    expect(short(run(id, inputs))).toBe(expected);
  });

  it.each([
    'art01.center',
    'art07.banks',
    'art07.new_fields',
    'art11.fund',
    'art12.counties',
    'art15.foreign',
  ])('%s 只鼓励，没有金额', (id) => {
    const { status, amount, max, min } = run(id, {});
    expect({ status, amount, max, min }).toEqual({ status: 'no_amount', amount: null, max: null, min: null });
  });
});

describe('上限的三个边界', () => {
  it.each<[string, RawInputs, RawInputs, RawInputs, string]>([
    ['art03.data_ip', { certificates: 19 }, { certificates: 20 }, { certificates: 21 }, '20000'],
    ['art07.insurance', { premium: '99999.98' }, { premium: '100000' }, { premium: '100000.02' }, '50000'],
    [
      'art08.open_licence',
      { declared: 10, concluded: 1 },
      { declared: 10, concluded: 2 },
      { declared: 10, concluded: 3 },
      '20000',
    ],
    [
      'art10.domestic',
      { fees_paid: '333333.33' },
      { fees_paid: '300000', received_this_year: '10000' },
      { fees_paid: '333333.34' },
      '100000',
    ],
    [
      'art11.overseas',
      { agency_fees_paid: '399999.98' },
      { agency_fees_paid: '400000' },
      { agency_fees_paid: '400000.02' },
      '200000',
    ],
    ['art13.mediation', { cases: 199 }, { cases: 200 }, { cases: 210 }, '200000'],
    [
      'art07.loan',
      { loans: [{ interest: '600000', months: 12 }], service_fees: '66666.63' },
      { loans: [{ interest: '600000', months: 12 }], service_fees: '0', received_this_year: '20000' },
      { loans: [{ interest: '600000', months: 12 }], service_fees: '66666.70' },
      '200000',
    ],
  ])('%s', (id, below, at, above, limit) => {
    const states = [below, at, above].map((inputs) => run(id, inputs));
    expect(states.map(({ caps }) => caps[0]?.state)).toEqual(['below', 'exact', 'over']);
    expect(states.map(({ caps }) => caps[0]?.limit)).toEqual([limit, limit, limit]);
    expect(states[1]?.max).toBe(states[1]?.caps[0]?.remaining);
    expect(states[2]?.max).toBe(limit);
    expect(Number(states[0]?.max)).toBeLessThan(Number(limit));
  });

  it('十二个月的两边：11、12、13 个月', () => {
    const interest = (months: number) =>
      run('art07.loan', { loans: [{ interest: '156000', months }], service_fees: 0 });
    expect([11, 12, 13].map((months) => [interest(months).max, interest(months).limits])).toEqual([
      ['46800', []],
      ['46800', []],
      ['43200', ['art07.loan.months']],
    ]);
  });

  it('除不尽的月份不丢一分：100 元 36 个月，三分之一的三成正好 10 元', () => {
    const third = run('art07.loan', { loans: [{ interest: '100', months: 36 }], service_fees: 0 });
    expect([third.max, third.rounded, third.exact]).toEqual(['10', false, null]);
    expect(third.steps.find(({ op }) => op === 'rate')?.calc).toBe('(100×12÷36)×30%');
    const capped = run('art07.loan', { loans: [{ interest: '2000000', months: 36 }], service_fees: 0 });
    expect([capped.max, capped.caps[0]?.state]).toEqual(['200000', 'exact']);
  });

  it('累计两年的两边：一年、两年、三年', () => {
    const after = (prior_years: number) =>
      run('art07.loan', { loans: [{ interest: '100000', months: 12 }], service_fees: 0, prior_years });
    expect([1, 2, 3].map((years) => after(years).max)).toEqual(['30000', '0', '0']);
  });

  it('已获金额超过上限时不再有余额', () => {
    const [cap] = run('art03.data_ip', { certificates: 3, received_this_year: '2.5万' }).caps;
    expect([cap?.remaining, cap?.after, cap?.state]).toEqual(['0', '0', 'over']);
  });
});

describe('先后与追问', () => {
  it('有效期的四个边界', () => {
    const at = (day: string) => run('art02.gi', { items: 1 }, { date: day }).status;
    expect(['2025-05-31', '2025-06-01', '2030-05-31', '2030-06-01'].map(at)).toEqual([
      'out_of_force',
      'ok',
      'ok',
      'out_of_force',
    ]);
  });

  it('到了上限就不再追问', () => {
    const full = run('art08.open_licence', { declared: '20项' });
    expect([short(full), full.missing]).toEqual(['ok 20000', []]);
    expect(short(run('art03.data_ip', { certificates: '30 多件' }))).toBe('ok ≤20000');
  });

  it('没到上限就按次序追问，问历史的放在最后并可不答', () => {
    const asked = run('art07.loan', {});
    expect(asked.missing).toEqual(['loans', 'service_fees']);
    expect(asked.explanations.slice(0, 2)).toEqual([
      { id: 'loans', text: '每笔贷款的利息是多少，对应多少个月？' },
      { id: 'service_fees', text: '评估等服务费用是多少？没有就填 0。' },
    ]);
    expect(run('art07.loan', { loans: [{ interest: 1 }], service_fees: 0 }).explanations[0]).toEqual({
      id: 'loans[0].months',
      text: '第1笔：这些利息是几个月的？',
    });
    expect(run('art21.title', {}).missing).toEqual(['mid', 'senior', 'full_senior']);
  });

  it('数量没有说时可以按一份算，并说明', () => {
    expect(run('art02.gi', {}).missing).toEqual(['items']);
    const one = run('art02.gi', {}, { assumeOne: true });
    expect([short(one), one.assumptions]).toEqual(['ok 100000', ['A.one']]);
    expect(run('art08.open_licence', {}, { assumeOne: true }).status).toBe('needs_input');
    expect(run('art13.mediation', {}, { assumeOne: true }).status).toBe('needs_input');
  });

  it('约数按所写的数算，并说明', () => {
    expect(run('art07.insurance', { premium: '约3万' }).assumptions).toEqual([
      'A.approximate',
      'A.received0',
    ]);
  });

  it('条件不知道不挡计算，不成立就不给', () => {
    const unknown = run('art09.alliance', { alliances: 1 }, { conditions: { 'art09.filed': null } });
    expect([short(unknown), unknown.conditions.map(({ state }) => state)]).toEqual([
      'ok ≤100000',
      ['unknown', 'taken'],
    ]);
    const failed = run(
      'art09.alliance',
      {},
      { conditions: { 'art09.filed': false, 'art09.local_industry': false } },
    );
    expect([failed.status, failed.failed]).toEqual(['not_eligible', ['art09.filed', 'art09.local_industry']]);
  });

  it('另一种读法得数不同才列出', () => {
    const several = run('art06.navigation', { projects: 3 });
    expect(several.alternatives.map(({ reading, max }) => [reading, max])).toEqual([['R.item', '200000']]);
    expect(run('art06.navigation', { projects: 1 }).alternatives).toEqual([]);
  });
});

describe('拒绝', () => {
  it.each<[string, RawInputs, string, string]>([
    ['art07.insurance', { premium: '三四万' }, 'ambiguous', 'premium'],
    ['art07.insurance', { premium: '12件' }, 'wrong_unit', 'premium'],
    ['art17.demo', { kind: '试点县' }, 'unknown_level', 'kind'],
    ['art18.enterprise', { level: '龙头企业' }, 'unknown_level', 'level'],
    ['art07.loan', { loans: '10万', service_fees: 0 }, 'not_a_list', 'loans'],
    [
      'art07.loan',
      { loans: [{ interest: '1e5', months: 12 }], service_fees: 0 },
      'not_a_number',
      'loans[0].interest',
    ],
    ['art07.loan', { loans: [{ interest: 1, months: -1 }], service_fees: 0 }, 'negative', 'loans[0].months'],
    ['art03.data_ip', { certificates: [] }, 'not_a_number', 'certificates'],
  ])('%s %j → %s', (id, inputs, code, field) => {
    const { status, error, amount, max } = run(id, inputs);
    expect({ status, code: error?.code, field: error?.field, amount, max }).toEqual({
      status: 'rejected',
      code,
      field,
      amount: null,
      max: null,
    });
  });

  it('说出栏目、写了什么和怎么写', () => {
    expect(run('art17.demo', { kind: '试点县' }).error?.message).toBe(
      '类别：文件没有“试点县”这一档，只有示范县、示范园区',
    );
    expect(run('art03.data_ip', {}, { conditions: { 'art03.x': true } }).error?.message).toBe(
      '没有条件 art03.x，这条规则的条件是 art03.certified',
    );
  });

  it('没有审核的规则不能计算', () => {
    const [file] = files;
    const [rule] = file?.rules ?? [];
    if (file === undefined || rule === undefined) throw new Error('没有规则');
    const draft = { file, rule: { ...rule, status: 'unreviewed' as const } };
    expect(() => calculate(draft, { inputs: {}, date })).toThrow('还没有人审核');
  });
});
