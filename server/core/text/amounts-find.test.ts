import { describe, expect, it } from 'vitest';
import { findQuantities } from './amounts-find.ts';

/** One word per quantity: printed text, kind, value, unit and marks. */
const found = (text: string): string[] =>
  findQuantities(text).map(({ text: printed, kind, value, unit, approximate, range, per }) =>
    [printed, kind, value, unit, approximate, range, per]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );

describe('正文中的数', () => {
  it.each([
    [
      '给予每件最\n 高 1000 元资金支持，每个单位每年不超过 2 万元',
      ['1000 元 money 1000 元', '2 万元 money 20000 元'],
    ],
    ['2. 40周岁以上的，少加2分', ['2 plain 2', '40周岁 measure 40 周岁', '2分 measure 2 分']],
    ['最高\n30％的补助', ['30％ percent 30 %']],
    ['每 10 项给予1万元奖励', ['10 项 count 10 项', '1万元 money 10000 元']],
    ['0.3 万元/人、0.5 万元/人奖励', ['0.3 万元/人 money 3000 元 人', '0.5 万元/人 money 5000 元 人']],
    ['有效发明专利10件/万人', ['10件/万人 count 10 件 万人']],
    ['救助标准不超过240元/人/日', ['240元/人/日 money 240 元 人/日']],
    ['达13.5万件、60亿元', ['13.5万件 count 135000 件', '60亿元 money 6000000000 元']],
    ['处二万元以上二十万元以下的罚款', ['二万元 money 20000 元', '二十万元 money 200000 元']],
    ['一会儿60亿一会儿100亿', ['60亿 plain 6000000000', '100亿 plain 10000000000']],
    ['20万一样吗', ['20万 plain 200000']],
    ['保费两万六，代理费三十六万', ['两万六 plain 26000', '三十六万 plain 360000']],
    ['名下一家公司，目前一项', ['一家 count 1 家', '一项 count 1 项']],
    ['下一个阶段、前一年、上一项', []],
    ['一百零五件', ['一百零五件 count 105 件']],
    ['突破一万件,达10,374件', ['一万件 count 10000 件', '10,374件 count 10374 件']],
    ['利息人民币5万', ['5万 money 50000']],
    ['注册资本100万美元', ['100万美元 foreign_money 1000000 美元']],
    [
      '面积60平方米，年满35周岁，积150分',
      ['60平方米 measure 60 平方米', '35周岁 measure 35 周岁', '150分 measure 150 分'],
    ],
    ['室温不低于十八摄氏度', ['十八摄氏度 measure 18 摄氏度']],
    ['每年三月底前公告，十一月上旬办完', ['三月 date --03 月', '十一月 date --11 月']],
    ['住满三月、等了一月', []],
    ['补三成', ['三成 percent 30 成']],
    ['百分之三十', ['百分之三十 percent 30 百分之']],
    ['按日加收千分之二的滞纳金', ['千分之二 percent 0.2 千分之']],
    ['费率为千分之五', ['千分之五 percent 0.5 千分之']],
    ['每日万分之五', ['万分之五 percent 0.05 万分之']],
    ['数千分之一', []],
    ['提高3个百分点', ['3个百分点 percent 3 个百分点']],
    ['登记了PCT5件', ['5件 count 5 件']],
    ['接待1万人次', ['1万人次 count 10000 人次']],
    ['20人工作满一年，共一年半', ['20人 count 20 人', '一年 duration 1 年', '一年半 duration 1.5 年']],
    ['贷款500万三年期', ['500万 plain 5000000', '三年 duration 3 年']],
    ['利息24万12个月', ['24万 plain 240000', '12个月 duration 12 个月']],
    ['三万五，三万五元', ['三万五 plain 35000', '三万五元 money 35000 元']],
    ['投了一个亿', ['一个亿 plain 100000000']],
    ['补贴1.5倍、打8折', ['1.5倍 measure 1.5 倍', '8折 measure 8 折']],
    ['半年内15个工作日', ['半年 duration 0.5 年', '15个工作日 duration 15 个工作日']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['30多件', ['30多件 count 30 件 over']],
    ['36 万多', ['36 万多 plain 360000 over']],
    ['三十多万元', ['三十多万元 money 300000 元 over']],
    ['50余家', ['50余家 count 50 家 over']],
    ['约3万元', ['3万元 money 30000 元 about']],
    ['签约3万元', ['3万元 money 30000 元']],
    ['3万元左右', ['3万元 money 30000 元 about']],
    ['近200家，附近200家', ['200家 count 200 家 under', '200家 count 200 家']],
    ['近三年', ['三年 duration 3 年']],
    ['超2万元，不超过2万元', ['2万元 money 20000 元 over', '2万元 money 20000 元']],
    ['保费-3万', ['3万 plain -30000']],
  ])('约数 %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['500万元—5000万元', ['500万元 money 5000000 元 low', '5000万元 money 50000000 元 high']],
    ['3-5万元', ['3 money 30000 元 low', '5万元 money 50000 元 high']],
    ['500万(含)至5000万元', ['500万 money 5000000 元 low', '5000万元 money 50000000 元 high']],
    ['10%-20%', ['10% percent 10 % low', '20% percent 20 % high']],
    ['三至五年', ['三 duration 3 年 low', '五年 duration 5 年 high']],
    ['从3万涨到5万', ['3万 plain 30000', '5万 plain 50000']],
  ])('范围 %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['连政规发〔2025〕3 号', ['〔2025〕3 号 document_number 2025-3 号']],
    ['2025 年 6 月 1 日起', ['2025 年 6 月 1 日 date 2025-06-01 日']],
    ['二〇二五年六月一日', ['二〇二五年六月一日 date 2025-06-01 日']],
    ['2025-06-01', ['2025-06-01 date 2025-06-01 日']],
    ['2024年10月底', ['2024年10月 date 2024-10 月']],
    ['9月1日至12月底', ['9月1日 date --09-01 日', '12月 date --12 月']],
    ['今年3月获批', ['3月 date --03 月']],
    ['2024—2026年', ['2024 year 2024 年', '2026年 year 2026 年']],
    ['电话0518-85825000或13800000000', ['0518-85825000 code 0518-85825000', '13800000000 code 13800000000']],
    ['ISO9001认证、4A级景区、5G', ['9001 code 9001', '4 code 4', '5 code 5']],
    ['世界500强、全国100佳', ['500 code 500', '100 code 100']],
    ['2025强化保护', ['2025 plain 2025']],
    ['上午8:30', ['8:30 code 8:30']],
    ['11440106718120458W/2024', ['11440106718120458 code 11440106718120458', '2024 code 2024']],
    ['见https://example.cn/2025/3.html', []],
    ['2025年13月', ['2025年 year 2025 年', '13月 duration 13 月']],
  ])('日期与编号 %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '第七条第（一）项',
    '第65次常务会议',
    '一是统一标准，二是同一单位',
    '一带一路和一站式、一体化、一次性',
    '同一项目、每一件、唯一一',
    '“十四五”规划、二十大',
    '万一、千万不要、十分、百强县',
    '十几万、几十家、三四件、数百人',
    '（二十二）（1）〔2〕',
    '零件',
  ])('不是数：%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('原文一字不差，次序不乱，互不重叠', () => {
    const text = '对１２ 件、三十六万元、 2025 年\n6 月 1 日、30％和3—5万元的，约 7 项。';
    let end = 0;
    for (const quantity of findQuantities(text)) {
      expect(quantity.text).toBe(text.slice(quantity.start, quantity.end));
      expect(quantity.start).toBeGreaterThanOrEqual(end);
      end = quantity.end;
    }
    expect(findQuantities(text)).toHaveLength(7);
  });

  it('很长的文字也很快读完', () => {
    expect(findQuantities('给予最高20万元资金支持，第七条。'.repeat(5000))).toHaveLength(5000);
  });
});
