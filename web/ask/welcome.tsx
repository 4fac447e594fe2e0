import { useState } from 'react';
import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { fetchRules } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { useWords } from '../language/use-words.ts';
import { scope } from '../state/scope.ts';
import { useShared } from '../state/shared-value.ts';
import { askWords } from './words.ts';

const shown = 6;

/** What an empty conversation shows: what this is, and what one can ask, from the catalogue of benefits. */
export function Welcome({ onAsk }: { readonly onAsk: (question: string) => void }) {
  const words = useWords(askWords);
  const { region } = useShared(scope);
  const rules = useLoaded('rules', (signal) => fetchRules({ signal }));
  const [round, setRound] = useState(0);
  const titles = rules.state === 'ready' ? titlesToAsk(rules.value, region) : [];
  const first = (round * shown) % Math.max(1, titles.length);
  const offered = [...titles.slice(first), ...titles.slice(0, first)].slice(0, shown);
  return (
    <section className="welcome">
      <h1>{words.greeting}</h1>
      <p className="muted">{words.lead}</p>
      {offered.length === 0 ? null : (
        <>
          <header>
            <h2>{words.examples}</h2>
            {titles.length <= shown ? null : (
              <button type="button" className="quiet" onClick={() => setRound(round + 1)}>
                {words.otherExamples}
              </button>
            )}
          </header>
          <ul className="examples" lang="zh-CN">
            {offered.map((title) => (
              <li key={title}>
                <button type="button" onClick={() => onAsk(words.exampleOf(title))}>
                  {words.exampleOf(title)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Benefits that pay something, those of the chosen city only, one of each clause before a second of any. */
function titlesToAsk(rules: readonly CatalogueEntry[], region: string | undefined): readonly string[] {
  const seen = new Map<string, number>();
  return rules
    .filter(({ kind, document }) => kind === 'amount' && (region === undefined || document.region === region))
    .map(({ title, clauseId }, place) => {
      const turn = seen.get(clauseId) ?? 0;
      seen.set(clauseId, turn + 1);
      return { title, turn, place };
    })
    .sort((a, b) => a.turn - b.turn || a.place - b.place)
    .map(({ title }) => title);
}
