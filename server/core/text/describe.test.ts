import { describe, expect, it } from 'vitest';
import { aliasesOf, kindOf } from './describe.ts';
import { isOrganLine, regionOf } from './organ.ts';
import { parseText } from './testing/parse-text.ts';

describe('地区', () => {
  it.each([
    ['连云港市市场监督管理局', '连云港市'],
    ['盐城市城市管理局', '盐城市'],
    ['广州市人民政府办公厅', '广州市'],
    ['郑州市专利促进和保护条例', '郑州市'],
    ['广东省知识产权保护条例', '广东省'],
    ['江苏省连云港市人民政府', '连云港市'],
    ['广州市天河区人民政府', '广州市天河区'],
    ['广州南沙新区（自贸片区）促进办法', '广州南沙新区'],
    ['广西壮族自治区人民政府', '广西壮族自治区'],
    ['延边朝鲜族自治州人民政府', '延边朝鲜族自治州'],
    ['中共南通市委办公室', '南通市'],
    ['新疆维吾尔自治区乌鲁木齐市人民政府', '乌鲁木齐市'],
  ])('%s', (name, region) => {
    expect(regionOf(name)).toBe(region);
  });

  it.each([
    '市政府办公室',
    '关于加快城市建设的意见',
    '国家知识产权局',
    '各县区人民政府',
    '全市重点产业',
    '示范城市实施方案',
  ])('没有：%s', (name) => {
    expect(regionOf(name)).toBeUndefined();
  });
});

describe('发文机关', () => {
  it.each([
    '连云港市人民政府',
    '广州市人力资源和社会保障局',
    '南通市人民政府办公室',
    '某某经济技术开发区管委会',
    '盐城市中级人民法院',
  ])('%s', (name) => {
    expect(isOrganLine(name)).toBe(true);
  });

  it.each([
    '一、组织机构',
    '关于印发办法的通知',
    '加强领导。',
    '联系电话',
    '支持各县区建设维权援助中心，形成合力',
  ])('不是：%s', (name) => {
    expect(isOrganLine(name)).toBe(false);
  });
});

describe('落款', () => {
  const signed = (signature: string, where: 'head' | 'end') => {
    const items = '一、支持参展。每次补助1万元。\n二、支持检测。每次补助2万元。';
    const source =
      where === 'head' ? `甲市促进办法\n${signature}\n${items}` : `甲市促进办法\n${items}\n${signature}`;
    const { issuer, issuedOn } = parseText(source).document;
    return [issuer, issuedOn];
  };

  it.each(['head', 'end'] as const)('机关和日期在一行：%s', (where) => {
    expect(signed('丙州市人民政府办公室 2024年5月20日', where)).toEqual([
      '丙州市人民政府办公室',
      '2024-05-20',
    ]);
  });

  it.each([
    ['丙州市财政局　丙州市科学技术局', '丙州市财政局、丙州市科学技术局'],
    ['丙州市财政局 丙州市税务局 丙州海关', '丙州市财政局、丙州市税务局、丙州海关'],
    ['国家税务总局丙州市税务局', '国家税务总局丙州市税务局'],
    ['丙州市人民政府 办公室', '丙州市人民政府办公室'],
    ['丙 州 市 财 政 局', '丙州市财政局'],
  ])('联合发文分开：%s', (line, issuer) => {
    expect(signed(`${line}\n2024年5月20日`, 'head')).toEqual([issuer, '2024-05-20']);
    expect(signed(`${line} 2024年5月20日`, 'end')).toEqual([issuer, '2024-05-20']);
  });
});

describe('文件类别与简称', () => {
  it.each([
    ['关于促进发展的若干政策措施', 'measures'],
    ['甲市工作方案（2022—2025年）', 'plan'],
    ['对第12号提案的答复', 'reply'],
    ['甲市专利保护条例', 'regulation'],
    ['技改后奖补办事指南', 'guide'],
    ['甲市管理办法（试行）', 'measures'],
    ['关于开展申报工作的通知', 'notice'],
    ['大事记', 'other'],
  ])('%s', (title, kind) => {
    expect(kindOf(title)).toBe(kind);
  });

  it.each([
    [
      '关于高标准推进知识产权强市建设的若干政策措施',
      undefined,
      ['若干政策措施', '高标准推进知识产权强市建设的若干政策措施'],
    ],
    [
      '连云港市国家知识产权强市建设试点城市工作方案（2024—2026年）',
      '连云港市',
      ['试点城市工作方案', '国家知识产权强市建设试点城市工作方案'],
    ],
    ['对市政协第44137号提案的答复', undefined, ['第44137号提案']],
    ['广州市临时救助实施细则', '广州市', ['实施细则', '临时救助实施细则']],
  ])('%s', (title, region, names) => {
    expect(aliasesOf(title, region)).toEqual(expect.arrayContaining(names));
  });
});

describe('文头与落款', () => {
  it('两个机关联合发文，正文在通知之后', () => {
    const { document, clauses } = parseText(`穗人社规字〔2022〕2号
广州市人力资源和社会保障局 广州市公安局
关于印发广州市引进人才入户管理办法
实施细则的通知
各有关单位：
现将《广州市引进人才入户管理办法实施细则》印发给你们，请认真组织实施。
广州市人力资源和社会保障局
广州市公安局
2022年7月7日
广州市引进人才入户管理办法实施细则
第一章 总则
第一条 为做好入户工作，制定本细则。
第二条 本细则自印发之日起实施，有效期5年。
公开方式：主动公开`);
    expect(document).toMatchObject({
      title: '广州市引进人才入户管理办法实施细则',
      number: '穗人社规字〔2022〕2号',
      issuer: '广州市人力资源和社会保障局、广州市公安局',
      region: '广州市',
      issuedOn: '2022-07-07',
      notes: ['公开方式：主动公开'],
    });
    expect(clauses.map(({ id }) => id.split('/')[1])).toEqual(['cover', 'preamble', 'c1', '1', '2']);
  });

  it('红头与签发人在一行，公告用年份和序号', () => {
    const { document } = parseText(`某某市人民政府文件
某政发〔2024〕12号                签发人：张三
某某市人民政府关于印发某某市创新措施的通知
各县（市、区）人民政府：
现将《某某市创新措施》印发给你们，请认真贯彻执行。
某某市人民政府
2024年3月8日
某某市创新措施
一、支持研发。最高补助200万元。
二、支持平台。奖励100万元。`);
    expect(document).toMatchObject({
      title: '某某市创新措施',
      number: '某政发〔2024〕12号',
      issuer: '某某市人民政府',
      notes: ['签发人：张*'],
    });
    const proclamation = parseText(`国家税务总局某某市税务局 某某市财政局
关于落实优惠政策的公告
2024年第3号
现公告如下：
一、月销售额10万元以下免征增值税。
二、本公告自2024年1月1日至2027年12月31日执行。
特此公告。
国家税务总局某某市税务局
某某市财政局
2024年1月10日`);
    expect(proclamation.document).toMatchObject({
      id: 'xx-2024-3',
      number: '2024年第3号',
      issuer: '国家税务总局某某市税务局、某某市财政局',
      region: '某某市',
      effectiveTo: { date: '2027-12-31' },
    });
    expect(proclamation.clauses.at(-1)?.kind).toBe('closing');
  });

  it('地方性法规：通过的机关和最近一次日期', () => {
    const { document } = parseText(`北京市专利保护和促进条例
2005年5月20日 北京市第十二届人民代表大会常务委员会第二十次会议通过
2013年9月27日 北京市第十四届人民代表大会常务委员会第六次会议修订
第一章  总则
第一条 为了鼓励发明创造，制定本条例。
第二条 本条例自2014年3月1日起施行。`);
    expect(document).toMatchObject({
      title: '北京市专利保护和促进条例',
      issuer: '北京市人民代表大会常务委员会',
      issuedOn: '2013-09-27',
    });
  });

  it('普通通知：自己就是正文，落款在末尾', () => {
    const { document, clauses } = parseText(`关于开展2024年度专利资助申报工作的通知
各有关单位：
现就2024年度专利资助申报工作通知如下。
一、申报条件
（一）在本市注册的企业；
（二）专利权稳定。
二、申报时间
2024年3月1日至3月31日。
三、其他事项
逾期不再受理。
附件：1.申报表
2.承诺书
甲市市场监督管理局
2024年2月20日`);
    expect(document).toMatchObject({
      kind: 'notice',
      issuer: '甲市市场监督管理局',
      issuedOn: '2024-02-20',
      region: '甲市',
    });
    expect(clauses.map(({ id, kind }) => [id.split('/')[1], kind])).toEqual([
      ['preamble', 'preamble'],
      ['s1', 'heading'],
      ['s1.1', 'item'],
      ['s1.2', 'item'],
      ['s2', 'item'],
      ['s3', 'item'],
      ['closing', 'closing'],
    ]);
    expect(clauses.at(-1)?.text).toBe('附件：1.申报表\n2.承诺书\n甲市市场监督管理局\n2024年2月20日');
  });
});
