import { describe, expect, it } from 'vitest';
import { topicOf } from '../../testing/sample-inquiry.ts';
import type { ExpectedFigure } from '../find/expected.ts';
import { excerpt } from './excerpt.ts';

const counts: ExpectedFigure = { kinds: new Set(['count']), unit: undefined };
const money: ExpectedFigure = { kinds: new Set(['money', 'percent']), unit: undefined, paid: true };

function cut(text: string, words: readonly string[], expected?: ExpectedFigure) {
  const { start, end, figure } = excerpt(text, { start: 0, end: text.length }, topicOf(...words), expected);
  return { quoted: text.slice(start, end), figure: figure?.text };
}

/** A part of a sentence, 31 characters with its comma, that says nothing of the topic. */
const other = (mark: string): string => `${mark.repeat(30)}，`;

describe('引多少', () => {
  it('短句整句引', () => {
    const text = '对保费给予最高50%的补助，每年最高5万元。';
    expect(cut(text, ['保费']).quoted).toBe(text);
  });

  it('问数的，一百字还整句引，一百零一字只引说到话题的一截', () => {
    const text = `${other('甲')}${other('乙')}${other('丙')}保费补助。`;
    const long = text.replace('保费补助', '知识产权保费补助');
    expect([text.length, long.length]).toEqual([98, 102]);
    expect(cut(text, ['保费'], counts).quoted).toBe(text);
    expect(cut(long, ['保费'], counts).quoted).toBe('知识产权保费补助。');
  });

  it('长句里向两边扩，直到话题齐全，不多引', () => {
    const text = `${other('甲')}知识产权质押，融资总额不低于六十亿元，保险，${other('乙')}${other('丙')}`;
    expect(cut(text, ['质押', '融资', '保险'], counts).quoted).toBe(
      '知识产权质押，融资总额不低于六十亿元，保险，',
    );
    expect(cut(text, ['融资', '保险'], counts).quoted).toBe('融资总额不低于六十亿元，保险，');
  });

  it('隔着一截无关的话也扩过去：话题在两头', () => {
    const text = `${other('甲')}知识产权质押，${other('乙')}融资总额，${other('丙')}${other('丁')}`;
    expect(cut(text, ['质押', '融资'], counts).quoted).toBe(`知识产权质押，${other('乙')}融资总额，`);
  });

  it('不问数的，一百八十字以内整句引', () => {
    const text = `${other('甲').repeat(5)}${'乙'.repeat(20)}保费。`;
    expect([text.length, cut(text, ['保费']).quoted]).toEqual([178, text]);
    expect(cut(`${'丙'.repeat(3)}${text}`, ['保费']).quoted).toBe(`${'乙'.repeat(20)}保费。`);
  });

  it('扩到一百四十字为止', () => {
    const long = `融资${'甲'.repeat(134)}，`;
    expect([`保费，${long}`.length, `保费，质押${long}`.length]).toEqual([140, 142]);
    expect(cut(`保费，${long}${other('乙')}`, ['保费', '融资'], counts).quoted).toBe(`保费，${long}`);
    expect(cut(`保费质押，${long}${other('乙')}`, ['保费', '质押', '融资'], counts).quoted).toBe(
      '保费质押，',
    );
  });

  it('说钱的句子到二百八十字都整句引：前提不能少', () => {
    const text = `${other('甲').repeat(4)}对保费给予最高50%的补助。`;
    expect(cut(text, ['保费'], money).quoted).toBe(text);
    expect(cut(text, ['保费'], counts).quoted).toBe('对保费给予最高50%的补助。');
  });

  it('句子里没有话题，整句引', () => {
    const text = `${other('甲').repeat(4)}。`;
    expect(cut(text, ['保费'], counts)).toEqual({ quoted: text, figure: undefined });
  });

  it('只看句子以内，起止算在条款里', () => {
    const text = '一、总则。对保费给予补助。附则。';
    const sentence = { start: 5, end: 13 };
    const { start, end } = excerpt(text, sentence, topicOf('保费'), undefined);
    expect({ start, end }).toEqual(sentence);
  });
});

describe('答上的数', () => {
  it.each([
    ['说话题的那一截里的', '商标800件，专利1500件，版权20件。', ['专利'], '1500件'],
    ['紧接着以“达”开头的那一截里的', '专利授权量，达1500件，商标800件。', ['专利'], '1500件'],
    ['不以“达”开头就不接', '专利授权量，商标800件。', ['专利'], undefined],
    ['括号里的是细目', '专利1500件（其中发明200件）。', ['专利'], '1500件'],
    ['增长的数不算', '专利比上年增长300件达1500件。', ['专利'], '1500件'],
    ['只有约数也给', '专利突破1500件。', ['专利'], '1500件'],
    ['两个确切的数分不清，不给', '专利1500件和800件。', ['专利'], undefined],
    ['没有数', '专利数量。', ['专利'], undefined],
    ['一批、一支不是数', '建设一支专利队伍。', ['专利'], undefined],
    ['名称里的不是数', '开设专利"一件事"窗口，办理专利事项18项。', ['专利', '事项'], '18项'],
    ['约数也按列举的各项分', '中小企业突破220家、小巨人突破32家、单项冠军达7家。', ['小巨人'], '32家'],
  ])('%s', (_title, text, words, figure) => {
    expect(cut(text, words, counts).figure).toBe(figure);
  });

  it('不问数就不找数', () => {
    expect(cut('专利1500件。', ['专利']).figure).toBeUndefined();
  });

  it('长句引的一截里有那个数', () => {
    const text = `${other('甲')}${other('乙')}专利授权量，达1500件，${other('丙')}${other('丁')}`;
    const { quoted, figure } = cut(text, ['专利'], counts);
    expect(figure).toBe('1500件');
    expect(quoted).toBe('专利授权量，达1500件，');
  });
});

describe('定义', () => {
  it('长的也整句引', () => {
    const text = `本办法所称救助，是指对遭遇${'甲'.repeat(60)}的家庭，${'乙'.repeat(60)}的个人，给予的过渡性帮助。`;
    const topic = topicOf('救助');
    expect(excerpt(text, { start: 0, end: text.length }, topic, undefined)).toEqual({
      start: 0,
      end: text.length,
      figure: undefined,
    });
  });
});

describe('一串数里是哪一个', () => {
  it('哪一项说到话题，就是哪一项的数', () => {
    const text = '培育试点示范县4家、示范园区3家、贯标企业300家。';
    expect(cut(text, ['示范园区'], counts).figure).toBe('3家');
    expect(cut(text, ['贯标'], counts).figure).toBe('300家');
  });

  it('几项都说到，或者分别给予的，不替它认定', () => {
    expect(cut('培育示范县4家、示范园区3家。', ['示范'], counts).figure).toBeUndefined();
    expect(cut('示范企业、优势企业分别给予5万元、2万元奖励。', ['优势企业'], money).figure).toBeUndefined();
  });

  it('几个数各说一部分，不挑一个，一起给出', () => {
    const text = '壮大人才队伍，培养总监200人，引进实务人才500人，引进版权人才1000人。';
    const found = excerpt(text, { start: 0, end: text.length }, topicOf('人才'), counts);
    const several = found.several && text.slice(found.several.start, found.several.end);
    expect([found.figure, several]).toEqual([
      undefined,
      '培养总监200人，引进实务人才500人，引进版权人才1000人。',
    ]);
    expect(cut(text, ['实务人才'], counts).figure).toBe('500人');
  });

  it('问增长多少，取增长的数；问总数，取总数', () => {
    const text = '发明专利达10374件，比去年底增长609件。';
    expect(cut(text, ['发明专利', '增长'], counts).figure).toBe('609件');
    expect(cut(text, ['发明专利'], counts).figure).toBe('10374件');
  });

  it('没有问每百户的，取总数', () => {
    const text = '每百户企业注册商标拥有量62件以上，注册商标数达28万件。';
    expect(cut(text, ['注册商标'], counts).figure).toBe('28万件');
    expect(cut(text, ['每百户', '注册商标'], counts).figure).toBe('62件');
  });
});
