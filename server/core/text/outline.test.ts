import { describe, expect, it } from 'vitest';
import { uncovered } from './testing/coverage.ts';
import { parseText } from './testing/parse-text.ts';

/** Address, kind and last entry of the path of each clause. */
const outline = (text: string) =>
  parseText(text).clauses.map(({ id, kind, path }) => [id.slice(id.indexOf('/') + 1), kind, path.at(-1)]);
const points = (text: string, address: string) =>
  parseText(text)
    .clauses.find(({ id }) => id.endsWith(`/${address}`))
    ?.points.map((point) => point.address);

describe('条与章节', () => {
  it('章、节、条各有地址，条号跨章连续', () => {
    expect(
      outline(`甲市管理办法
第一章  总则
第一条 为加强管理，制定本办法。
第二章  奖励
第一节  企业奖励
第二条 对企业给予奖励。
第二节  人才奖励
第三条 对人才给予奖励。`),
    ).toEqual([
      ['preamble', 'preamble', '前言'],
      ['c1', 'heading', '第一章 总则'],
      ['1', 'item', '第一条'],
      ['c2', 'heading', '第二章 奖励'],
      ['c2.1', 'heading', '第一节 企业奖励'],
      ['2', 'item', '第二条'],
      ['c2.2', 'heading', '第二节 人才奖励'],
      ['3', 'item', '第三条'],
    ]);
  });

  it('行首的引用不另起一条，断行处接上', () => {
    const text = `甲市措施
第一条 对获批的单位给予奖励，奖励标准为每家10万元。
第二条 符合条件的，按照
第一条规定的标准执行，不重复享受，由市财政局会同有关部门审核。
第三条 有下列情形的不予奖励。
第二条所称条件，是指在本市注册并正常经营一年以上的独立法人单位。`;
    expect(outline(text).map(([address]) => address)).toEqual(['preamble', '1', '2', '3']);
    expect(parseText(text).clauses[2]?.text).toContain('按照第一条规定的标准执行');
    expect(parseText(text).clauses[3]?.text).toContain('第二条所称条件');
  });

  it('条名：方括号里的、单独成行的、多数条都有的首句', () => {
    const headings = (text: string) => parseText(text).clauses.map(({ heading }) => heading);
    expect(
      headings('甲市办法\n第一条 【落户奖】对新落户企业给予奖励。\n第二条 【经营奖】按贡献奖励。'),
    ).toEqual(['', '落户奖', '经营奖']);
    expect(
      headings(
        '甲市措施\n第一条 支持研发。按投入的10%补助。\n第二条 支持转化。按合同额补助。\n第三条 支持平台。给予50万元。',
      ),
    ).toEqual(['', '支持研发', '支持转化', '支持平台']);
    expect(
      headings(
        '甲市条例\n第一条 为了保护专利权。\n第二条 本条例适用于本市。涉及国防的除外。\n第三条 本条例自2024年1月1日起施行。',
      ),
    ).toEqual(['', '', '', '']);
  });

  it('条下各级编号是项，层层有地址', () => {
    const text = `甲市细则
第一条 为明确操作，制定本细则。
第二条 申请单位应当同时满足以下条件：
（一）注册地在本市；
（二）符合下列标准之一：
1.属于大型企业。
（1）上一年度入选榜单；
（2）纳入国资委管理。
2.满足下列行业条件：
（1）制造业
①营业收入5000万元以上；
②纳税1000万元以上。
（2）服务业
①营业收入6000万元以上。
依法设立的机构参照执行。`;
    expect(points(text, '2')).toEqual([
      ...['1', '2', '2.1', '2.1.1', '2.1.2', '2.2'],
      ...['2.2.1', '2.2.1.1', '2.2.1.2', '2.2.2', '2.2.2.1'],
    ]);
    const clause = parseText(text).clauses.find(({ number }) => number === 2);
    const [first, second] = clause?.points ?? [];
    expect(clause?.text.slice(first?.start, first?.end)).toBe('（一）注册地在本市；');
    expect(clause?.text.slice(second?.start, second?.end)).not.toContain('依法设立的机构');
  });

  it('同一条里编号重起，地址不重', () => {
    const text = `甲市细则
第一条 人才是指：
（一）高管；
（二）骨干。
此外，还需符合以下条件：
（一）年薪30万元以上；
（二）聘期3年以上。
第二条 本细则自2024年1月1日起施行。`;
    expect(points(text, '1')).toEqual(['1', '2', '1-2', '2-2']);
  });

  it('一段之内的（一）（二）也是项', () => {
    const text =
      '甲市条例\n第一条 有下列情形的：（一）弄虚作假的； （二）重复申报的；（三）其他。\n第二条 施行。';
    expect(points(text, '1')).toEqual(['1', '2', '3']);
  });

  it('缺号照收并提醒，跳得太远的按正文处理', () => {
    const { clauses, report } = parseText(`甲市方案
一、目标
建设强市。
三、任务
1.做好培训。
9.营业收入大幅增长的企业名单另行公布。`);
    expect(clauses.map(({ id }) => id.split('/')[1])).toEqual(['preamble', 's1', 's3', 's3.1']);
    expect(report.warnings.map(({ code }) => code)).toEqual(['numbering_gap', 'line_not_placed']);
    expect(clauses.at(-1)?.text).toContain('9.营业收入');
  });
});

describe('没有条的文件', () => {
  it('连续编号跨越上级时用编号作地址', () => {
    expect(
      outline(`加快产业发展的意见
一、景区建设
1.优先发展项目。
投资500万元以上的，奖励5%。
2.优化审批。
实行一站式服务。
二、设施建设
3.酒店建设。
三星级按60%返还。
本意见自2019年1月1日起执行，暂定三年。`),
    ).toEqual([
      ['preamble', 'preamble', '前言'],
      ['s1', 'heading', '一、景区建设'],
      ['1', 'item', '1.优先发展项目'],
      ['2', 'item', '2.优化审批'],
      ['s2', 'heading', '二、设施建设'],
      ['3', 'item', '3.酒店建设'],
      ['closing', 'closing', '附则'],
    ]);
  });

  it('句子开头的项没有标题', () => {
    const { clauses } = parseText(`办事指南
一、申请条件
（一）在本市注册的企业；
（二）项目投资额在500万元及以上；
二、受理时间
周一至周五。`);
    expect(clauses.map(({ heading }) => heading)).toEqual(['', '申请条件', '', '', '受理时间']);
  });

  it('附件自成一部分，编号不与正文相混', () => {
    const text = `支持产业发展十条政策
为加快发展，制定以下政策。
一、支持落地。按投资给予3%补助。
二、支持升规。首次升规奖励10万元。
某某县人民政府
2023年8月1日
附件1
申报流程
第一条 企业申报。
第二条 部门审核。
附件2：资金拨付表
项目\t金额
技改\t200万元`;
    expect(outline(text)).toEqual([
      ['preamble', 'preamble', '前言'],
      ['s1', 'item', '一、支持落地'],
      ['s2', 'item', '二、支持升规'],
      ['closing', 'closing', '附则'],
      ['a1', 'section', '附件1 申报流程'],
      ['a1.1', 'item', '第一条'],
      ['a1.2', 'item', '第二条'],
      ['a2', 'section', '附件2 资金拨付表'],
    ]);
    expect(uncovered(text, parseText(text))).toBe('');
  });

  it('没有编号的文字按小标题和自然段收录', () => {
    const text = `政策问答
问：高新技术企业认定奖励多少？
答：首次认定的给予20万元奖励。
问：什么时候申报？
答：每年6月至8月。`;
    expect(outline(text)).toEqual([
      ['preamble', 'preamble', '前言'],
      ['p1', 'section', '问：高新技术企业认定奖励多少？'],
      ['p2', 'section', '问：什么时候申报？'],
    ]);
    expect(outline('知识产权质押融资指专利权人将专利权出质取得贷款。')).toEqual([['p1', 'section', '第1段']]);
  });

  it('空文本没有条款', () => {
    expect(parseText(' \n\n').clauses).toEqual([]);
  });
});

describe('表格', () => {
  it('行和格都在原文里', () => {
    const text = '第一条 标准如下：\n企业规模\t年度额度\n微型\t5万元\n第二条 施行。';
    const clause = parseText(text).clauses[0];
    expect(clause?.tables.map(({ rows }) => rows)).toEqual([
      [
        [
          { start: 10, end: 14 },
          { start: 15, end: 19 },
        ],
        [
          { start: 20, end: 22 },
          { start: 23, end: 26 },
        ],
      ],
    ]);
    expect(clause?.text.slice(23, 26)).toBe('5万元');
  });

  it('用空格排的表也分行分格', () => {
    const text =
      '第一条 标准如下：\n规模　　　额度　　　比例\n微型　　　5万元　　　50%\n小型　　　8万元　　　40%\n第二条 施行。';
    const clause = parseText(text).clauses[0];
    expect(clause?.text).toBe('第一条 标准如下：\n规模\t额度\t比例\n微型\t5万元\t50%\n小型\t8万元\t40%');
    expect(clause?.tables).toHaveLength(1);
  });
});
