import { describe, expect, it } from 'vitest';
import { parseText } from './testing/parse-text.ts';

/** A short document issued on 2024-03-15 with one closing sentence. */
function periodOf(closing: string, title = '甲市乙类补贴办法'): readonly unknown[] {
  const source = `甲政发〔2024〕7号
甲市人民政府关于印发《${title}》的通知
各县（区）人民政府：
现将《${title}》印发给你们，请遵照执行。
甲市人民政府
2024年3月15日
${title}
第一条 为促进发展，制定本办法。
第二条 对符合条件的单位给予补贴。
第三条 ${closing}`;
  const { effectiveFrom: from, effectiveTo: to } = parseText(source).document;
  return [from?.date, from?.basis, to?.date, to?.basis];
}

describe('施行期间', () => {
  it.each([
    ['本办法自2024年5月1日起施行，有效期5年。', ['2024-05-01', 'stated', '2029-04-30', 'duration']],
    [
      '本办法自2024年5月1日起施行，有效期至2026年12月31日。',
      ['2024-05-01', 'stated', '2026-12-31', 'stated'],
    ],
    ['本办法自印发之日起施行，有效期三年。', ['2024-03-15', 'stated', '2027-03-14', 'duration']],
    ['本办法自发布之日起30日后施行，有效期为2年。', ['2024-04-14', 'stated', '2026-04-13', 'duration']],
    ['本办法自2024年5月1日起试行，试行期2年。', ['2024-05-01', 'stated', '2026-04-30', 'duration']],
    ['本办法自二〇二四年五月一日起施行。', ['2024-05-01', 'stated', undefined, undefined]],
    ['本办法自2024年2月29日起施行，有效期1年。', ['2024-02-29', 'stated', '2025-02-27', 'duration']],
    ['本办法自2024年5月1日至2026年4月30日施行。', ['2024-05-01', 'stated', '2026-04-30', 'stated']],
    ['本办法有效期自2024年5月1日至2026年4月30日。', ['2024-05-01', 'stated', '2026-04-30', 'stated']],
    ['本办法由市财政局负责解释，自公布之日起施行。', ['2024-03-15', 'stated', undefined, undefined]],
    ['本办法自2024年5月1日起施行，有效期18个月。', ['2024-05-01', 'stated', '2025-10-31', 'duration']],
    ['本办法有效期届满，将依法评估修订。', [undefined, undefined, undefined, undefined]],
    ['企业自2024年1月1日起执行新标准的，给予补贴。', [undefined, undefined, undefined, undefined]],
    ['本办法自2024年2月30日起施行。', [undefined, undefined, undefined, undefined]],
  ])('%s', (closing, expected) => {
    expect(periodOf(closing)).toEqual(expected);
  });

  it.each([
    '二、本措施自2024年5月1日起施行，有效期至2026年9\n月30日。',
    '二、本措施自2024年5月1日起施行，有效期至2026\n年9月30日。',
    '二、本措施自2024年5月1日起施行，有效期至2026年\n9月30日。',
    '二、本措施自2024年5月1日起施行，有效期至2026年9月30\n日。由市财政局负责解释。',
    '二、本措施自2024年5月1日起施\n行，有效期至2026年9月30日。',
    '二、本措施自\n2024年5月1日起施行，有效期至2026年9月30日。',
    '（二）本措施自2024年5月1日起施行，有效期至\n2026年9月30日。',
  ])('编号项里日期断在行末：%s', (item) => {
    const first = item.startsWith('（') ? '（一）' : '一、';
    const { document, clauses } = parseText(`甲市乙类补贴措施\n${first}支持参展。每次补助1万元。\n${item}`);
    expect([document.effectiveFrom?.date, document.effectiveTo?.date]).toEqual(['2024-05-01', '2026-09-30']);
    expect(clauses.at(-1)?.text).toBe(item.replace('\n', ''));
  });

  it.each([
    ['叁年', '2027-04-30'],
    ['贰年', '2026-04-30'],
    ['为伍年', '2029-04-30'],
  ])('年限用大写数字：%s', (length, end) => {
    expect(periodOf(`本办法自2024年5月1日起施行，有效期${length}。`)[2]).toBe(end);
  });

  it('写明的执行期胜过标题的年份', () => {
    const title = '甲市产业行动方案（2023—2027年）';
    expect(periodOf('本方案自印发之日起实施，执行期至2026年12月31日。', title)).toEqual([
      '2024-03-15',
      'stated',
      '2026-12-31',
      'stated',
    ]);
  });

  it('标题有年份也有写明的日期，写明的优先', () => {
    const title = '甲市产业行动方案（2022—2025年）';
    expect(periodOf('本方案自2024年5月1日起施行。', title)).toEqual([
      '2024-05-01',
      'stated',
      '2025-12-31',
      'title_period',
    ]);
  });
});

describe('废止', () => {
  const repealsOf = (sentence: string) => {
    const { document } = parseText(
      `甲市补贴办法\n第一条 为促进发展。\n第二条 对单位补贴。\n第三条 ${sentence}`,
    );
    return document.repeals.map(({ number, title }) => [number, title]);
  };

  it.each([
    [
      '本办法自2024年5月1日起施行。《甲市旧办法》（甲政发〔2019〕3号）同时废止。',
      [['甲政发〔2019〕3号', '甲市旧办法']],
    ],
    [
      '《甲办法》（甲政发〔2019〕3号）、《乙办法》（甲府办〔2020〕12 号）同时废止。',
      [
        ['甲政发〔2019〕3号', '甲办法'],
        ['甲府办〔2020〕12号', '乙办法'],
      ],
    ],
    [
      '原《关于印发〈甲办法〉的通知》（甲政发[2019]3号）即行废止。',
      [['甲政发[2019]3号', '关于印发〈甲办法〉的通知']],
    ],
    ['《甲办法》自本办法施行之日起失效。', [[undefined, '甲办法']]],
    ['原实施细则（甲政发〔2019〕3号）停止执行。', [['甲政发〔2019〕3号', undefined]]],
    [
      '根据《乙条例》（甲人发〔2018〕1号），《甲办法》（甲政发〔2019〕3号）废止。',
      [['甲政发〔2019〕3号', '甲办法']],
    ],
    ['本办法有效期届满自动失效。', []],
    ['依据《甲办法》已被废止的证书无效。', []],
  ])('%s', (sentence, expected) => {
    expect(repealsOf(sentence)).toEqual(expected);
  });
});

describe('阶段', () => {
  const stagesOf = (line: string) => {
    const { document } = parseText(
      `甲市工作方案\n为推进工作，制定本方案。\n一、步骤\n${line}\n二、保障\n加强领导。`,
    );
    return document.stages.map(({ label, from, to }) => [label, from, to]);
  };

  it.each([
    ['（一）启动阶段（2024年1月—2024年6月底）。制定方案。', [['启动阶段', '2024-01-01', '2024-06-30']]],
    ['1．启动部署（2024年1月至7月）。制定方案。', [['启动部署', '2024-01-01', '2024-07-31']]],
    ['（一）收官阶段（2024年12月底前）。总结。', [['收官阶段', undefined, '2024-12-31']]],
    [
      '（一）组织实施阶段（2022年10月—2025年2月）\n全面落实任务，确保完成目标。',
      [['组织实施阶段', '2022-10-01', '2025-02-28']],
    ],
    ['（一）第一阶段（2023-2024年）。打基础。', [['第一阶段', '2023-01-01', '2024-12-31']]],
    ['（一）加强宣传。2024年1月完成。', []],
  ])('%s', (line, expected) => {
    expect(stagesOf(line)).toEqual(expected);
  });
});
