import type { ReactNode } from 'react';
import type { DocumentEntry, DocumentResponse, DocumentsResponse } from '#core/contract/documents.ts';
import { fetchDocuments } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { DocumentLink } from '../components/document-link.tsx';
import { ValidityBadge } from '../components/validity-badge.tsx';
import { useWords } from '../language/use-words.ts';
import { foldSearch } from './fold-search.ts';
import { documentWords } from './words.ts';

type Document = DocumentResponse['document'];
type ValidityEnd = NonNullable<Document['validity']['from']>;

/** What a document is: title, number, issuer, dates with the words that state them, and what repeals what. */
export function DocumentHead({ document, asOf }: { readonly document: Document; readonly asOf: string }) {
  const words = useWords(documentWords);
  const { id, title, number, issuer, region, issuedOn, kind, aliases, validity, repeals, stages } = document;
  const held = useLoaded('documents', (signal) => fetchDocuments({ signal }));
  const others = held.state === 'ready' ? held.value.documents : [];
  return (
    <header className="document-head">
      <h1 lang="zh-CN">{title}</h1>
      <p className="document-badges">
        <ValidityBadge status={validity.status} />
        <span className="muted">{words.asOf(asOf)}</span>
      </p>
      <dl>
        <Fact name={words.number}>{number ?? words.noNumber}</Fact>
        <Fact name={words.region}>{region ?? words.unknown}</Fact>
        <Fact name={words.issuer}>{issuer ?? words.unknown}</Fact>
        <Fact name={words.issuedOn}>{issuedOn ?? words.unknown}</Fact>
        <Fact name={words.kind}>{words.kinds[kind]}</Fact>
        <Fact name={words.from}>
          <End documentId={id} end={validity.from} none={words.noStart} />
        </Fact>
        <Fact name={words.to}>
          <End documentId={id} end={validity.to} none={words.noEnd} />
        </Fact>
        <Fact name={words.repeals}>
          {repeals.length === 0 ? (
            <span className="muted">{words.repealsNothing}</span>
          ) : (
            <ul>
              {repeals.map((repeal) => (
                <li key={`${repeal.number} ${repeal.title} ${repeal.evidence.start}`}>
                  <Repealed documentId={id} repeal={repeal} others={others} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={words.repealedBy}>
          {validity.repealedBy.length === 0 ? (
            <span className="muted">{words.repealedByNothing}</span>
          ) : (
            <ul>
              {validity.repealedBy.map((other) => (
                <li key={other}>
                  <DocumentLink id={other}>{titleOf(others, other)}</DocumentLink>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        {stages.length === 0 ? null : (
          <Fact name={words.stages}>
            <ol>
              {stages.map(({ label, from, to, evidence }) => (
                <li key={`${label} ${evidence.start}`}>
                  <DocumentLink id={id} clauseId={evidence.clauseId}>
                    {label}
                  </DocumentLink>{' '}
                  {from ?? ''}—{to ?? ''}
                </li>
              ))}
            </ol>
          </Fact>
        )}
        {aliases.length === 0 ? null : <Fact name={words.aliases}>{aliases.join('、')}</Fact>}
      </dl>
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface EndProps {
  readonly documentId: string;
  readonly end: ValidityEnd | null;
  readonly none: string;
}

function End({ documentId, end, none }: EndProps) {
  const words = useWords(documentWords);
  if (end === null) return <span className="muted">{none}</span>;
  const { date, basis, evidence } = end;
  return (
    <>
      {date} <span className="muted">{words.bases[basis]}</span>
      {evidence === null ? null : <Words documentId={documentId} evidence={evidence} />}
    </>
  );
}

/** The words of a clause that say so, as a link to it. */
function Words({
  documentId,
  evidence: { clauseId, text },
}: {
  readonly documentId: string;
  readonly evidence: { readonly clauseId: string; readonly text: string };
}) {
  return (
    <q className="evidence" lang="zh-CN">
      <DocumentLink id={documentId} clauseId={clauseId}>
        {text}
      </DocumentLink>
    </q>
  );
}

interface RepealedProps {
  readonly documentId: string;
  readonly repeal: DocumentEntry['repeals'][number];
  readonly others: DocumentsResponse['documents'];
}

function Repealed({ documentId, repeal: { number, title, evidence }, others }: RepealedProps) {
  const words = useWords(documentWords);
  const name = [title === null ? null : `《${title}》`, number].filter((part) => part !== null).join(' ');
  const held = number === null ? undefined : others.find((other) => sameNumber(other.number, number));
  return (
    <>
      {held === undefined ? (
        <>
          {name} <span className="muted">{words.notHeld}</span>
        </>
      ) : (
        <DocumentLink id={held.id}>{name}</DocumentLink>
      )}
      <Words documentId={documentId} evidence={evidence} />
    </>
  );
}

function sameNumber(one: string | null, other: string): boolean {
  return one !== null && foldSearch(one) === foldSearch(other);
}

function titleOf(documents: readonly DocumentEntry[], id: string): string {
  return documents.find((document) => document.id === id)?.title ?? id;
}
