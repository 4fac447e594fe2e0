import { Button } from 'antd';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { askWords } from './words.ts';

const maxLength = 2000;

interface Props {
  /** Set to the field, so that the page can give it the focus. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Whether an answer is coming; asking waits for it. */
  readonly busy: boolean;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
}

/** Where the question is written. Enter asks, unless it ends a word that is being composed. */
export function AskBox({ field, busy, onAsk, onStop }: Props) {
  const words = useWords(askWords);
  const [text, setText] = useState('');
  const id = useId();
  const excess = text.length > maxLength;
  const submit = () => {
    const question = text.trim();
    if (question === '' || excess || busy) return;
    setText('');
    onAsk(question);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const composing = event.nativeEvent.isComposing;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className="ask-box screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="ask-field">
        <textarea
          ref={field}
          aria-label={words.question}
          aria-describedby={id}
          aria-invalid={excess}
          rows={1}
          value={text}
          placeholder={words.placeholder}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {busy ? (
          <Button onClick={onStop}>{words.stop}</Button>
        ) : (
          <Button type="primary" htmlType="submit" disabled={text.trim() === '' || excess}>
            {words.send}
          </Button>
        )}
      </div>
      <p id={id} className={excess ? 'fact-wrong' : 'muted'}>
        {excess ? words.tooLong(text.length) : words.hint}
      </p>
    </form>
  );
}
