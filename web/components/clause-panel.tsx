import type { ClauseReference } from '#core/contract/documents.ts';
import { fetchClause } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { useWords } from '../language/use-words.ts';
import { ClauseArticle, clauseCopy } from './clause-article.tsx';
import type { Span } from './clause-text.tsx';
import { CopyButton } from './copy-button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { componentWords } from './words.ts';

/** The clause to show, and the characters of it that were quoted. */
export interface ClauseTarget {
  readonly clauseId: string;
  readonly span?: Span;
  /** What the clause is called, （七）, for the head of a panel. */
  readonly label?: string;
}

interface Props {
  readonly target: ClauseTarget;
  /** The day its validity is stated for. */
  readonly asOf?: string | undefined;
  readonly onOpen: (target: ClauseTarget) => void;
}

/** A clause with its neighbours, fetched by its address. */
export function ClausePanel({ target, asOf, onOpen }: Props) {
  const words = useWords(componentWords);
  const { clauseId, span } = target;
  const loaded = useLoaded(`${clauseId} ${asOf ?? ''}`, (signal) => fetchClause(clauseId, { asOf, signal }));
  if (loaded.state === 'loading') return <p className="muted">{words.loadingClause}</p>;
  if (loaded.state === 'failed') return <FaultNotice fault={loaded.fault} onRetry={loaded.retry} />;
  const clause = loaded.value;
  const copy = <CopyButton label={words.copyClause} text={() => clauseCopy(clause)} />;
  return (
    <ClauseArticle clause={clause} span={span} reveal copy={copy}>
      <nav className="neighbours" aria-label={words.clause}>
        <Neighbour name={words.previous} clause={clause.previous} onOpen={onOpen} />
        <Neighbour name={words.next} clause={clause.next} onOpen={onOpen} />
      </nav>
    </ClauseArticle>
  );
}

function Neighbour({
  name,
  clause,
  onOpen,
}: {
  readonly name: string;
  readonly clause: ClauseReference | null;
  readonly onOpen: Props['onOpen'];
}) {
  if (clause === null) return <span />;
  return (
    <button type="button" onClick={() => onOpen({ clauseId: clause.id, label: clause.label })}>
      <small className="muted">{name}</small> {clause.label} {clause.heading.slice(0, 14)}
    </button>
  );
}
