import { documentAddress } from '../components/document-link.tsx';
import { useWords } from '../language/use-words.ts';
import { Link } from '../shell/link.tsx';
import type { PlacedClause } from './clause-list.ts';
import { revealClause } from './use-target.ts';
import { documentWords } from './words.ts';

interface Props {
  readonly documentId: string;
  readonly clauses: readonly PlacedClause[];
  /** The clause that the address names. */
  readonly current: string | undefined;
}

/** The clauses of a document by their headings; each a link to its place. */
export function Outline({ documentId, clauses, current }: Props) {
  const words = useWords(documentWords);
  return (
    <nav className="outline" aria-label={words.outline}>
      <ul>
        {clauses.map(({ clause: { id, label, heading, text, kind }, depth }) => (
          <li key={id} className={`depth-${Math.min(depth, 4)}`}>
            <Link
              href={documentAddress(documentId, id)}
              aria-current={id === current ? 'location' : undefined}
              lang="zh-CN"
              // The address may name this clause already; then it does not change, and nothing else would happen.
              onClick={() => revealClause(id)}
            >
              {joined(label, heading) || beginning(text) || words.parts[kind]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `（一）` and `一、` carry their own space; `第一章` needs one. */
function joined(label: string, heading: string): string {
  return heading === '' || /[\p{P}]$/u.test(label) ? label + heading : `${label} ${heading}`.trim();
}

function beginning(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}……` : text;
}
