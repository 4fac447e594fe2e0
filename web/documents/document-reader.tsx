import { useDeferredValue, useMemo, useState } from 'react';
import type { DocumentResponse } from '#core/contract/documents.ts';
import { fetchDocument } from '../api/calls.ts';
import { type Loaded, useLoaded } from '../api/use-loaded.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { useWide } from '../components/side-panel.tsx';
import { useWords } from '../language/use-words.ts';
import { Link } from '../shell/link.tsx';
import { scope } from '../state/scope.ts';
import { useShared } from '../state/shared-value.ts';
import { clauseList } from './clause-list.ts';
import { ClauseView } from './clause-view.tsx';
import { placesOf } from './cut-original.ts';
import { DocumentHead } from './document-head.tsx';
import { findHits, hitsByClause, maxHits } from './find-hits.ts';
import { OriginalPiece } from './original-piece.tsx';
import { Outline } from './outline.tsx';
import { SearchBox } from './search-box.tsx';
import { SourceNote } from './source-note.tsx';
import { useOriginal } from './use-original.ts';
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
  const { target, unknown } = useTarget(document.id, clauses);
  const [text, setText] = useState('');
  const [current, setCurrent] = useState(0);
  const searched = useDeferredValue(text);
  const found = useMemo(() => findHits(clauses, searched), [clauses, searched]);
  const hits = useMemo(() => found.slice(0, maxHits), [found]);
  const byClause = useMemo(() => hitsByClause(hits), [hits]);
  const currentHit = hits[current];
  const { isOn, toggle, loaded } = useOriginal(document.id);
  const original = loaded.state === 'ready' ? loaded.value : undefined;
  const { clauseId, span } = target ?? {};
  const chosen = useMemo(
    () => (original && clauseId !== undefined ? placesOf(original, clauseId, span) : undefined),
    [original, clauseId, span],
  );
  const outline = <Outline documentId={document.id} clauses={clauses} current={clauseId} />;
  return (
    <div className={original === undefined ? 'reader' : 'reader comparing'}>
      <div className="reader-outline screen-only">
        {wide && original === undefined ? (
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
        >
          <button type="button" aria-pressed={isOn} onClick={toggle}>
            {words.compare}
          </button>
        </SearchBox>
        {isOn ? <CompareHint loaded={loaded} /> : null}
        {unknown === undefined ? null : (
          <p className="notice" role="status">
            {words.noClause(unknown)}
          </p>
        )}
        {clauses.map((placed) => {
          const { id } = placed.clause;
          return (
            <div key={id} className="reader-row">
              <ClauseView
                documentId={document.id}
                placed={placed}
                target={clauseId === id ? target : undefined}
                hits={byClause.get(id)}
                current={currentHit?.clauseId === id ? current : undefined}
              />
              {original === undefined ? null : (
                <OriginalPiece original={original} clause={placed.clause} chosen={chosen} />
              )}
            </div>
          );
        })}
        <SourceNote document={document} />
      </article>
    </div>
  );
}

/** What the original shows, or why it is not there. */
function CompareHint({ loaded }: { readonly loaded: Loaded<unknown> }) {
  const words = useWords(documentWords);
  if (loaded.state === 'failed') return <FaultNotice fault={loaded.fault} onRetry={loaded.retry} />;
  return (
    <p className="compare-hint muted screen-only" role="status">
      {loaded.state === 'loading' ? words.loadingOriginal : words.compareHint}
    </p>
  );
}
