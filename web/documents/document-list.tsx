import { useId, useState } from 'react';
import type { DocumentEntry } from '#core/contract/documents.ts';
import { fetchDocuments } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { DocumentLink } from '../components/document-link.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { ValidityBadge } from '../components/validity-badge.tsx';
import { useWords } from '../language/use-words.ts';
import { scope } from '../state/scope.ts';
import { scopeOf } from '../state/scope-of.ts';
import { useShared } from '../state/shared-value.ts';
import { filterDocuments } from './filter-documents.ts';
import { documentWords } from './words.ts';

/** All documents with what one tells them apart by; narrowed by words and by the city chosen above. */
export function DocumentList() {
  const words = useWords(documentWords);
  const { region, asOf } = useShared(scope);
  const [text, setText] = useState('');
  const hint = useId();
  const loaded = useLoaded(`documents ${asOf ?? ''}`, (signal) => fetchDocuments({ asOf, signal }));
  return (
    <div className="documents">
      <h1>{words.title}</h1>
      <p className="muted">{words.intro}</p>
      <label className="document-filter">
        <span>{words.filter}</span>
        <input
          type="search"
          value={text}
          maxLength={100}
          aria-describedby={hint}
          onChange={(event) => setText(event.target.value)}
        />
        <small id={hint} className="muted">
          {words.filterHint}
        </small>
      </label>
      {region === undefined ? null : (
        <p className="region-only">
          {words.onlyRegion(region)}
          <button type="button" className="quiet" onClick={() => scope.set(scopeOf('', asOf ?? ''))}>
            {words.allRegions}
          </button>
        </p>
      )}
      {loaded.state === 'loading' ? <p className="muted">{words.loading}</p> : null}
      {loaded.state === 'failed' ? <FaultNotice fault={loaded.fault} onRetry={loaded.retry} /> : null}
      {loaded.state === 'ready' ? (
        <Entries
          all={loaded.value.documents}
          shown={filterDocuments(loaded.value.documents, { text, region })}
          asOf={loaded.value.asOf}
        />
      ) : null}
    </div>
  );
}

interface EntriesProps {
  readonly all: readonly DocumentEntry[];
  readonly shown: readonly DocumentEntry[];
  readonly asOf: string;
}

function Entries({ all, shown, asOf }: EntriesProps) {
  const words = useWords(documentWords);
  return (
    <>
      <p role="status" className="muted">
        {words.count(shown.length, all.length)} · {words.asOf(asOf)}
      </p>
      {shown.length === 0 ? <p>{words.none}</p> : null}
      <ul className="document-list">
        {shown.map((document) => (
          <Entry key={document.id} document={document} />
        ))}
      </ul>
    </>
  );
}

function Entry({ document }: { readonly document: DocumentEntry }) {
  const words = useWords(documentWords);
  const { id, title, number, issuer, region, issuedOn, effectiveFrom, effectiveTo, status } = document;
  const facts = [
    { name: words.number, value: number ?? words.noNumber },
    { name: words.region, value: region },
    { name: words.issuer, value: issuer },
    { name: words.issuedOn, value: issuedOn },
    { name: words.from, value: effectiveFrom },
    { name: words.to, value: effectiveTo },
    { name: words.kind, value: words.kinds[document.kind] },
  ].filter(({ value }) => value !== null);
  return (
    <li>
      <h2>
        <DocumentLink id={id}>{title}</DocumentLink>
      </h2>
      <p className="document-badges">
        <ValidityBadge status={status} />
        <span className="muted">{words.clauses(document.clauseCount)}</span>
      </p>
      <dl>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
