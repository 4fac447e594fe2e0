import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestDocuments } from './pipeline.ts';

const fixtures = resolve(import.meta.dirname, 'fixtures');
const seeds = resolve(import.meta.dirname, '../seeds/documents');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhice-ingest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, content: string) => writeFile(join(folder, name), content);
const ingest = (...paths: string[]) => ingestDocuments({ paths });

describe('入库', () => {
  it('自带的五份文件', async () => {
    const { corpus, reports } = await ingest(seeds);
    expect(corpus.documents.map(({ id }) => id)).toEqual([
      'lyg-2024-45',
      'lyg-2025-3',
      'lyg-2025-86',
      'nt-2024-21',
      'yc-2022',
    ]);
    expect(reports.map(({ status }) => status)).toEqual(['read', 'read', 'read', 'read', 'read']);
    expect(corpus.clauses.map(({ documentId }) => documentId)).toEqual(
      [...corpus.clauses].map(({ documentId }) => documentId).sort(),
    );
  });

  it('网页、docx、pdf 读成条款', async () => {
    const { corpus } = await ingest(fixtures);
    expect(
      corpus.documents.map(({ title, number, effectiveTo }) => [title, number, effectiveTo?.date]),
    ).toEqual([
      ['甲市人才补贴办法', '甲府办〔2024〕9号', '2027-03-17'],
      ['甲市专利资助办法', undefined, undefined],
      ['甲市创新券管理办法', undefined, '2026-03-31'],
    ]);
    const patents = corpus.clauses.filter(({ documentId }) => documentId === 'patents');
    expect(patents.map(({ text }) => text)).toEqual([
      '甲市专利资助办法',
      '第一条 为提升创造能力，根据有关法律法规，结合本市实际，制定本办法。',
      '第二条 对获得授权的发明专利，给予每件最高3000元资助，同一单位每年不超过10万元。',
      '第三条 本办法自2024年5月1日起施行。',
    ]);
  });

  it('整理以前的文字一并收下，个人信息遮盖，条款在其中的位置对得上', async () => {
    await write('a.txt', '甲市办法\n- 1 -\n第一条 联系人：张三，电话13812345678。\n第二条 施行。');
    const { corpus } = await ingest(folder, fixtures);
    const sourceOf = (id: string) => corpus.documents.find((document) => document.id === id)?.source.path;
    const texts = new Map([...(corpus.sources ?? [])].map(([id, text]) => [sourceOf(id), text]));
    expect(texts.get('a.txt')).toBe('甲市办法\n- 1 -\n第一条 联系人：张*，电话138********。\n第二条 施行。');
    expect([...texts.keys()].sort()).toEqual(['a.txt', 'notice.html', 'patents.pdf', 'vouchers.docx']);
    const untrue = corpus.clauses.flatMap(({ documentId, text, runs }) =>
      runs.filter(
        ({ at, length, source }) =>
          corpus.sources?.get(documentId)?.slice(source, source + length) !== text.slice(at, at + length),
      ),
    );
    expect(untrue).toEqual([]);
  });

  it('先后次序不影响结果', async () => {
    const names = ['notice.html', 'vouchers.docx'].map((name) => join(fixtures, name));
    const [first, second] = await Promise.all([ingest(...names), ingest(...names.reverse())]);
    expect(second?.corpus).toEqual(first?.corpus);
  });

  it('一份读不出，其余照收', async () => {
    await write('a.txt', '甲市办法\n第一条 给予10万元奖励。\n第二条 施行。');
    await write('b.txt', '');
    const { corpus, reports } = await ingest(folder, join(folder, '没有.txt'));
    expect(corpus.documents).toHaveLength(1);
    expect(reports.filter((report) => report.status === 'failed').map(({ message }) => message)).toEqual([
      'b.txt：文件是空的',
      '没有.txt：文件不存在',
    ]);
  });

  it('同样的内容只收一次', async () => {
    await cp(join(fixtures, 'notice.html'), join(folder, 'a.html'));
    await cp(join(fixtures, 'notice.html'), join(folder, 'b.html'));
    const { corpus, reports } = await ingest(folder);
    expect(corpus.documents).toHaveLength(1);
    expect(reports[1]).toMatchObject({
      status: 'duplicate',
      message: 'b.html：内容与 a.html 相同，未重复收录',
    });
  });

  it('编号相同的两份改用不同的编号并说明', async () => {
    const text = (words: string) =>
      `甲市政发〔2024〕7号\n甲市办法\n第一条 ${words}。\n第二条 自2024年5月1日起施行。`;
    await write('一.txt', text('给予10万元'));
    await write('二.txt', text('给予20万元'));
    const { corpus, reports } = await ingest(folder);
    expect(corpus.documents.map(({ id }) => id)).toEqual(['j-2024-7', 'j-2024-7-2']);
    expect(corpus.clauses.map(({ id }) => id)).toEqual([
      'j-2024-7/preamble',
      'j-2024-7/1',
      'j-2024-7/2',
      'j-2024-7-2/preamble',
      'j-2024-7-2/1',
      'j-2024-7-2/2',
    ]);
    expect(reports[1]).toMatchObject({ notice: expect.stringContaining('改用 j-2024-7-2') });
  });

  it('旁边的 yaml 更正读出的内容', async () => {
    await write('无题.txt', '第一条 给予10万元奖励。\n第二条 按规定执行。');
    await write(
      '无题.yaml',
      'id: jia-1\ntitle: 甲市奖励办法\nregion: 甲市\nissuedOn: "2024-01-02"\neffectiveFrom: 2024-02-01\naliases: [奖励办法]\n',
    );
    const { corpus } = await ingest(folder);
    expect(corpus.documents[0]).toMatchObject({
      id: 'jia-1',
      kind: 'measures',
      title: '甲市奖励办法',
      region: '甲市',
      issuedOn: '2024-01-02',
      effectiveFrom: { date: '2024-02-01', basis: 'sidecar' },
      aliases: ['奖励办法'],
    });
  });

  it.each([
    ['name: x', 'a.yaml 不合格式'],
    ['issuedOn: 2024年1月2日', 'issuedOn：日期须写作'],
    ['id: 甲', 'id 只能用小写字母'],
    ['a: [', '不是有效的 YAML'],
  ])('yaml 有误：%s', async (content, message) => {
    await write('a.txt', '第一条 施行。');
    await write('a.yaml', content);
    const { reports } = await ingest(folder);
    expect(reports[0]).toMatchObject({ status: 'failed', message: expect.stringContaining(message) });
  });

  it('隐藏文件和不认识的格式在文件夹里略过', async () => {
    await write('.a.txt', '第一条 施行。');
    await write('~$b.docx', 'x');
    await write('c.xyz', 'x');
    await mkdir(join(folder, '.git'));
    await write('.git/d.txt', 'x');
    expect((await ingest(folder)).reports).toEqual([]);
  });
});
