import type { ReactNode } from 'react';
import type { ClauseResponse } from '#core/contract/documents.ts';
import { useWords } from '../language/use-words.ts';
import { ClauseText, type Span } from './clause-text.tsx';
import { DocumentLink } from './document-link.tsx';
import { ResponsibleUnits } from './responsible-units.tsx';
import { ValidityBadge } from './validity-badge.tsx';
import { componentWords } from './words.ts';

interface Props {
  readonly clause: ClauseResponse;
  /** The characters that were quoted. */
  readonly span: Span | undefined;
  /** Brings the quoted characters into sight. */
  readonly reveal?: boolean;
  /** The button that copies the clause. */
  readonly copy: ReactNode;
  /** What follows at the end. */
  readonly children?: ReactNode;
}

/** A clause to read: document and validity, where it stands, its words with the quoted ones marked, who answers for it. */
export function ClauseArticle({ clause, span, reveal = false, copy, children }: Props) {
  const words = useWords(componentWords);
  return (
    <article className="clause">
      <DocumentLine document={clause.document} />
      <h3 lang="zh-CN">{clause.path.join(' › ')}</h3>
      <ClauseText text={clause.text} span={span} reveal={reveal} />
      <ResponsibleUnits responsible={clause.responsible} />
      <div className="clause-actions">
        {copy}
        <DocumentLink id={clause.document.id} clauseId={clause.id}>
          {words.openDocument}
        </DocumentLink>
      </div>
      {children}
    </article>
  );
}

/** The words of a clause with where they stand, for the clipboard. */
export function clauseCopy({ text, path, document }: ClauseResponse): string {
  const number = document.number === null ? '' : `（${document.number}）`;
  return `${text}\n——《${document.title}》${number}${path.join(' › ')}`;
}

function DocumentLine({ document }: Pick<ClauseResponse, 'document'>) {
  const words = useWords(componentWords);
  const { title, number, issuer, issuedOn, effectiveFrom, effectiveTo, status } = document;
  const term = [
    effectiveFrom && `${words.validFrom} ${effectiveFrom}`,
    effectiveTo && `${words.validTo} ${effectiveTo}`,
  ].filter(Boolean);
  return (
    <header>
      <p className="source-document">
        <span className="source-title" lang="zh-CN">
          《{title}》
        </span>
        <ValidityBadge status={status} />
      </p>
      <p className="document-facts muted">
        {number === null ? null : <span>{number}</span>}
        {issuer === null ? null : <span>{issuer}</span>}
        {issuedOn === null ? null : <span>{`${issuedOn} ${words.issued}`}</span>}
        {term.length === 0 ? null : <span>{term.join(' ')}</span>}
      </p>
    </header>
  );
}
