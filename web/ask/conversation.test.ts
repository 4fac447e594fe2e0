import { expect, test } from 'vitest';
import type { Answer } from '#core/contract/ask.ts';
import { sampleAnswer } from '#core/testing/fake-ask.ts';
import {
  beginConversation,
  messagesFor,
  putTurn,
  type Turn,
  textWithSources,
  unansweredTurn,
} from './conversation.ts';

const turn = (id: string, question: string, answer?: Answer): Turn => ({
  id,
  question,
  scope: {},
  ...(answer === undefined ? {} : { answer }),
});

test('没有回答的那一问一直等着', () => {
  const begun = beginConversation('c', turn('1', '奖多少？'), 1);
  expect(unansweredTurn(begun)?.id).toBe('1');
  const answered = putTurn(begun, turn('1', '奖多少？', sampleAnswer()), 2);
  expect(unansweredTurn(answered)).toBeUndefined();
  expect(answered).toMatchObject({ changedAt: 2, turns: [{ id: '1' }] });
});

test('交给服务的是前面答过的和这一问，不含没答的', () => {
  const conversation = {
    ...beginConversation('c', turn('1', '一', sampleAnswer({ text: '答一' })), 1),
    turns: [
      turn('1', '一', sampleAnswer({ text: '答一' })),
      turn('2', '二'),
      turn('3', '三'),
      turn('4', '四'),
    ],
  };
  expect(messagesFor(conversation, turn('3', '三'))).toEqual([
    { role: 'user', content: '一' },
    { role: 'assistant', content: '答一' },
    { role: 'user', content: '三' },
  ]);
});

test.each([
  [23, 47],
  [24, 49],
  [25, 49],
])('前面答过 %i 问时交出 %i 条，不超过 50', (count, sent) => {
  const turns = Array.from({ length: count }, (_, at) => turn(`${at}`, `问${at}`, sampleAnswer()));
  const conversation = { id: 'c', title: '', changedAt: 1, turns };
  expect(messagesFor(conversation, turn('x', '再问'))).toHaveLength(sent);
});

test('太长的回答截到 2000，不截断一个字', () => {
  const long = sampleAnswer({ text: `${'字'.repeat(1999)}😀` });
  const conversation = { id: 'c', title: '', changedAt: 1, turns: [turn('1', '一', long)] };
  expect(messagesFor(conversation, turn('2', '二'))[1]?.content).toBe('字'.repeat(1999));
});

test('复制的文字带出处', () => {
  const answer = sampleAnswer({ text: '**给10万元**〔1〕。' });
  const [cited] = answer.citations;
  expect(textWithSources(turn('1', '奖多少？', answer))).toBe(
    `奖多少？\n\n给10万元〔1〕。\n\n〔1〕《${cited?.document.title}》（${cited?.document.number}）${cited?.path.join(' › ')}：“${cited?.quote}”`,
  );
});
