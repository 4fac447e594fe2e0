import { useState } from 'react';
import type { Calculation } from '#core/contract/calculation.ts';
import { calculate } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { AmountCard } from '../components/amount-card.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { MissingFactsForm } from '../components/missing-facts-form.tsx';
import { componentWords } from '../components/words.ts';
import { useWords } from '../language/use-words.ts';
import { preferences } from '../state/preferences.ts';
import { useShared } from '../state/shared-value.ts';
import { resultLine } from './result-line.ts';

interface Props {
  readonly ruleId: string;
  /** The day whose rules count. */
  readonly asOf: string | undefined;
  /** What is worked out already, to start from; without it the calculator starts empty. */
  readonly known?: Calculation | undefined;
  /** What comes first, for the eye and the keys. */
  readonly first: 'facts' | 'result';
  /** Told of every result after the one it starts with. */
  readonly onCalculated?: (calculation: Calculation) => void;
}

/** One benefit worked out from facts: the fields, and beside them what they come to. */
export function Calculator({ known, ...props }: Props) {
  return known === undefined ? <FromNothing {...props} /> : <Worked known={known} {...props} />;
}

function FromNothing({ ruleId, asOf, ...props }: Omit<Props, 'known'>) {
  const words = useWords(componentWords);
  const date = asOf === undefined ? {} : { date: asOf };
  const start = useLoaded(`${ruleId} ${asOf ?? ''}`, (signal) =>
    calculate({ ruleId, inputs: {}, ...date }, { signal }),
  );
  if (start.state === 'loading') return <p className="muted">{words.calculating}</p>;
  if (start.state === 'failed') return <FaultNotice fault={start.fault} onRetry={start.retry} />;
  return (
    <Worked key={`${ruleId} ${asOf ?? ''}`} ruleId={ruleId} asOf={asOf} known={start.value} {...props} />
  );
}

function Worked({ ruleId, asOf, known, first, onCalculated }: Props & { readonly known: Calculation }) {
  const { language } = useShared(preferences);
  const [latest, setLatest] = useState<Calculation>();
  const keep = (calculation: Calculation) => {
    setLatest(calculation);
    onCalculated?.(calculation);
  };
  const result = <AmountCard calculation={latest ?? known} />;
  return (
    <div className="calculator">
      {first === 'result' ? result : null}
      <MissingFactsForm ruleId={ruleId} known={known} asOf={asOf} onCalculated={keep} />
      {first === 'facts' ? result : null}
      <p role="status" className="unseen">
        {latest === undefined ? '' : resultLine(latest, language)}
      </p>
    </div>
  );
}
