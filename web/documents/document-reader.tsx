import { useDeferredValue, useMemo, useState } from 'react';
import type { DocumentResponse } from '#core/contract/documents.ts';
import { fetchDocument } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { useWide } from '../components/side-panel.tsx';
import { useWords } from '../language/use-words.ts';
import { Link } from '../shell/link.tsx';
import { scope } from '../state/scope.ts';
import { useShared } from '../state/shared-value.ts';
import { clauseList } from './clause-list.ts';
import { ClauseView } from './clause-view.tsx';
import { DocumentHead } from './document-head.tsx';
import { findHits, hitsByClause, maxHits } from './find-hits.ts';
import { Outline } from './outline.tsx';
import { SearchBox } from './search-box.tsx';
import { SourceNote } from './source-note.tsx';
import { useTarget } from './use-target.ts';
import { documentWords } from './words.ts';

/** One document to read: what it is, its outline, its clauses, and a search in them. */
export function DocumentReader({ id }: { readonly id: string }) {
  const words = useWords(documentWords);
  const { asOf } = useShared(scope);
  const loaded = useLoaded(`${id} ${asOf ?? ''}`, (signal) => fetchDocument(id, { asOf, signal }));
  if (loaded.state === 'ready') return <Reader response={loaded.value} />;
  return (
    <div className="documents">
      <BackLink />
      {loaded.state === 'loading' ? (
        <p className="muted">{words.loading}</p>
      ) : (
        <FaultNotice fault={loaded.fault} onRetry={loaded.retry} />
      )}
    </div>
  );
}

function BackLink() {
  const words = useWords(documentWords);
  return (
    <p className="screen-only">
      <Link href="/documents">← {words.back}</Link>
    </p>
  );
}

function Reader({ response: { document, asOf } }: { readonly response: DocumentResponse }) {
  const words = useWords(documentWords);
  const wide = useWide();
  const clauses = useMemo(() => clauseList(document.clauses), [document]);
  const { target, unknown } = useTarget(clauses);
  const [text, setText] = useState('');
  const [current, setCurrent] = useState(0);
  const searched = useDeferredValue(text);
  const found = useMemo(() => findHits(clauses, searched), [clauses, searched]);
  const hits = useMemo(() => found.slice(0, maxHits), [found]);
  const byClause = useMemo(() => hitsByClause(hits), [hits]);
  const currentHit = hits[current];
  const outline = <Outline documentId={document.id} clauses={clauses} current={target?.clauseId} />;
  return (
    <div className="reader">
      <div className="reader-outline screen-only">
        {wide ? (
          outline
        ) : (
          <details>
            <summary>{words.showOutline}</summary>
            {outline}
          </details>
        )}
      </div>
      <article className="reader-text">
        <BackLink />
        <DocumentHead document={document} asOf={asOf} />
        <SearchBox
          text={text}
          count={hits.length}
          more={found.length > maxHits}
          current={current}
          onText={(next) => {
            setText(next);
            setCurrent(0);
          }}
          onStep={setCurrent}
        />
        {unknown === undefined ? null : (
          <p className="notice" role="status">
            {words.noClause(unknown)}
          </p>
        )}
        {clauses.map((placed) => (
          <ClauseView
            key={placed.clause.id}
            documentId={document.id}
            placed={placed}
            target={target?.clauseId === placed.clause.id ? target : undefined}
            hits={byClause.get(placed.clause.id)}
            current={currentHit?.clauseId === placed.clause.id ? current : undefined}
          />
        ))}
        <SourceNote document={document} />
      </article>
    </div>
  );
}
