import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../testing/sample-documents.ts';
import { findSpokenNames } from './spoken-name.ts';

const titles = [
  '水磨坊安全条例',
  '国家水力科学技术奖励条例',
  '稻草人暂行条例',
  '知识产权海关保护条例',
  '机动车交通事故责任强制保险条例',
  '桃源县磨坊促进和保护条例',
  '柳溪县磨坊保护条例',
  '桃源县引进磨工管理办法实施细则',
  '劳动合同法',
];
const documents = titles.map((title) =>
  sampleDocument({ id: title, title, ...(/^..县/.test(title) && { region: title.slice(0, 3) }) }),
);
const read = (folded: string): string[] =>
  findSpokenNames(folded, documents).map(
    ({ start, end, documentIds }) => `${folded.slice(start, end)}=${documentIds.join('/')}`,
  );

describe('照人们的叫法说的文件', () => {
  it.each([
    ['按水磨坊条例,停工要不要报', ['水磨坊条例=水磨坊安全条例']],
    ['水磨坊安全的条例里怎么写', ['水磨坊安全的条例=水磨坊安全条例']],
    ['照稻草人那个暂行的条例', ['稻草人那个暂行的条例=稻草人暂行条例']],
    ['海关管知识产权的那个条例,多少天', ['海关管知识产权的那个条例=知识产权海关保护条例']],
    ['按国家水力科技奖励条例', ['国家水力科技奖励条例=国家水力科学技术奖励条例']],
    ['交强险条例规定', ['交强险条例=机动车交通事故责任强制保险条例']],
    ['桃源县磨坊条例', ['桃源县磨坊条例=桃源县磨坊促进和保护条例']],
    ['根据磨坊条例', ['磨坊条例=柳溪县磨坊保护条例/桃源县磨坊促进和保护条例']],
    ['磨工引进细则', ['磨工引进细则=桃源县引进磨工管理办法实施细则']],
  ])('%s', (question, expected) => {
    expect(read(question)).toEqual(expected);
  });

  it.each([
    '水磨坊保险条例',
    '江南的磨坊条例',
    '奖励条例',
    '劳动法',
    '没有办法',
    '磨工管理办法',
    '哪个条例管这事',
  ])('不是收录的文件的名字：%s', (question) => {
    expect(read(question)).toEqual([]);
  });
});
