import type { ClauseResponse } from '#core/contract/documents.ts';
import { ClauseArticle } from '../components/clause-article.tsx';
import { useWords } from '../language/use-words.ts';
import { findQuote } from './find-quote.ts';
import type { DeskSource } from './options.ts';
import { deskWords } from './words.ts';

interface Props {
  readonly clause: ClauseResponse;
  readonly source: DeskSource;
  readonly onCopy: () => void;
}

/** The clause beside the sentence, its quoted characters marked; copied by a key. */
export function ClauseSide({ clause, source, onCopy }: Props) {
  const words = useWords(deskWords);
  const copy = (
    <button type="button" onClick={onCopy}>
      {words.copyClause} <kbd>0</kbd>
    </button>
  );
  return (
    <>
      <h2 className="unseen">{words.clauseBeside}</h2>
      <ClauseArticle
        clause={clause}
        span={source.span ?? findQuote(clause.text, source.quote ?? '')}
        copy={copy}
      />
    </>
  );
}
