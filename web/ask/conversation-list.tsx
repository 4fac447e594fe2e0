import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import type { Conversation } from './conversation.ts';
import { conversations, useConversations } from './use-conversations.ts';
import { askWords } from './words.ts';

/** The conversations of this browser: open, rename, delete, clear all. `onChosen` is told when one is opened or begun. */
export function ConversationList({ onChosen }: { readonly onChosen: () => void }) {
  const words = useWords(askWords);
  const { conversations: held, openId, trouble } = useConversations();
  const choose = (id: string | undefined) => {
    conversations.open(id);
    onChosen();
  };
  return (
    <div className="conversation-list">
      <button type="button" className="main" onClick={() => choose(undefined)}>
        {words.newConversation}
      </button>
      {trouble === 'none' ? null : <p className="notice">{words[trouble]}</p>}
      {held.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul>
        {held.map((conversation) => (
          <Entry
            key={conversation.id}
            conversation={conversation}
            current={conversation.id === openId}
            onOpen={() => choose(conversation.id)}
          />
        ))}
      </ul>
      {held.length === 0 && trouble === 'none' ? null : <ClearAll />}
      <p className="muted kept-here">{words.keptHere}</p>
    </div>
  );
}

interface EntryProps {
  readonly conversation: Conversation;
  readonly current: boolean;
  readonly onOpen: () => void;
}

function Entry({ conversation: { id, title }, current, onOpen }: EntryProps) {
  const words = useWords(askWords);
  const [renaming, setRenaming] = useState(false);
  if (renaming) return <Rename id={id} title={title} onDone={() => setRenaming(false)} />;
  return (
    <li className={current ? 'current' : undefined}>
      <button
        type="button"
        className="quiet conversation-title"
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
      >
        {title}
      </button>
      <span className="conversation-tools">
        <button
          type="button"
          className="quiet"
          aria-label={words.renameOf(title)}
          onClick={() => setRenaming(true)}
        >
          {words.rename}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={words.removeOf(title)}
          onClick={() => conversations.remove(id)}
        >
          {words.remove}
        </button>
      </span>
    </li>
  );
}

function Rename({
  id,
  title,
  onDone,
}: {
  readonly id: string;
  readonly title: string;
  readonly onDone: () => void;
}) {
  const words = useWords(askWords);
  const [name, setName] = useState(title);
  return (
    <li>
      <form
        className="rename"
        onSubmit={(event) => {
          event.preventDefault();
          conversations.rename(id, name);
          onDone();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      >
        <input
          // biome-ignore lint/a11y/noAutofocus: the field replaces the button that was just pressed
          autoFocus
          aria-label={words.newName}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit">{words.save}</button>
        <button type="button" className="quiet" onClick={onDone}>
          {words.cancel}
        </button>
      </form>
    </li>
  );
}

function ClearAll() {
  const words = useWords(askWords);
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <button type="button" className="quiet" onClick={() => setSure(true)}>
        {words.clearAll}
      </button>
    );
  }
  return (
    <div className="sure" role="alertdialog" aria-label={words.sureClear}>
      <p>{words.sureClear}</p>
      <button type="button" onClick={() => conversations.clear()}>
        {words.confirm}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the harmless choice takes the place of the button just pressed */}
      <button type="button" className="quiet" autoFocus onClick={() => setSure(false)}>
        {words.cancel}
      </button>
    </div>
  );
}
