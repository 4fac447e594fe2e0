import { useEffect } from 'react';
import { sharedValue, useShared } from '../state/shared-value.ts';
import { readStored, writeStored } from '../state/stored.ts';
import type { Conversation } from './conversation.ts';
import { conversationStore } from './conversation-store.ts';

const openKey = 'zhice.open-conversation';
const store = conversationStore(() => localStorage);
const kept = store.load();

interface Kept {
  readonly conversations: readonly Conversation[];
  /** The one in this tab; undefined while a new one has no question yet. */
  readonly openId: string | undefined;
  /** `full`: the last change could not be kept. `unreadable`: some of those kept could not be read. */
  readonly trouble: 'none' | 'full' | 'unreadable';
}

const openedBefore = readStored(() => sessionStorage, openKey);

const state = sharedValue<Kept>(
  {
    conversations: kept.conversations,
    openId: typeof openedBefore === 'string' ? openedBefore : undefined,
    trouble: kept.unreadable > 0 ? 'unreadable' : 'none',
  },
  ({ openId }) => void writeStored(() => sessionStorage, openKey, openId ?? null),
);

/** The conversations of this browser, and the one that is open in this tab. */
export function useConversations(): Kept & { readonly open: Conversation | undefined } {
  const current = useShared(state);
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (!store.holds(event.key)) return;
      state.set({ ...state.get(), conversations: withOpen(store.load().conversations) });
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);
  return { ...current, open: current.conversations.find(({ id }) => id === current.openId) };
}

/** What is done to conversations. */
export const conversations = {
  find: (id: string): Conversation | undefined => state.get().conversations.find((held) => held.id === id),

  /** Keeps a conversation and puts it first. */
  put(conversation: Conversation): void {
    const saved = store.save(conversation);
    const { conversations: held, trouble, ...rest } = state.get();
    const others = held.filter(({ id }) => id !== conversation.id);
    const lasting = trouble === 'unreadable' ? trouble : 'none';
    state.set({ ...rest, conversations: [conversation, ...others], trouble: saved ? lasting : 'full' });
  },

  open(id: string | undefined): void {
    state.set({ ...state.get(), openId: id });
  },

  rename(id: string, title: string): void {
    const held = conversations.find(id);
    const written = title.trim();
    if (held === undefined || written === '') return;
    const renamed = { ...held, title: written.slice(0, 80) };
    const saved = store.save(renamed);
    state.set({
      ...state.get(),
      conversations: state.get().conversations.map((one) => (one.id === id ? renamed : one)),
      trouble: saved ? state.get().trouble : 'full',
    });
  },

  remove(id: string): void {
    store.remove(id);
    const { conversations: held, openId } = state.get();
    state.set({
      conversations: held.filter((one) => one.id !== id),
      openId: openId === id ? undefined : openId,
      trouble: 'none',
    });
  },

  clear(): void {
    store.clear();
    state.set({ conversations: [], openId: undefined, trouble: 'none' });
  },
};

/** What another tab left, with the open conversation as this tab has it: it may hold an answer that could not be kept. */
function withOpen(loaded: readonly Conversation[]): readonly Conversation[] {
  const { conversations: held, openId } = state.get();
  const open = held.find(({ id }) => id === openId);
  const known = loaded.find(({ id }) => id === openId);
  if (open === undefined || (known !== undefined && known.changedAt >= open.changedAt)) return loaded;
  return [open, ...loaded.filter(({ id }) => id !== openId)];
}
