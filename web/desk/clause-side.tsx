import type { ClauseResponse } from '#core/contract/documents.ts';
import { ClauseText } from '../components/clause-text.tsx';
import { ResponsibleUnits } from '../components/responsible-units.tsx';
import { ValidityBadge } from '../components/validity-badge.tsx';
import { componentWords } from '../components/words.ts';
import { useWords } from '../language/use-words.ts';
import { Link } from '../shell/link.tsx';
import { findQuote } from './find-quote.ts';
import type { DeskSource } from './options.ts';
import { deskWords } from './words.ts';

interface Props {
  readonly clause: ClauseResponse;
  readonly source: DeskSource;
  readonly onCopy: () => void;
}

/** The clause beside the sentence, its quoted characters marked. */
export function ClauseSide({ clause, source, onCopy }: Props) {
  const words = useWords(deskWords);
  const shared = useWords(componentWords);
  const { document, path, text, responsible } = clause;
  const { title, number, effectiveFrom, effectiveTo, status } = document;
  const term = [
    effectiveFrom && `${shared.validFrom} ${effectiveFrom}`,
    effectiveTo && `${shared.validTo} ${effectiveTo}`,
  ];
  const facts = [number, term.filter(Boolean).join(' ')].filter(Boolean);
  return (
    <article className="clause">
      <h2 className="unseen">{words.clauseBeside}</h2>
      <header>
        <p className="source-document">
          <span className="source-title" lang="zh-CN">
            《{title}》
          </span>
          <ValidityBadge status={status} />
        </p>
        <p className="muted">{facts.join(' · ')}</p>
      </header>
      <h3 lang="zh-CN">{path.join(' › ')}</h3>
      <ClauseText text={text} span={source.span ?? findQuote(text, source.quote ?? '')} />
      <ResponsibleUnits responsible={responsible} />
      <div className="clause-actions">
        <button type="button" onClick={onCopy}>
          {words.copyClause} <kbd>0</kbd>
        </button>
        <Link href={`/documents/${encodeURIComponent(document.id)}#${encodeURIComponent(clause.id)}`}>
          {shared.openDocument}
        </Link>
      </div>
    </article>
  );
}

/** The words of a clause with where they stand, for the clipboard. */
export function clauseCopy({ text, path, document }: ClauseResponse): string {
  const number = document.number === null ? '' : `（${document.number}）`;
  return `${text}\n——《${document.title}》${number}${path.join(' › ')}`;
}
