import type { ClauseReference, ClauseResponse } from '#core/contract/documents.ts';
import { fetchClause } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { useWords } from '../language/use-words.ts';
import { Link } from '../shell/link.tsx';
import { ClauseText, type Span } from './clause-text.tsx';
import { CopyButton } from './copy-button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { ResponsibleUnits } from './responsible-units.tsx';
import { ValidityBadge } from './validity-badge.tsx';
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

/** A clause to read: document and validity, where it stands, its words with the quoted ones marked, its neighbours. */
export function ClausePanel({ target, asOf, onOpen }: Props) {
  const words = useWords(componentWords);
  const { clauseId, span } = target;
  const loaded = useLoaded(`${clauseId} ${asOf ?? ''}`, (signal) => fetchClause(clauseId, { asOf, signal }));
  if (loaded.state === 'loading') return <p className="muted">{words.loadingClause}</p>;
  if (loaded.state === 'failed') return <FaultNotice fault={loaded.fault} onRetry={loaded.retry} />;
  const clause = loaded.value;
  return (
    <article className="clause">
      <DocumentLine clause={clause} />
      <h3 lang="zh-CN">{clause.path.join(' › ')}</h3>
      <ClauseText text={clause.text} span={span} reveal />
      <ResponsibleUnits responsible={clause.responsible} />
      <div className="clause-actions">
        <CopyButton label={words.copyClause} text={() => copyOf(clause)} />
        <Link href={`/documents/${encodeURIComponent(clause.document.id)}#${encodeURIComponent(clause.id)}`}>
          {words.openDocument}
        </Link>
      </div>
      <nav className="neighbours" aria-label={words.clause}>
        <Neighbour name={words.previous} clause={clause.previous} onOpen={onOpen} />
        <Neighbour name={words.next} clause={clause.next} onOpen={onOpen} />
      </nav>
    </article>
  );
}

function DocumentLine({ clause: { document } }: { readonly clause: ClauseResponse }) {
  const words = useWords(componentWords);
  const { title, number, issuer, issuedOn, effectiveFrom, effectiveTo, status } = document;
  const facts = [
    number,
    issuer,
    issuedOn && `${issuedOn} ${words.issued}`,
    effectiveFrom &&
      `${words.validFrom} ${effectiveFrom}${effectiveTo === null ? '' : ` ${words.validTo} ${effectiveTo}`}`,
  ].filter((fact) => fact !== null);
  return (
    <header className="clause-document">
      <p className="source-document">
        <span className="source-title" lang="zh-CN">
          《{title}》
        </span>
        <ValidityBadge status={status} />
      </p>
      <p className="muted">{facts.join(' · ')}</p>
    </header>
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

function copyOf({ text, path, document }: ClauseResponse): string {
  const number = document.number === null ? '' : `（${document.number}）`;
  return `${text}\n——《${document.title}》${number}${path.join(' › ')}`;
}
