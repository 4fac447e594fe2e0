import type { ReactNode } from 'react';
import { Link } from '../shell/link.tsx';

interface Props {
  readonly id: string;
  readonly clauseId?: string;
  readonly children: ReactNode;
}

/** A link to a document, or to a clause of it. */
export function DocumentLink({ id, clauseId, children }: Props) {
  return <Link href={documentAddress(id, clauseId)}>{children}</Link>;
}

/** The address of a document in this site; ids can hold any character. */
export function documentAddress(id: string, clauseId?: string): string {
  const fragment = clauseId === undefined ? '' : `#${encodeURIComponent(clauseId)}`;
  return `/documents/${encodeURIComponent(id)}${fragment}`;
}
