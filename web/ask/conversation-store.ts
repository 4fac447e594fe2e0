import { type Conversation, parseConversation } from './conversation.ts';

const prefix = 'zhice.conversation.';

/** What a store of the browser offers, as far as it is used here. */
export type ConversationStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** Conversations that were kept, the last changed first, and how many could not be read. */
export interface KeptConversations {
  readonly conversations: readonly Conversation[];
  readonly unreadable: number;
}

/**
 * Conversations kept in the browser, each under a name of its own, so that two tabs do not write over one another. A
 * browser that allows no storage, or whose storage is full, keeps none; the page works on without.
 */
export function conversationStore(open: () => ConversationStorage) {
  const storage = (): ConversationStorage | undefined => {
    try {
      return open();
    } catch {
      return undefined;
    }
  };
  return {
    load(): KeptConversations {
      const held = storage();
      const read = held === undefined ? [] : namesIn(held).map((name) => readOne(held, name));
      const conversations = read
        .filter((conversation) => conversation !== undefined)
        .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
      return { conversations, unreadable: read.length - conversations.length };
    },
    /** Returns false when it could not be kept. */
    save(conversation: Conversation): boolean {
      try {
        open().setItem(prefix + conversation.id, JSON.stringify(conversation));
        return true;
      } catch {
        return false;
      }
    },
    remove(id: string): void {
      storage()?.removeItem(prefix + id);
    },
    /** Removes all, those that cannot be read too. */
    clear(): void {
      const held = storage();
      if (held === undefined) return;
      for (const name of namesIn(held)) held.removeItem(name);
    },
    /** Whether a name in the storage is that of a conversation; null stands for all names. */
    holds: (name: string | null) => name === null || name.startsWith(prefix),
  };
}

function namesIn(storage: ConversationStorage): string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((name) =>
    name.startsWith(prefix),
  );
}

function readOne(storage: ConversationStorage, name: string): Conversation | undefined {
  try {
    const conversation = parseConversation(JSON.parse(storage.getItem(name) ?? 'null'));
    return conversation?.id === name.slice(prefix.length) ? conversation : undefined;
  } catch {
    return undefined;
  }
}
