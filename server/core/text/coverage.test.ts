import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncovered, untrueRuns } from './testing/coverage.ts';
import { parseText } from './testing/parse-text.ts';

const pieces = [
  ...[
    '第一条',
    '第二条 ',
    '第一章  总则',
    '一、',
    '二、',
    '（一）',
    '（二）',
    '1.',
    '2．',
    '（1）',
    '①',
    '一是',
    '二是',
  ],
  ...[
    '甲市办法',
    '甲市人民政府',
    '2024年3月8日',
    '甲政发〔2024〕7号',
    '各县（区）人民政府：',
    '（此件公开发布）',
  ],
  ...[
    '附件1',
    '附件：1.表',
    '抄送：各部门',
    '联系人：张三',
    '联系电话：13812345678',
    '（甲局、乙局等按职责分工负责）',
  ],
  ...[
    '推进工作，',
    '给予10万元奖励。',
    '最高',
    '《通知》',
    '（',
    '）',
    '〔',
    '“',
    '”',
    'PCT ',
    '3,836',
    '\t',
    '　　',
    '    ',
  ],
  ...['\n', '\n', '\n', '\n\n', '\r\n', '\f', '—16—', '- 3 -', '5', '----------', '𠮷', '\u200b'],
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join(''));

describe('任何文字', () => {
  it('每个字都在且只在一处，条款与原文一字不差', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const parsed = parseText(source);
        expect(uncovered(source.replace(/[\u200b\ufeff]/g, ' '), parsed)).toBe('');
        expect(untrueRuns(source, parsed)).toEqual([]);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('地址不重，上级在前，项落在条款之内并逐级相套', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { clauses } = parseText(source);
        const ids = clauses.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const clause of clauses) {
          if (clause.parentId !== undefined) {
            expect(ids.indexOf(clause.parentId)).toBeGreaterThanOrEqual(0);
            expect(ids.indexOf(clause.parentId)).toBeLessThan(clause.ordinal);
          }
          const addresses = clause.points.map(({ address }) => address);
          expect(new Set(addresses).size).toBe(addresses.length);
          for (const { start, end, label } of clause.points) {
            expect(clause.text.startsWith(label, start)).toBe(true);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(clause.text.length);
          }
          for (const { start, end, units } of clause.responsible) {
            for (const unit of units) expect(clause.text.slice(start, end)).toContain(unit);
          }
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('同样的文字读出同样的结果', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(parseText(source)).toEqual(parseText(source));
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});
