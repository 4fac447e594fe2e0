import { describe, expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { createIdentities, findIdentity } from './identity.ts';

const document = sampleDocument({ id: 'aa', title: '关于促进创新的若干措施', number: '甲政发〔2025〕1号' });
const cover = sampleClause({ id: 'aa/cover', text: '甲政发〔2025〕1 号\n印发关于促进创新的若干措施的通知' });
const closing = sampleClause({ id: 'aa/closing', text: '甲政发〔2025〕1号自印发之日起施行。' });

const printed = (clauses: readonly (typeof cover)[]) => {
  const { number, title } = findIdentity(document, clauses);
  const shown = (at: typeof number) =>
    at && `${at.clause.id} ${at.clause.text.slice(at.span.start, at.span.end)}`;
  return { number: shown(number), title: shown(title) };
};

describe('文号和标题印在哪里', () => {
  it('按条款的先后找第一处，空白不论，取原文的字', () => {
    expect(printed([cover, closing])).toEqual({
      number: 'aa/cover 甲政发〔2025〕1 号',
      title: 'aa/cover 关于促进创新的若干措施',
    });
  });

  it('信里没有，正文里有，也算', () => {
    expect(printed([closing])).toEqual({ number: 'aa/closing 甲政发〔2025〕1号', title: undefined });
  });

  it('哪里都没有印，或者没有文号', () => {
    expect(printed([])).toEqual({ number: undefined, title: undefined });
    expect(findIdentity({ ...document, number: undefined }, [cover]).number).toBeUndefined();
  });

  it('每份文件只找一次', () => {
    let looked = 0;
    const identityOf = createIdentities(() => {
      looked++;
      return [cover];
    });
    expect(identityOf(document)).toBe(identityOf(document));
    expect(looked).toBe(1);
  });
});
