import { useState } from 'react';
import type { ValidityStatus } from '#core/contract/ask.ts';
import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { useWords } from '../language/use-words.ts';
import { BenefitRow } from './benefit-row.tsx';
import { benefitsWords } from './words.ts';

interface Props {
  readonly entries: readonly CatalogueEntry[];
  readonly asOf: string | undefined;
  /** Validity of each document on the day, by its id; empty until it is known. */
  readonly validity: ReadonlyMap<string, ValidityStatus>;
}

/** The benefits, one a row; at most one calculator stands open below its row. */
export function BenefitTable({ entries, asOf, validity }: Props) {
  const words = useWords(benefitsWords);
  const [openId, setOpenId] = useState<string>();
  return (
    <table className="benefit-table">
      <caption className="unseen">{words.title}</caption>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([column, name]) => (
            <th key={column} scope="col" className={column === 'calculate' ? 'screen-only' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <BenefitRow
            key={entry.id}
            entry={entry}
            asOf={asOf}
            validity={validity.get(entry.document.id)}
            open={openId === entry.id}
            onToggle={() => setOpenId(openId === entry.id ? undefined : entry.id)}
          />
        ))}
      </tbody>
    </table>
  );
}
