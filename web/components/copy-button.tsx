import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { copyText } from './copy-text.ts';
import { componentWords } from './words.ts';

interface Props {
  readonly label: string;
  /** Made when it is asked for. */
  readonly text: () => string;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ label, text }: Props) {
  const words = useWords(componentWords);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = async () => {
    setOutcome((await copyText(text())) ? 'copied' : 'failed');
  };
  const said = outcome === 'copied' ? words.copied : outcome === 'failed' ? words.copyFailed : '';
  return (
    <span className="copy">
      <button type="button" className="quiet" onClick={() => void copy()} onBlur={() => setOutcome('none')}>
        {label}
      </button>
      <span role="status" className="muted">
        {said}
      </span>
    </span>
  );
}
