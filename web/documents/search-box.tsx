import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useWords } from '../language/use-words.ts';
import { maxHits } from './find-hits.ts';
import { documentWords } from './words.ts';

interface Props {
  readonly text: string;
  /** How many hits are marked. */
  readonly count: number;
  /** Whether there are more than those. */
  readonly more: boolean;
  /** Place of the hit that is looked at. */
  readonly current: number;
  readonly onText: (text: string) => void;
  readonly onStep: (place: number) => void;
  /** What else the bar holds. */
  readonly children: ReactNode;
}

/** Finds words in the document: Enter goes on to the next hit, Shift+Enter back, Esc clears; after the last comes the first. */
export function SearchBox({ text, count, more, current, onText, onStep, children }: Props) {
  const words = useWords(documentWords);
  const hint = useId();
  const step = (by: 1 | -1) => {
    if (count > 0) onStep((current + by + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onText('');
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const outcome = count === 0 ? words.noHits : more ? words.tooMany(maxHits) : words.hits(current + 1, count);
  return (
    <search className="find-bar screen-only">
      <input
        type="search"
        aria-label={words.find}
        aria-describedby={hint}
        placeholder={words.find}
        value={text}
        maxLength={100}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="find-outcome muted" role="status">
        {text.trim() === '' ? '' : outcome}
      </span>
      <button type="button" disabled={count === 0} aria-label={words.previousHit} onClick={() => step(-1)}>
        ↑
      </button>
      <button type="button" disabled={count === 0} aria-label={words.nextHit} onClick={() => step(1)}>
        ↓
      </button>
      {children}
      <small id={hint} className="muted">
        {words.findHint}
      </small>
    </search>
  );
}
