import { useState } from 'react';
import type { Answer, Citation } from '#core/contract/ask.ts';
import type { Calculation } from '#core/contract/calculation.ts';
import { hasOneRule } from '#core/contract/has-one-rule.ts';
import { AmountCard } from '../components/amount-card.tsx';
import { AnswerMarkdown } from '../components/answer-markdown.tsx';
import { ComparisonTable } from '../components/comparison-table.tsx';
import { MissingFactsForm } from '../components/missing-facts-form.tsx';
import { SourceList } from '../components/source-list.tsx';
import { useWords } from '../language/use-words.ts';
import { askWords } from './words.ts';

interface Props {
  readonly answer: Answer;
  readonly asOf: string | undefined;
  /** The source that stands open. */
  readonly source: Citation | undefined;
  readonly onSource: (citation: Citation) => void;
  /** Asks on in the same conversation; undefined for an earlier answer. */
  readonly onAsk: ((question: string) => void) | undefined;
}

/** A whole answer: text, figure, facts to add, comparison, warnings that the text does not hold, sources. */
export function AnswerView({ answer, asOf, source, onSource, onAsk }: Props) {
  const words = useWords(askWords);
  const { text, citations, calculation, comparison, warnings } = answer;
  const untold = warnings.filter((warning) => !text.includes(warning.text.slice(0, 20)));
  return (
    <div className="answer">
      {comparison === null ? null : (
        <ComparisonTable comparison={comparison} citations={citations} onMarker={onSource} />
      )}
      <AnswerMarkdown text={text} citations={citations} onMarker={onSource} />
      {untold.map((warning) => (
        <p key={warning.code + warning.text} className="notice">
          <b>{words.note}：</b>
          {warning.text}
        </p>
      ))}
      {calculation === null ? null : <Amount calculation={calculation} asOf={asOf} onAsk={onAsk} />}
      <Choices answer={answer} onAsk={onAsk} />
      <SourceList citations={citations} current={source} onOpen={onSource} />
    </div>
  );
}

function Amount({
  calculation,
  asOf,
  onAsk,
}: { readonly calculation: Calculation } & Pick<Props, 'asOf' | 'onAsk'>) {
  const words = useWords(askWords);
  const [latest, setLatest] = useState(calculation);
  const asksFacts = calculation.status === 'needs_input' || calculation.status === 'rejected';
  const form = (
    <MissingFactsForm
      ruleId={calculation.ruleId}
      known={calculation}
      asOf={asOf}
      onCalculated={setLatest}
      onSay={onAsk}
    />
  );
  return (
    <>
      {asksFacts ? (
        <div className="facts-asked">
          <h3>{words.missing}</h3>
          {form}
        </div>
      ) : null}
      {latest.status === 'needs_input' ? null : <AmountCard calculation={latest} />}
      {asksFacts || calculation.status === 'no_amount' || !hasOneRule(calculation) ? null : (
        <LazyDetails summary={words.calculate}>{form}</LazyDetails>
      )}
    </>
  );
}

/** Shows its content once it is opened, and not before: a form loads its benefit. */
function LazyDetails({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: React.ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="other-figures screen-only"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {opened ? children : null}
    </details>
  );
}

function Choices({ answer: { missing }, onAsk }: Pick<Props, 'answer' | 'onAsk'>) {
  const words = useWords(askWords);
  if (onAsk === undefined) return null;
  return missing
    .filter(({ choices, type }) => type === 'choice' && choices !== undefined)
    .map(({ id, ask, choices = [] }) => (
      <fieldset key={id} className="choice-buttons screen-only">
        <legend>{ask === '' ? words.choose : ask}</legend>
        {choices.map((choice) => (
          <button key={choice} type="button" onClick={() => onAsk(choice)}>
            {choice}
          </button>
        ))}
      </fieldset>
    ));
}
