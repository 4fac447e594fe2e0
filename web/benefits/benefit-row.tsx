import { useId } from 'react';
import type { ValidityStatus } from '#core/contract/ask.ts';
import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { DocumentLink } from '../components/document-link.tsx';
import { ValidityBadge } from '../components/validity-badge.tsx';
import { useWords } from '../language/use-words.ts';
import { PartBoundary } from '../shell/part-boundary.tsx';
import { preferences } from '../state/preferences.ts';
import { useShared } from '../state/shared-value.ts';
import { amountLines } from './amount-lines.ts';
import { Calculator } from './calculator.tsx';
import { kindOf } from './filter.ts';
import { benefitsWords } from './words.ts';

interface Props {
  readonly entry: CatalogueEntry;
  readonly asOf: string | undefined;
  readonly validity: ValidityStatus | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One benefit: what, who, how much, caps, conditions, clause; below it its calculator when that is open. */
export function BenefitRow({ entry, asOf, validity, open, onToggle }: Props) {
  const words = useWords(benefitsWords);
  const { columns } = words;
  const calculatorId = useId();
  return (
    <>
      <tr className={open ? 'benefit-open' : undefined}>
        <th scope="row" lang="zh-CN">
          {entry.title}
        </th>
        <td data-label={columns.who} lang="zh-CN">
          {entry.beneficiary}
        </td>
        <td data-label={columns.amount}>
          <Amount entry={entry} />
        </td>
        <td data-label={columns.caps} lang="zh-CN">
          <Lines
            lines={[...entry.caps.map(({ quote }) => quote), ...entry.limits.map(({ says }) => says)]}
            none={entry.kind === 'amount' ? words.noCap : '—'}
          />
        </td>
        <td data-label={columns.conditions} lang="zh-CN">
          <Lines
            lines={entry.conditions.map(({ quote }) => quote)}
            none={entry.kind === 'amount' ? words.noCondition : '—'}
          />
        </td>
        <td data-label={columns.clause}>
          <Clause entry={entry} validity={validity} />
        </td>
        <td className="benefit-action screen-only">
          {entry.kind === 'no_amount' ? null : (
            <button
              type="button"
              aria-expanded={open}
              aria-controls={open ? calculatorId : undefined}
              onClick={onToggle}
            >
              {open ? words.closeCalculator : words.calculate}
              <span className="unseen">{entry.title}</span>
            </button>
          )}
        </td>
      </tr>
      {open ? (
        <tr className="benefit-calculator screen-only">
          <td colSpan={7} id={calculatorId}>
            <PartBoundary>
              <Calculator ruleId={entry.id} asOf={asOf} first="facts" />
            </PartBoundary>
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Amount({ entry }: { readonly entry: CatalogueEntry }) {
  const words = useWords(benefitsWords);
  const { language } = useShared(preferences);
  const kind = kindOf(entry);
  if (kind === 'no_amount') return <span className="muted">{words.encourages}</span>;
  return (
    <>
      <span className={`certainty certainty-${kind}`}>{words.kinds[kind]}</span>
      <Lines lines={amountLines(entry, language)} none="" />
    </>
  );
}

function Clause({ entry, validity }: Pick<Props, 'entry' | 'validity'>) {
  const { clause, clauseId, document } = entry;
  return (
    <>
      <DocumentLink id={document.id} clauseId={clauseId}>
        <span lang="zh-CN">
          {document.number ?? `《${document.title}》`}
          {clause}
        </span>
      </DocumentLink>
      <span className="benefit-place">
        <span className="muted" lang="zh-CN">
          {document.region}
        </span>
        {validity === undefined ? null : <ValidityBadge status={validity} />}
      </span>
    </>
  );
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return <span className="muted">{none}</span>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
