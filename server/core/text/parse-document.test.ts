import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ParsedDocument, parseDocument } from './parse-document.ts';
import { uncovered, untrueRuns } from './testing/coverage.ts';
import { parseText } from './testing/parse-text.ts';
import { reflow } from './testing/reflow.ts';

const initials: Readonly<Record<string, string>> = { 连云港: 'lyg', 盐城: 'yc', 南通: 'nt' };

function seed(name: string): { source: string; parsed: ParsedDocument } {
  const path = `${name}.txt`;
  const source = readFileSync(resolve(import.meta.dirname, '../../../seeds/documents', path), 'utf8');
  const parsed = parseDocument({
    path,
    format: 'txt',
    source,
    sha256: '0'.repeat(64),
    initials: (place) => initials[place] ?? '',
  });
  return { source, parsed };
}

const measures = seed('lyg-2025-3-measures');
const plan = seed('lyg-2024-45-plan');
const reply = seed('lyg-2025-86-reply');
const nantong = seed('nt-2024-21-plan');
const yancheng = seed('yc-2022-plan');
const all = { measures, plan, reply, nantong, yancheng };

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const addresses = ({ parsed }: { parsed: ParsedDocument }): string[] =>
  parsed.clauses.map((clause) => clause.id.slice(clause.documentId.length + 1));
const clauseOf = ({ parsed }: { parsed: ParsedDocument }, address: string) =>
  parsed.clauses.find((clause) => clause.id.endsWith(`/${address}`));

describe('五份文件', () => {
  it.each(Object.entries(all))('%s：每个字都在且只在一处', (_, { source, parsed }) => {
    expect(uncovered(source, parsed)).toBe('');
    expect(untrueRuns(source, parsed)).toEqual([]);
  });

  it.each(Object.entries(all))('%s：每一截都能在来源里原样找到', (_, { parsed }) => {
    const pieces = parsed.clauses.flatMap(({ text, runs }) =>
      runs.map(({ at, length, source }) => [
        text.slice(at, at + length),
        parsed.source.slice(source, source + length),
      ]),
    );
    expect(pieces.filter(([inClause, inSource]) => inClause !== inSource)).toEqual([]);
  });

  it.each(Object.entries(all))('%s：编号不重，正文没有游离的空白', (_, { parsed }) => {
    expect(new Set(parsed.clauses.map(({ id }) => id)).size).toBe(parsed.clauses.length);
    expect(parsed.clauses.map(({ ordinal }) => ordinal)).toEqual(parsed.clauses.map((_clause, i) => i));
    expect(parsed.clauses.filter(({ text }) => /\p{Script=Han} | \p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('措施：六个标题下二十二条连续编号', () => {
    expect(addresses(measures)).toEqual([
      'cover',
      'preamble',
      's1',
      ...range(4).map(String),
      's2',
      ...['5', '6', '7', '8', '9'],
      's3',
      ...['10', '11', '12', '13'],
      's4',
      ...['14', '15', '16'],
      's5',
      ...['17', '18', '19'],
      's6',
      ...['20', '21', '22'],
      'closing',
    ]);
    expect(clauseOf(measures, '7')).toMatchObject({
      kind: 'item',
      label: '（七）',
      number: 7,
      heading: '促进知识产权与金融资源有效融合',
      path: ['二、促进知识产权高效益运用', '（七）促进知识产权与金融资源有效融合'],
      parentId: 'lyg-2025-3/s2',
    });
    expect(clauseOf(measures, '3')?.text).toContain('给予每件最高1000元资金支持，每个单位每年不超过2万元。');
    expect(clauseOf(measures, '7')?.text).toContain(
      '对保费给予最高50%的补助，同一单位每年获得补助最高5万元。',
    );
  });

  it('措施：标题、文号、期间、废止', () => {
    const { document } = measures.parsed;
    expect(document).toMatchObject({
      id: 'lyg-2025-3',
      kind: 'measures',
      title: '关于高标准推进知识产权强市建设的若干政策措施',
      number: '连政规发〔2025〕3号',
      issuer: '连云港市人民政府',
      region: '连云港市',
      issuedOn: '2025-04-18',
      effectiveFrom: { date: '2025-06-01', basis: 'stated' },
      effectiveTo: { date: '2030-05-31', basis: 'stated' },
      aliases: ['若干政策措施', '高标准推进知识产权强市建设的若干政策措施'],
    });
    expect(document.repeals).toMatchObject([
      { number: '连政发〔2021〕79号', title: '市政府印发关于促进知识产权高质量发展若干政策措施的通知' },
    ]);
    const closing = clauseOf(measures, 'closing')?.text ?? '';
    const [from, to] = [document.effectiveFrom?.evidence, document.effectiveTo?.evidence];
    expect(closing.slice(from?.start, from?.end)).toBe('自2025年6月1日起实施');
    expect(closing.slice(to?.start, to?.end)).toBe('有效期至2030年5月31日');
    expect(document.notes).toEqual([
      '（此件公开发布）',
      '抄送：市委各部门，市人大常委会办公室，市政协办公室，市纪委监委，市法院，市检察院，连云港警备区。',
      '连云港市人民政府办公室2025年4月18日印发',
    ]);
  });

  it('连云港方案：六章、各（一）与一至十九项', () => {
    expect(addresses(plan)).toEqual([
      'cover',
      'preamble',
      's1',
      's2',
      ...range(4).map((n) => `s2.${n}`),
      's3',
      ...range(5).map((n) => `s3.${n}`),
      's4',
      ...['s4.1', '1', '2', '3', 's4.2', '4', '5', '6', '7', '8', 's4.3', '9', '10', '11', '12'],
      ...['s4.4', '13', '14', '15', 's4.5', '16', '17', '18', '19'],
      's5',
      ...range(4).map((n) => `s5.${n}`),
      's6',
      ...range(4).map((n) => `s6.${n}`),
    ]);
    expect(clauseOf(plan, 's4')?.kind).toBe('heading');
    expect(clauseOf(plan, 's3')?.kind).toBe('item');
    expect(clauseOf(plan, '19')?.responsible.map(({ role, units }) => [role, ...units])).toEqual([
      ['lead', '市市场监管局<市知识产权局>', '市人才办', '市人社局'],
      ['support', '市知识产权战略实施工作领导小组成员单位'],
    ]);
    expect(plan.parsed.document).toMatchObject({
      id: 'lyg-2024-45',
      title: '连云港市国家知识产权强市建设试点城市工作方案（2024—2026年）',
      // The years of the title begin in January; the plan was issued in June.
      effectiveFrom: { date: '2024-06-13', basis: 'title_period' },
      effectiveTo: { date: '2026-12-31', basis: 'title_period' },
    });
    expect(plan.parsed.document.stages.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['宣传发动阶段', '2024-06-01', '2024-10-31'],
      ['组织实施阶段', '2024-11-01', '2026-05-31'],
      ['评估整改阶段', '2026-06-01', '2026-09-30'],
      ['检查验收阶段', '2026-10-01', '2026-12-31'],
    ]);
    expect(plan.parsed.report.setAside.map(({ kind }) => kind)).toEqual(['note', 'page_number', 'note']);
  });

  it('南通方案：一至十七项连续，时序进度另起', () => {
    expect(addresses(nantong)).toEqual([
      ...['cover', 'preamble', 's1', 's2'],
      ...['s2.1', '1', '2', '3', 's2.2', '4', '5', '6', 's2.3', '7', '8', '9', '10'],
      ...['s2.4', '11', '12', '13', 's2.5', '14', '15', 's2.6', '16', '17'],
      ...['s3', 's3.1', 's3.2', 's3.3', 's4'],
    ]);
    expect(clauseOf(nantong, '13')?.label).toBe('13．');
    expect(clauseOf(nantong, '1')?.responsible[0]?.units).toEqual([
      '市市场监管局（知识产权局）',
      '市委组织部',
      '市发改委',
      '各县（市、区）人民政府',
      '市各直属园区管委会',
    ]);
    expect(nantong.parsed.document.id).toBe('nt-2024-21');
  });

  it('盐城方案：没有文号和发文机关，页尾断开的段落接上', () => {
    expect(addresses(yancheng)).toEqual([
      'preamble',
      's1',
      ...['s2', ...range(3).map((n) => `s2.${n}`)],
      ...['s3', ...range(6).map((n) => `s3.${n}`)],
      's4',
      ...[3, 6, 3, 4, 4, 3].flatMap((count, i) => [
        `s4.${i + 1}`,
        ...range(count).map((n) => `s4.${i + 1}.${n}`),
      ]),
      ...['s5', ...range(3).map((n) => `s5.${n}`)],
      ...['s6', ...range(4).map((n) => `s6.${n}`)],
    ]);
    expect(yancheng.parsed.document).toMatchObject({
      id: 'yc-2022',
      number: undefined,
      issuer: undefined,
      region: '盐城市',
      issuedOn: undefined,
      effectiveTo: { date: '2025-12-31', basis: 'title_period' },
    });
    expect(clauseOf(yancheng, 's4.2.5')?.text).toContain('强化企业知识产权主体地位，深入实施');
    expect(clauseOf(yancheng, 's4.1.1')?.points.map(({ address, label }) => [address, label])).toEqual([
      ['1', '一是'],
      ['2', '二是'],
      ['3', '三是'],
    ]);
    expect(yancheng.parsed.report.warnings.map(({ code }) => code)).toEqual([
      'repeated_character',
      'repeated_character',
    ]);
  });

  it('答复：一是至五是为项，个人信息遮盖', () => {
    expect(addresses(reply)).toEqual(['preamble', 's1', 's1.1', 's1.2', 's1.3', 's1.4', 's2', 'closing']);
    expect(reply.parsed.clauses.map(({ points }) => points.length)).toEqual([0, 0, 3, 3, 4, 3, 5, 0]);
    expect(reply.parsed.document).toMatchObject({
      id: 'lyg-2025-86',
      kind: 'reply',
      title: '对市政协十四届四次会议第44137号提案的答复',
      number: '连市监办复[2025]86号',
      issuer: '连云港市市场监督管理局',
      region: '连云港市',
      notes: ['答发人:马*'],
    });
    expect(clauseOf(reply, 'closing')?.text).toBe('联系人:朱**\n联系电话:189********');
    expect(reply.parsed.report.warnings.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'personal_data_masked'),
    );
  });
});

describe('换一种版式，读出的条款不变', () => {
  const strip = (text: string): string => text.replace(/\s/g, '');
  const settings = {
    窄行双倍行距: { width: 56, linesPerPage: 22, footer: () => [], doubleSpaced: true, spacedFigures: true },
    首行缩进带页码: {
      width: 64,
      linesPerPage: 30,
      footer: (page: number) => [`— ${page} —`],
      indented: true,
      formFeeds: true,
    },
    页脚两行: {
      width: 44,
      linesPerPage: 25,
      footer: (page: number) => [`- ${page} -`, '某某市人民政府公报'],
    },
    只有数字页码: { width: 60, linesPerPage: 28, footer: (page: number) => [`${page}`], formFeeds: true },
    第几页共几页: { width: 52, linesPerPage: 28, footer: (page: number) => [`第 ${page} 页 共 30 页`] },
  };
  const cases = Object.entries(settings).flatMap(([setting, page]) =>
    Object.entries({ measures, plan, nantong }).map(([name, held]) => ({ setting, page, name, held })),
  );

  it.each(cases)('$name，$setting', ({ page, held }) => {
    const paragraphs = held.parsed.clauses.flatMap(({ text }) => text.split('\n'));
    const source = reflow(paragraphs, page);
    const again = parseText(source);
    expect(again.clauses.map(({ id, text }) => [id.replace(/^[^/]*/, ''), strip(text)])).toEqual(
      held.parsed.clauses.map(({ id, text }) => [id.replace(/^[^/]*/, ''), strip(text)]),
    );
    expect(again.clauses.map(({ heading }) => heading)).toEqual(
      held.parsed.clauses.map(({ heading }) => heading),
    );
    expect(again.document.title).toBe(held.parsed.document.title);
    expect(again.document.issuer).toBe(held.parsed.document.issuer);
    expect(uncovered(source, again)).toBe('');
  });
});
