import type { Citation, Comparison } from '#core/contract/ask.ts';
import { useWords } from '../language/use-words.ts';
import { Marker } from './answer-markdown.tsx';
import { componentWords } from './words.ts';

interface Props {
  readonly comparison: Comparison;
  readonly citations: readonly Citation[];
  readonly onMarker: (citation: Citation) => void;
}

/** Documents or benefits side by side; each figure with the marker of its source. Scrolls sideways when it is wide. */
export function ComparisonTable({ comparison: { columns, rows }, citations, onMarker }: Props) {
  const words = useWords(componentWords);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="comparison" aria-label={words.comparison} tabIndex={0}>
      <table lang="zh-CN">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map(({ text, marker }, at) => {
                const citation = citations.find((candidate) => candidate.marker === marker);
                return (
                  <td key={columns[at]} className={marker === undefined ? 'muted' : undefined}>
                    {text}
                    {citation === undefined ? null : <Marker citation={citation} onOpen={onMarker} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
