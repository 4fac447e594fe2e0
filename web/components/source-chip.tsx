import type { Citation } from '#core/contract/ask.ts';
import { useWords } from '../language/use-words.ts';
import { componentWords } from './words.ts';

interface Props {
  readonly citation: Citation;
  readonly current: boolean;
  readonly onOpen: (citation: Citation) => void;
}

/** A source to open: its marker and which clause it is. */
export function SourceChip({ citation, current, onOpen }: Props) {
  const words = useWords(componentWords);
  const { marker, label, document } = citation;
  return (
    <button type="button" className="source-chip" aria-pressed={current} onClick={() => onOpen(citation)}>
      <span className="source-number">〔{marker}〕</span>
      <span lang="zh-CN">{label}</span>
      <span className="unseen">{words.readIn(document.title)}</span>
    </button>
  );
}
