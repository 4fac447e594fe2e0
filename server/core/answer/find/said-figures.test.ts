import { describe, expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { viewClause } from './clause-view.ts';
import { figuresSaid, printedIn } from './said-figures.ts';

const saidIn = (question: string) => figuresSaid(findQuantities(fold(question)));
/** What a clause prints of the figures of a question. */
const printed = (question: string, text: string): string[] =>
  printedIn(viewClause(sampleClause({ id: 'a/1', text }), sampleDocument({ id: 'a' })), saidIn(question)).map(
    (figure) => `${figure.said.text}=${figure.printed.text}`,
  );

describe('问话里的数', () => {
  it('年份、份数和重复的不算', () => {
    expect(saidIn('2024年两份文件一会儿60亿一会儿100亿，还是60亿').map(({ text }) => text)).toEqual([
      '60亿',
      '100亿',
    ]);
  });
});

describe('中文写的数', () => {
  it.each([
    ['三个市两份文件', []],
    ['累计一百亿', ['一百亿']],
  ])('%s', (question, figures) => {
    expect(saidIn(question).map(({ text }) => text)).toEqual(figures);
  });
});

describe('问话里的数印在哪里', () => {
  it.each([
    ['60亿', '质押融资累计达60亿元。', ['60亿=60亿元']],
    ['50加26', '累计（2023年50亿元，2024年26亿元）。', ['50=50亿元', '26=26亿元']],
    ['300家', '新增300家，补助300万元，共1,300家。', ['300家=300家']],
    ['39%', '占比39％，39件。', ['39%=39％']],
    ['70亿', '质押融资累计达60亿元。', []],
  ])('%s ← %s', (question, text, figures) => {
    expect(printed(question, text)).toEqual(figures);
  });
});
