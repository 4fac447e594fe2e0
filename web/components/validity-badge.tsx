import type { ValidityStatus } from '#core/contract/ask.ts';
import { useWords } from '../language/use-words.ts';
import { componentWords } from './words.ts';

/** Whether a document is in force on the day asked about: in words, and in colour for those who see it. */
export function ValidityBadge({ status }: { readonly status: ValidityStatus }) {
  const { validity } = useWords(componentWords);
  return <span className={`validity validity-${status}`}>{validity[status]}</span>;
}
