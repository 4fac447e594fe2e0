import { useId } from 'react';
import { fetchDocuments } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { useWords } from '../language/use-words.ts';
import { scope } from '../state/scope.ts';
import { scopeOf } from '../state/scope-of.ts';
import { useShared } from '../state/shared-value.ts';
import { shellWords } from './words.ts';

/** City and day for every question, always in sight. The cities are those of the documents that are held. */
export function ScopeFields() {
  const words = useWords(shellWords);
  const { region = '', asOf = '' } = useShared(scope);
  const documents = useLoaded('documents', (signal) => fetchDocuments({ signal }));
  const dayHint = useId();
  const held =
    documents.state === 'ready' ? documents.value.documents.flatMap((one) => one.region ?? []) : [];
  const regions = [...new Set(region === '' ? held : [...held, region])];
  return (
    <fieldset className="scope">
      <legend className="unseen">{words.settings}</legend>
      <label>
        <span>{words.city}</span>
        <select value={region} onChange={(event) => scope.set(scopeOf(event.target.value, asOf))}>
          <option value="">{words.allCities}</option>
          {regions.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.day}</span>
        <input
          type="date"
          value={asOf}
          aria-describedby={dayHint}
          onChange={(event) => scope.set(scopeOf(region, event.target.value))}
        />
      </label>
      <span id={dayHint} className="unseen">
        {words.dayHint}
      </span>
      {asOf === '' ? null : (
        <button type="button" className="quiet" onClick={() => scope.set(scopeOf(region, ''))}>
          {words.today}
        </button>
      )}
    </fieldset>
  );
}
