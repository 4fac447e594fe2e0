import type { Calculation } from '#core/contract/calculation.ts';
import { useWords } from '../language/use-words.ts';
import { preferences } from '../state/preferences.ts';
import { useShared } from '../state/shared-value.ts';
import { CalculationSteps } from './calculation-steps.tsx';
import { formatMoney } from './format-money.ts';
import { componentWords } from './words.ts';

/**
 * What a benefit comes to: the figure, whether it is fixed or a ceiling, the steps that lead there with the caps, and
 * folded below what was assumed, how else the text can be read, and what it does not say.
 */
export function AmountCard({ calculation }: { readonly calculation: Calculation }) {
  const words = useWords(componentWords);
  const { title, status, certainty } = calculation;
  return (
    <section className={`amount-card amount-${status}`} aria-label={title}>
      <header>
        <h3 lang="zh-CN">{title}</h3>
        {certainty === null ? null : (
          <span className={`certainty certainty-${certainty}`}>{words.certainty[certainty]}</span>
        )}
      </header>
      <Figure calculation={calculation} />
      <CalculationSteps calculation={calculation} />
      <Folded calculation={calculation} />
    </section>
  );
}

function Figure({ calculation }: { readonly calculation: Calculation }) {
  const words = useWords(componentWords);
  const { language } = useShared(preferences);
  const { status, certainty, amount, max, error } = calculation;
  const figure = amount ?? max;
  if (status !== 'ok' || figure === null) {
    return <p className="amount-status">{error?.message ?? words.status[status]}</p>;
  }
  const ceiling = certainty === 'ceiling';
  return (
    <>
      <p className="amount-figure">
        {ceiling ? <span className="amount-most">{words.atMost}</span> : null}
        {formatMoney(figure, language)}
      </p>
      {ceiling ? <p className="muted">{words.ceilingNote}</p> : null}
      {certainty === 'external' ? <p className="muted">{words.externalNote}</p> : null}
    </>
  );
}

function Folded({ calculation }: { readonly calculation: Calculation }) {
  const words = useWords(componentWords);
  const { language } = useShared(preferences);
  const { conditions, assumptions, alternatives, notStated, explanations } = calculation;
  const explain = (id: string) => explanations.find((one) => one.id === id)?.text ?? id;
  const lists = [
    {
      name: words.conditions,
      points: conditions.map(({ ask, state }) => `${ask}${words.condition[state]}`),
    },
    { name: words.assumptions, points: assumptions.map(explain) },
    {
      name: words.alternatives,
      points: alternatives.map(({ question, other, amount, max }) => {
        const figure = amount ?? max;
        const result = figure === undefined ? '' : `，${words.otherwise}${formatMoney(figure, language)}`;
        return `${question}：${other}${result}`;
      }),
    },
    { name: words.notStated, points: notStated.map(explain) },
  ].filter(({ points }) => points.length > 0);
  if (lists.length === 0) return null;
  return (
    <div className="amount-folded">
      {lists.map(({ name, points }) => (
        <details key={name}>
          <summary>
            {name} <span className="muted">{points.length}</span>
          </summary>
          <ul>
            {points.map((point) => (
              <li key={point} lang="zh-CN">
                {point}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
