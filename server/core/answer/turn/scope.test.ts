import { describe, expect, it } from 'vitest';
import { dictionarySegmenter } from '../../testing/dictionary-segmenter.ts';
import { fakeIndex } from '../../testing/fake-index.ts';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { fold } from '../../text/fold.ts';
import { Gazetteer } from '../../text/places.ts';
import { findScope, type Scope, type ScopeKnowledge } from './scope.ts';

const regions = {
  regions: {
    云岭省: { 青川市: '东湖区 白石县', 临溪市: '南沙区', 望海市: '西山县' },
    北原省: { 长平市: '河口县' },
  },
  ordinaryNames: [],
  nicknames: {},
  peoples: [],
};
const names = [
  '云岭省',
  '云岭',
  '青川市',
  '青川',
  '东湖区',
  '白石县',
  '白石',
  '临溪市',
  '临溪',
  '南沙区',
  '南沙新区',
  '南沙',
];
const words = [
  '望海市',
  '望海',
  '西山县',
  '北原省',
  '北原',
  '长平市',
  '长平',
  '河口县',
  '专利奖',
  '管理条例',
  '回来',
];

const documents = [
  sampleDocument({
    id: 'lx-2025-3',
    title: '关于促进创新的若干措施',
    number: '临政发〔2025〕3号',
    region: '临溪市',
    aliases: ['若干措施'],
    repeals: [
      {
        number: '临政发〔2021〕79号',
        title: undefined,
        evidence: { clauseId: sampleClause({ id: 'lx-2025-3/9', text: '' }).id, start: 0, end: 0 },
      },
    ],
  }),
  sampleDocument({
    id: 'nx-2024',
    title: '南沙新区人才工作方案',
    kind: 'plan',
    region: '临溪南沙新区',
    aliases: ['工作方案'],
  }),
  sampleDocument({
    id: 'qc-2024-8',
    title: '青川市工作方案',
    kind: 'plan',
    region: '青川市',
    aliases: ['工作方案'],
  }),
  sampleDocument({ id: 'ws-2024', title: '西山县茶叶办法', region: '西山县' }),
];
const clauses = ['lx-2025-3/1', 'lx-2025-3/2', 'qc-2024-8/1'].map((id) =>
  sampleClause({
    id,
    number: Number(id.split('/')[1]),
    label: `第${id.endsWith('1') ? '一' : '二'}条`,
    text: '补助。',
  }),
);

const knowledge: ScopeKnowledge = {
  index: fakeIndex({ documents, clauses }),
  gazetteer: new Gazetteer(regions, dictionarySegmenter([...names, ...words])),
  words: questionWordsOf({
    passingPlaces: ['刚从*回来', '路过*'],
    givingBack: ['退'],
    kindWords: [
      { kind: 'plan', words: ['方案', '工作方案'] },
      { kind: 'reply', words: ['答复'] },
    ],
    documentNouns: ['条例', '法', '规定'],
  }),
};

const scopeOf = (said: string): Scope => findScope(fold(said), knowledge);
const struckOf = (said: string): string[] => {
  const folded = fold(said);
  return findScope(folded, knowledge).struck.map(({ start, end }) => folded.slice(start, end));
};

describe('地方', () => {
  it.each([
    ['全称', '临溪市怎么补', ['临溪市'], []],
    ['简称', '临溪怎么补', ['临溪市'], []],
    ['两个，按先后', '青川和临溪哪个高', ['青川市', '临溪市'], []],
    ['说两遍只算一个', '临溪，临溪市', ['临溪市'], []],
    ['区县归到所属的市', '东湖区怎么补', ['青川市'], []],
    ['只收了县的，说市也指那个县', '望海怎么补', ['西山县'], []],
    ['县里有自己的文件', '望海西山县怎么补', ['西山县'], []],
    ['没有收录的市', '长平市怎么补', [], ['长平市']],
    ['没有收录的县', '河口县怎么补', [], ['河口县']],
    ['收录的和没收录的', '临溪和长平哪个高', ['临溪市'], ['长平']],
    ['所在的省不缩小范围，也不算没收录', '云岭省怎么补', [], []],
    ['别的省没有收录', '北原怎么补', [], ['北原']],
    ['新区用区的名字', '临溪南沙怎么补', ['临溪南沙新区'], []],
    ['新区说成区', '南沙区怎么补', ['临溪南沙新区'], []],
    ['市和区连着说', '临溪南沙区怎么补', ['临溪南沙新区'], []],
    ['没有地名', '怎么补', [], []],
  ])('%s', (_title, said, expected, uncovered) => {
    const scope = scopeOf(said);
    expect({ regions: scope.regions, uncovered: scope.uncovered }).toEqual({ regions: expected, uncovered });
  });

  it('路过的地方不算', () => {
    expect(scopeOf('我刚从长平回来，怎么补')).toMatchObject({ regions: [], uncovered: [] });
    expect(scopeOf('路过长平，临溪怎么补')).toMatchObject({ regions: ['临溪市'], uncovered: [] });
    expect(scopeOf('长平回来的人怎么补').uncovered).toEqual(['长平']);
  });

  it('所持文件标题里的地名不算没收录', () => {
    expect(scopeOf('南沙新区人才工作方案')).toMatchObject({ uncovered: [], named: ['nx-2024'] });
  });

  it('市名不再当话题，县名和省名还是', () => {
    expect(struckOf('临溪怎么补')).toEqual(['临溪']);
    expect(struckOf('东湖区怎么补')).toEqual([]);
    expect(struckOf('云岭专利奖')).toEqual([]);
    expect(struckOf('长平怎么补')).toEqual(['长平']);
  });
});

describe('文件', () => {
  it.each([
    ['文号', '临政发[2025]3号怎么补', ['lx-2025-3']],
    ['标题', '关于促进创新的若干措施怎么补', ['lx-2025-3']],
    ['别名', '若干措施怎么补', ['lx-2025-3']],
    ['只说几号文', '3号文怎么补', ['lx-2025-3']],
    ['别名有两份，都算', '工作方案怎么说', ['nx-2024', 'qc-2024-8']],
    ['别名有两份，限在所问的地方', '青川工作方案怎么说', ['qc-2024-8']],
    ['没有点名', '怎么补', []],
  ])('%s', (_title, said, named) => {
    expect(scopeOf(said).named).toEqual(named);
  });

  it('没有收录的文号', () => {
    const scope = scopeOf('临政发〔2020〕5号怎么补');
    expect(scope.named).toEqual([]);
    expect(scope.unknownNumbers.map(({ text }) => text)).toEqual(['临政发[2020]5号']);
  });

  it.each([
    ['被废止的只说几号', '79号还有效吗', ['79号']],
    ['被废止的几号文', '79号文还有效吗', ['79号']],
    ['哪里都没有的几号文', '12号文怎么补', ['12号']],
    ['哪里都没有的几号，是门牌', '住在12号', []],
  ])('%s', (_title, said, unknown) => {
    expect(scopeOf(said).unknownNumbers.map(({ text }) => text)).toEqual(unknown);
  });

  it.each([
    ['点名法律的某条', '专利法第一条怎么规定', '专利法'],
    ['前面的话去掉', '请问专利法第一条怎么规定', '专利法'],
    ['法后面紧跟规定', '专利法规定赔几倍', '专利法'],
    ['条例何时施行', '专利管理条例什么时候施行', '专利管理条例'],
    ['尖括号里的', '〈专利管理条例〉规定了什么', '专利管理条例'],
    ['规定这样的泛称不当文件名', '这个规定里写了什么', undefined],
    ['想法不是法', '我的想法里有什么', undefined],
    ['法院不是法', '专利法院规定了什么', undefined],
    ['所持的文件不算', '若干措施第一条', undefined],
  ])('没有收录的名称：%s', (_title, said, name) => {
    expect(scopeOf(said).unheldName).toBe(name);
  });

  it('文件的种类：长的说法优先，同类的只算一次', () => {
    expect(scopeOf('方案和答复').kinds).toEqual(['plan', 'reply']);
    expect(struckOf('工作方案和方案').filter((word) => word === '方案')).toEqual([]);
    expect(scopeOf('怎么补').kinds).toEqual([]);
  });
});

describe('条号', () => {
  const addressed = (said: string) =>
    scopeOf(said).clauses.map(({ mention, documents: found }) => [
      mention.text,
      ...found.map(({ documentId, clauses: held }) => `${documentId}:${held.map(({ id }) => id).join(' ')}`),
    ]);

  it('在点名的文件里找', () => {
    expect(addressed('若干措施第二条')).toEqual([['第二条', 'lx-2025-3:lx-2025-3/2']]);
  });

  it('在所问的地方找', () => {
    expect(addressed('青川第一条')).toEqual([['第一条', 'qc-2024-8:qc-2024-8/1']]);
  });

  it('有这一条的文件在前', () => {
    expect(addressed('第二条')).toEqual([['第二条', 'lx-2025-3:lx-2025-3/2', 'qc-2024-8:']]);
  });

  it('条号不当话题', () => {
    expect(struckOf('若干措施第二条')).toEqual(['若干措施', '第二条']);
  });
});
