import { expect, test } from 'vitest';
import { sampleAnswer } from '#core/testing/fake-ask.ts';
import { formatAnswer } from './format-answer.ts';

test('正文、提示、出处、追问依次打印', () => {
  const warnings = [{ code: 'document_expired', text: '文件已经到期。' }];
  expect(
    formatAnswer(sampleAnswer({ warnings, followUps: ['怎么申请？'] })),
  ).toBe(`按规定每项给予10万元奖励〔1〕。其余未作规定。

注意：文件已经到期。

出处
〔1〕《若干措施》（甲政发〔2025〕1号）一、奖励 › （二）奖励标准
    “每项给予10万元奖励”
    现行有效，自 2025-02-01 起 · aa-2025-1/2

还可以问
  · 怎么申请？
`);
});

test('加粗的星号不打印', () => {
  expect(formatAnswer(sampleAnswer({ text: '最高**4万元**。', citations: [] }))).toBe('最高4万元。\n');
});

test('没有出处就不写出处；控制字符不进终端', () => {
  expect(formatAnswer(sampleAnswer({ text: '没有\u001b[2J规定。\n完。', citations: [] }))).toBe(
    '没有[2J规定。\n完。\n',
  );
});
