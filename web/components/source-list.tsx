import type { Citation, DocumentSummary } from '#core/contract/ask.ts';
import { useWords } from '../language/use-words.ts';
import { SourceChip } from './source-chip.tsx';
import { ValidityBadge } from './validity-badge.tsx';
import { componentWords } from './words.ts';

interface Props {
  readonly citations: readonly Citation[];
  /** The source that stands open beside the answer. */
  readonly current?: Citation | undefined;
  readonly onOpen: (citation: Citation) => void;
}

/** The sources of an answer, by document: its title, number and validity, then a chip for each clause. */
export function SourceList({ citations, current, onOpen }: Props) {
  const words = useWords(componentWords);
  if (citations.length === 0) return null;
  return (
    <section className="sources" aria-label={words.sources}>
      <h3>{words.sources}</h3>
      <ul>
        {byDocument(citations).map(({ document, cited }) => (
          <li key={document.id}>
            <p className="source-document">
              <span className="source-title" lang="zh-CN">
                《{document.title}》
              </span>
              {document.number === null ? null : <span className="muted">{document.number}</span>}
              <ValidityBadge status={document.status} />
            </p>
            <div className="source-chips screen-only">
              {cited.map((citation) => (
                <SourceChip
                  key={citation.marker}
                  citation={citation}
                  current={sameSource(citation, current)}
                  onOpen={onOpen}
                />
              ))}
            </div>
            <ol className="print-only source-quotes" lang="zh-CN">
              {cited.map(({ marker, path, quote }) => (
                <li key={marker}>
                  〔{marker}〕{path.join(' › ')}：“{quote}”
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sameSource(one: Citation, other: Citation | undefined): boolean {
  return one.clauseId === other?.clauseId && one.start === other.start && one.end === other.end;
}

function byDocument(citations: readonly Citation[]) {
  const groups = new Map<string, { document: DocumentSummary; cited: Citation[] }>();
  for (const citation of citations) {
    const group = groups.get(citation.document.id) ?? { document: citation.document, cited: [] };
    group.cited.push(citation);
    groups.set(citation.document.id, group);
  }
  return [...groups.values()];
}
