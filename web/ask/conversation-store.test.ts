import { expect, test } from 'vitest';
import type { Conversation } from './conversation.ts';
import { type ConversationStorage, conversationStore } from './conversation-store.ts';

function memory(
  entries: Record<string, string> = {},
): ConversationStorage & { entries: Map<string, string> } {
  const held = new Map(Object.entries(entries));
  return {
    entries: held,
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  };
}

const conversation = (id: string, changedAt: number): Conversation => ({
  id,
  title: `第${id}次`,
  changedAt,
  turns: [{ id: 't', question: '奖多少？', scope: { region: '甲市', asOf: '2026-01-01' } }],
});

test('存了能读回来，最近的在前', () => {
  const storage = memory();
  const store = conversationStore(() => storage);
  for (const one of [conversation('a', 1), conversation('b', 3), conversation('c', 3)]) store.save(one);
  expect(store.load()).toEqual({
    conversations: [conversation('b', 3), conversation('c', 3), conversation('a', 1)],
    unreadable: 0,
  });
  store.remove('b');
  expect(store.load().conversations.map(({ id }) => id)).toEqual(['c', 'a']);
});

test.each(['{', 'null', '[]', '"x"', '{"id":"x"}', '{"id":"x","title":"题","changedAt":1,"turns":[{}]}'])(
  '读不出来的 %s 不算，别的照旧；全部清除时一起清掉，别家的不动',
  (broken) => {
    const storage = memory({ 'zhice.conversation.x': broken, 'zhice.preferences': '{}' });
    const store = conversationStore(() => storage);
    store.save(conversation('a', 1));
    expect(store.load()).toEqual({ conversations: [conversation('a', 1)], unreadable: 1 });
    store.clear();
    expect([...storage.entries.keys()]).toEqual(['zhice.preferences']);
  },
);

test('答案读不出来时，问题还在', () => {
  const kept = {
    ...conversation('a', 1),
    turns: [{ id: 't', question: '问', scope: null, answer: { text: 1 } }],
  };
  const storage = memory({ 'zhice.conversation.a': JSON.stringify(kept) });
  expect(conversationStore(() => storage).load().conversations[0]?.turns).toEqual([
    { id: 't', question: '问', scope: {} },
  ]);
});

test('存满了或者不让存，只说没存上', () => {
  const full = conversationStore(() => ({
    ...memory(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  }));
  expect(full.save(conversation('a', 1))).toBe(false);
  const forbidden = conversationStore(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(forbidden.save(conversation('a', 1))).toBe(false);
  expect(forbidden.load()).toEqual({ conversations: [], unreadable: 0 });
  expect(() => forbidden.clear()).not.toThrow();
});
