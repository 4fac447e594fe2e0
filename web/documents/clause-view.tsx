import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { Span } from '../components/clause-text.tsx';
import { documentAddress } from '../components/document-link.tsx';
import { componentWords } from '../components/words.ts';
import { useWords } from '../language/use-words.ts';
import { Link } from '../shell/link.tsx';
import { headOf, type PlacedClause } from './clause-list.ts';
import { cutAtHits, type PlacedHit } from './find-hits.ts';
import type { Target } from './use-target.ts';
import { documentWords } from './words.ts';

interface Props {
  readonly documentId: string;
  readonly placed: PlacedClause;
  /** Set when the address names this clause. */
  readonly target: Target | undefined;
  /** What was searched for, in this clause, with the places in the list of all hits. */
  readonly hits: readonly PlacedHit[] | undefined;
  /** Place of the hit that is looked at, when it is in this clause. */
  readonly current: number | undefined;
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** One clause in its own words: heading, text with what was found, who is responsible, its address as a link. */
export const ClauseView = memo(function ClauseView({ documentId, placed, target, hits, current }: Props) {
  const words = useWords(documentWords);
  const { clause, depth } = placed;
  const { id, text, kind, label } = clause;
  const head = headOf(clause);
  const Heading = headings[depth] ?? 'h6';
  const part = (span: Span) => <Stretches text={text} span={span} hits={hits} current={current} />;
  return (
    <section
      id={id}
      tabIndex={-1}
      className={`reader-clause clause-${kind}${target === undefined ? '' : ' targeted'}`}
    >
      <div className="clause-words" lang="zh-CN">
        {head === '' ? (
          <Heading className="unseen">{label === '' ? words.parts[kind] : label}</Heading>
        ) : (
          <Heading className={kind === 'heading' ? undefined : 'run-in'}>
            {part({ start: 0, end: head.length })}
          </Heading>
        )}
        {/* No paragraph of its own: heading and text are one line of print, and copied together they are the clause. */}
        <span>
          {target?.span === undefined
            ? part({ start: head.length, end: text.length })
            : aroundPoint(target.span, { start: head.length, end: text.length }, part)}
        </span>
      </div>
      <Responsible clause={clause} />
      <Link className="clause-address" href={documentAddress(documentId, id)} aria-label={words.address(id)}>
        {id}
      </Link>
    </section>
  );
});

/** A text with the point that the address names set off. */
function aroundPoint(point: Span, whole: Span, part: (span: Span) => ReactNode): ReactNode {
  const start = Math.max(point.start, whole.start);
  const end = Math.min(point.end, whole.end);
  if (start >= end) return part(whole);
  return (
    <>
      {part({ start: whole.start, end: start })}
      <span className="targeted-point">{part({ start, end })}</span>
      {part({ start: end, end: whole.end })}
    </>
  );
}

function Stretches({
  text,
  span: { start, end },
  hits,
  current,
}: Pick<Props, 'hits' | 'current'> & { readonly text: string; readonly span: Span }) {
  let at = start;
  return cutAtHits(text, hits ?? [], { from: start, to: end }).map((stretch) => {
    const key = at;
    at += stretch.text.length;
    if (stretch.hit === undefined) return stretch.text;
    return <HitMark key={key} text={stretch.text} current={stretch.hit === current} />;
  });
}

function HitMark({ text, current }: { readonly text: string; readonly current: boolean }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current) mark.current?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    <mark ref={mark} className={current ? 'current-hit' : undefined} aria-current={current || undefined}>
      {text}
    </mark>
  );
}

function Responsible({ clause: { responsible } }: { readonly clause: PlacedClause['clause'] }) {
  const words = useWords(documentWords);
  const { roles } = useWords(componentWords);
  if (responsible.length === 0) return null;
  return (
    <dl className="responsible">
      <dt>{words.responsible}</dt>
      {responsible.map(({ role, units, start }) => (
        <dd key={start}>
          <span className="muted">{roles[role]}</span> <span lang="zh-CN">{units.join('、')}</span>
        </dd>
      ))}
    </dl>
  );
}
