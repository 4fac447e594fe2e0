import { expect, it } from 'vitest';
import { createJoinSeparable } from './separable.ts';

const terms = new Set(['备案', '立项', '补贴', '报名', '到期']);
const words = new Set([...terms, '准备', '案子', '贴息', '申报', '名单', '项目']);
const join = createJoinSeparable({ isTerm: (word) => terms.has(word), isWord: (word) => words.has(word) });

it.each([
  ['省里备过案的联盟', '省里备案的联盟'],
  ['立了项,还没结题', '立项,还没结题'],
  ['合同到了期', '合同到期'],
  ['准备了案子', '准备了案子'],
  ['补了贴息', '补了贴息'],
  ['申报了名单', '申报了名单'],
  ['立过项目', '立过项目'],
  ['拿了证', '拿了证'],
])('%s', (folded, joined) => {
  expect(join(folded)).toBe(joined);
});
