import { type Ref, useEffect, useRef } from 'react';
import { useWords } from '../language/use-words.ts';
import { componentWords } from './words.ts';

/** Characters of a clause, counted as the contract counts them: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Props {
  readonly text: string;
  readonly span?: Span | undefined;
  /** Brings the marked characters into sight once they are there. */
  readonly reveal?: boolean;
}

/** The words of a clause with the quoted ones marked. A span outside the text marks nothing. */
export function ClauseText({ text, span, reveal = false }: Props) {
  const marked = useRef<HTMLElement>(null);
  const { start, end } = span ?? { start: 0, end: 0 };
  const fits = 0 <= start && start < end && end <= text.length;
  useEffect(() => {
    if (reveal && fits && text !== '' && end > start) marked.current?.scrollIntoView({ block: 'nearest' });
  }, [reveal, fits, text, start, end]);
  return (
    <p className="clause-text" lang="zh-CN">
      {fits ? (
        <MarkedText parts={[text.slice(0, start), text.slice(start, end), text.slice(end)]} mark={marked} />
      ) : (
        text
      )}
    </p>
  );
}

function MarkedText({
  parts: [before, quoted, after],
  mark,
}: {
  readonly parts: readonly [string, string, string];
  readonly mark: Ref<HTMLElement>;
}) {
  const words = useWords(componentWords);
  return (
    <>
      {before}
      <mark ref={mark} title={words.quoted}>
        {quoted}
      </mark>
      {after}
    </>
  );
}
