import { describe, expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { createViews, viewClause } from './clause-view.ts';

const document = sampleDocument({ id: 'aa', title: '甲市工作方案' });
const sentencesOf = (facts: Parameters<typeof sampleClause>[0]): string[] =>
  viewClause(sampleClause(facts), document).sentences.map(
    ({ start, end, title }) => `${title ? '题 ' : ''}${facts.text.slice(start, end)}`,
  );

describe('条款的句子', () => {
  it('编号和标题是题，后面是句', () => {
    const text = '（七）金融融合。对保费给予补助。每年最高５万元。';
    expect(sentencesOf({ id: 'aa/7', label: '（七）', heading: '金融融合', text })).toEqual([
      '题 （七）金融融合。',
      '对保费给予补助。',
      '每年最高５万元。',
    ]);
  });

  it('没有标题的，第一句就是句', () => {
    expect(sentencesOf({ id: 'aa/7', label: '第七条', text: '第七条对保费给予补助。' })).toEqual([
      '第七条对保费给予补助。',
    ]);
  });

  it('标题的字在后文又出现，不是题', () => {
    expect(
      sentencesOf({
        id: 'aa/7',
        label: '（七）',
        heading: '保费补助',
        text: '（七）本市对各个单位的保费补助。',
      }),
    ).toEqual(['（七）本市对各个单位的保费补助。']);
  });

  it('文件的标题印在条款里，也是题', () => {
    expect(sentencesOf({ id: 'aa/preamble', text: '甲市工作方案\n为了创新，制定本方案。' })).toEqual([
      '题 甲市工作方案',
      '为了创新，制定本方案。',
    ]);
  });

  it('折过的字用来比，起止算在原文里', () => {
    const text = '最高５万元。';
    const [sentence] = viewClause(sampleClause({ id: 'aa/7', text }), document).sentences;
    expect(sentence).toEqual({
      start: 0,
      end: text.length,
      folded: '最高5万元.',
      title: false,
      leads: [],
      context: '',
      list: undefined,
    });
  });
});

it('每条只准备一次', () => {
  let looked = 0;
  const viewOf = createViews(() => {
    looked++;
    return document;
  });
  const clause = sampleClause({ id: 'aa/1', text: '补助。' });
  expect(viewOf(clause)).toBe(viewOf(clause));
  expect(viewOf({ ...clause })).not.toBe(viewOf(clause));
  expect(looked).toBe(2);
});
