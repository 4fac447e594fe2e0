import '../components/components.css';
import './benefits.css';
import type { ValidityStatus } from '#core/contract/ask.ts';
import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { fetchDocuments, fetchRules } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { useWords } from '../language/use-words.ts';
import { navigate, useAddress } from '../shell/address.ts';
import { preferences } from '../state/preferences.ts';
import { scope } from '../state/scope.ts';
import { useShared } from '../state/shared-value.ts';
import { BenefitTable } from './benefit-table.tsx';
import { catalogueRows } from './catalogue-rows.ts';
import { csvOf } from './csv.ts';
import { citiesOf, filterBenefits, filterOf, queryOf, rolesOf } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { saveFile } from './save-file.ts';
import { benefitsWords } from './words.ts';

/** The page `/benefits`: the catalogue of benefits, to filter, work out, print and take along. */
export default function BenefitsPage() {
  const words = useWords(benefitsWords);
  const { asOf } = useShared(scope);
  const rules = useLoaded('rules', (signal) => fetchRules({ signal }));
  return (
    <div className="benefits">
      <h1>{words.title}</h1>
      <p className="muted screen-only">{words.lead}</p>
      {rules.state === 'loading' ? <p className="muted">{words.loading}</p> : null}
      {rules.state === 'failed' ? <FaultNotice fault={rules.fault} onRetry={rules.retry} /> : null}
      {rules.state === 'ready' ? <Catalogue entries={rules.value} asOf={asOf} /> : null}
    </div>
  );
}

function Catalogue({
  entries,
  asOf,
}: {
  readonly entries: readonly CatalogueEntry[];
  readonly asOf: string | undefined;
}) {
  const words = useWords(benefitsWords);
  const { language } = useShared(preferences);
  const { region } = useShared(scope);
  const filter = filterOf(useAddress().query);
  const { day, statuses } = useValidity(asOf);
  const shown = filterBenefits(entries, filter, region);
  return (
    <>
      <p className="print-only">
        {/* On paper “today” says nothing. */}
        {day === undefined ? null : words.asOf(day)}
        {words.printed}
      </p>
      <FilterFields
        filter={filter}
        roles={rolesOf(entries)}
        cities={citiesOf(entries)}
        onFilter={(next) => navigate(`/benefits${queryOf(next)}`, { replace: true })}
      />
      <div className="benefit-tools">
        <p role="status">{words.count(shown.length, entries.length)}</p>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <button
          type="button"
          onClick={() =>
            saveFile(`${words.fileName}.csv`, csvOf(catalogueRows(shown, language)), 'text/csv;charset=utf-8')
          }
        >
          {words.download}
        </button>
      </div>
      {shown.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <BenefitTable entries={shown} asOf={asOf} validity={statuses} />
      )}
    </>
  );
}

/** Validity of each document and the day it is stated for; unknown at first, the catalogue does not wait for it. */
function useValidity(asOf: string | undefined): {
  readonly day: string | undefined;
  readonly statuses: ReadonlyMap<string, ValidityStatus>;
} {
  const loaded = useLoaded(`documents ${asOf ?? ''}`, (signal) => fetchDocuments({ asOf, signal }));
  if (loaded.state !== 'ready') return { day: undefined, statuses: new Map() };
  const { documents, asOf: day } = loaded.value;
  return { day, statuses: new Map(documents.map(({ id, status }) => [id, status])) };
}
