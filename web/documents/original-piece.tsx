import { Fragment, memo } from 'react';
import type { ClauseNode } from '#core/contract/documents.ts';
import type { Span } from '../components/clause-text.tsx';
import { useWords } from '../language/use-words.ts';
import { cutAtPlaces, type Stretch } from './cut-original.ts';
import type { Original } from './use-original.ts';
import { documentWords } from './words.ts';

interface Props {
  readonly original: Original;
  readonly clause: ClauseNode;
  /** The places in the original that the address names; undefined when it names none. */
  readonly chosen: readonly Span[] | undefined;
}

/** The original of one clause, line by line as it came; what no clause holds is set off. Paper holds the cleaned text alone. */
export const OriginalPiece = memo(function OriginalPiece({ original, clause, chosen = [] }: Props) {
  const words = useWords(documentWords);
  const { text, pieces } = original;
  const piece = pieces.get(clause.id);
  if (piece === undefined) return null;
  const name = clause.label + clause.heading || words.parts[clause.kind];
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields to set together, a part of the text beside its clause
    <div className="original screen-only" role="group" aria-label={words.originalOf(name)} lang="zh-CN">
      {cutAtPlaces(withoutBlankLines(piece, text), chosen).map(({ start, end, clauseId, isChosen }) => {
        const part = text.slice(start, end);
        if (isChosen) return <mark key={start}>{part}</mark>;
        const aside = part.trim();
        if (clauseId !== undefined || aside === '') return part;
        const at = part.indexOf(aside);
        return (
          <Fragment key={start}>
            {part.slice(0, at)}
            <span className="set-aside" title={words.setAside}>
              {aside}
            </span>
            {part.slice(at + aside.length)}
          </Fragment>
        );
      })}
    </div>
  );
});

/** Blank lines at both ends say nothing here. */
function withoutBlankLines(piece: readonly Stretch[], text: string): readonly Stretch[] {
  const first = piece[0]?.start ?? 0;
  const whole = text.slice(first, piece.at(-1)?.end);
  const from = first + (/^\s*\n/.exec(whole)?.[0].length ?? 0);
  const to = first + whole.trimEnd().length;
  return piece
    .map((stretch) => ({
      ...stretch,
      start: Math.max(stretch.start, from),
      end: Math.min(stretch.end, to),
    }))
    .filter(({ start, end }) => start < end);
}
