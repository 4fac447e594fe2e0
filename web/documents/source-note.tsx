import type { DocumentResponse } from '#core/contract/documents.ts';
import { useWords } from '../language/use-words.ts';
import { documentWords } from './words.ts';

/** Where the text comes from, and how to compare. */
export function SourceNote({ document: { source, notes } }: Pick<DocumentResponse, 'document'>) {
  const words = useWords(documentWords);
  return (
    <footer className="source-note">
      <h2>{words.original}</h2>
      <p>{words.originalText}</p>
      <dl>
        <div>
          <dt>{words.file}</dt>
          <dd>{source.path}</dd>
        </div>
        <div>
          <dt>{words.format}</dt>
          <dd>{source.format}</dd>
        </div>
        <div>
          <dt>{words.checksum}</dt>
          <dd className="checksum">{source.sha256}</dd>
        </div>
        {notes.length === 0 ? null : (
          <div>
            <dt>{words.notes}</dt>
            <dd lang="zh-CN">{notes.join(' · ')}</dd>
          </div>
        )}
      </dl>
    </footer>
  );
}
