import { describe, expect, it } from 'vitest';
import { buildCorpus, type DocumentDraft } from '../testing/build-corpus.ts';
import type { ClauseId, DocumentId } from '../text/document.ts';
import { findAddresses } from './clause-address.ts';

/** Clauses with their address, label, number and parent; texts do not matter here. */
function draft(
  id: string,
  given: Partial<DocumentDraft>,
  clauses: readonly [address: string, label: string, number: number, parent?: string][],
): DocumentDraft {
  return {
    id,
    title: `${id}的办法`,
    ...given,
    clauses: clauses.map(([address, label, number, parent]) => ({
      id: `${id}/${address}` as ClauseId,
      parentId: parent === undefined ? undefined : (`${id}/${parent}` as ClauseId),
      label,
      number,
      text: label,
    })),
  };
}

const corpus = buildCorpus([
  draft(
    'ab-2025-3',
    { number: '甲政规发〔2025〕3号', title: '关于推进乙事的若干政策措施', aliases: ['若干政策措施'] },
    [
      ['s1', '一、', 1],
      ['1', '（一）', 1, 's1'],
      ['2', '（二）', 2, 's1'],
      ['s2', '二、', 2],
      ['3', '（三）', 3, 's2'],
    ],
  ),
  draft('cd-2024-7', { number: '丙府办〔2024〕7号', title: '丙事管理办法' }, [
    ['c1', '第一章', 1],
    ['1', '第一条', 1, 'c1'],
    ['2', '第二条', 2, 'c1'],
  ]),
  draft('ef-2023', { title: '丁事实施方案', aliases: ['实施方案'] }, [
    ['s1', '一、', 1],
    ['s1.1', '（一）', 1, 's1'],
    ['s2', '二、', 2],
    ['s2.1', '（一）', 1, 's2'],
  ]),
]);
const held = {
  documents: corpus.documents,
  clausesOf: (id: DocumentId) => corpus.clauses.filter(({ documentId }) => documentId === id),
};
const found = (question: string, scope?: readonly string[]) =>
  findAddresses(question, held, scope as readonly DocumentId[] | undefined).clauses.map(({ documents }) =>
    documents.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
  );
const named = (question: string) =>
  findAddresses(question, held).documents.map(({ by, text, documentIds }) => [by, text, ...documentIds]);

describe('文件的称呼', () => {
  it.each([
    ['甲政规发〔2025〕3号说了什么', 'ab-2025-3'],
    ['甲政规发[2025]3号', 'ab-2025-3'],
    ['甲政规发（2025）3号', 'ab-2025-3'],
    ['甲政规发【2025】 3 号', 'ab-2025-3'],
    ['请问甲政规发2025年3号文件', 'ab-2025-3'],
    ['丙府办〔2024〕第7号', 'cd-2024-7'],
  ])('文号的各种写法：%s', (question, id) => {
    expect(findAddresses(question, held).documents.map(({ documentIds }) => documentIds)).toEqual([[id]]);
  });

  it('文号前面的话不算在内', () => {
    expect(named('请问甲政规发〔2025〕3号')).toEqual([['number', '甲政规发[2025]3号', 'ab-2025-3']]);
  });

  it('没有收录的文号照样指出', () => {
    expect(named('戊政发〔2021〕79号还有效吗')).toEqual([['number', '戊政发[2021]79号']]);
    expect(named('甲政规发〔2024〕3号')).toEqual([['number', '甲政规发[2024]3号']]);
  });

  it('标题优先于别称，几份文件同名时都给出', () => {
    expect(named('关于推进乙事的若干政策措施')).toEqual([
      ['title', '关于推进乙事的若干政策措施', 'ab-2025-3'],
    ]);
    expect(named('实施方案里')).toEqual([['alias', '实施方案', 'ef-2023']]);
  });

  it('日期和门牌号不是文号', () => {
    expect(named('我2025年3月去的2025年13号楼')).toEqual([]);
  });
});

describe('条款的称呼', () => {
  it.each([
    ['第三条', ['ab-2025-3/3']],
    ['若干政策措施第3条', ['ab-2025-3/3']],
    ['若干政策措施第（三）条', ['ab-2025-3/3']],
    ['若干政策措施（三）讲什么', ['ab-2025-3/3']],
    ['若干政策措施第三项', ['ab-2025-3/3']],
    ['甲政规发〔2025〕3号第二条', ['ab-2025-3/2']],
    ['丙事管理办法第一章', ['cd-2024-7/c1']],
    ['实施方案二、（一）', ['ef-2023/s2.1']],
    ['实施方案（一）', ['ef-2023/s1.1', 'ef-2023/s2.1']],
    ['实施方案第二条', ['ef-2023/s2']],
    ['实施方案第二部分', ['ef-2023/s2']],
    ['丙事管理办法第一部分', ['cd-2024-7/c1']],
  ])('%s', (question, ids) => {
    expect(found(question)).toEqual([ids]);
  });

  it('没有指明文件时，各文件里的都给出，范围可以限定', () => {
    expect(found('第二条')).toEqual([['ab-2025-3/2', 'cd-2024-7/2', 'ef-2023/s2']]);
    expect(found('第二条', ['cd-2024-7'])).toEqual([['cd-2024-7/2']]);
  });

  it('连着说几条', () => {
    expect(found('若干政策措施第一、三条')).toEqual([['ab-2025-3/1'], ['ab-2025-3/3']]);
    expect(found('若干政策措施第一条和第三条')).toEqual([['ab-2025-3/1'], ['ab-2025-3/3']]);
  });

  it('各条跟着前面最近的文件', () => {
    expect(found('若干政策措施第一条和丙事管理办法第二条')).toEqual([['ab-2025-3/1'], ['cd-2024-7/2']]);
  });

  it('没有这一条时说出最后一条是几', () => {
    const [first] = findAddresses('若干政策措施第三十条', held).clauses;
    expect(first?.documents).toEqual([{ documentId: 'ab-2025-3', clauses: [], points: [], last: 3 }]);
  });

  it.each(['第十五届会议', '第65次会议', '三条建议', '2025年第三季度', '三号楼'])(
    '不是条款：%s',
    (question) => {
      expect(found(question)).toEqual([]);
    },
  );
});

describe('条下的项', () => {
  const withPoints = buildCorpus([
    {
      id: 'gh-2024-1',
      title: '戊事办法',
      clauses: [
        {
          text: '第一条 包括（一）甲；（二）乙。',
          label: '第一条',
          number: 1,
          points: [
            { label: '（一）', number: 1, depth: 1, address: '1', start: 6, end: 11 },
            { label: '（二）', number: 2, depth: 1, address: '2', start: 11, end: 16 },
          ],
        },
      ],
    },
  ]);
  const points = (question: string) =>
    findAddresses(question, {
      documents: withPoints.documents,
      clausesOf: () => withPoints.clauses,
    }).clauses.flatMap(({ documents }) =>
      documents.flatMap((document) => document.points.map(({ point }) => point.address)),
    );

  it.each([
    ['第一条第（二）项', ['2']],
    ['第一条第二项', ['2']],
    ['第一条第一款第二项', ['2']],
    ['第一条第（2）点', ['2']],
    ['第一条第二款', []],
    ['第一条第九项', []],
    ['第一条', []],
  ])('%s', (question, addresses) => {
    expect(points(question)).toEqual(addresses);
  });
});
