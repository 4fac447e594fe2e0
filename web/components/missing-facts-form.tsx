import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { Calculation } from '#core/contract/calculation.ts';
import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { calculate, fetchRule } from '../api/calls.ts';
import { faultOf, type ServiceFault } from '../api/service-error.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { useWords } from '../language/use-words.ts';
import { FactField } from './fact-field.tsx';
import {
  answersOf,
  type ConditionAnswers,
  type FieldTexts,
  inputsOf,
  isComplete,
  sayFacts,
  textsOf,
} from './fact-values.ts';
import { FaultNotice } from './fault-notice.tsx';
import { componentWords } from './words.ts';

interface Props {
  readonly ruleId: string;
  /** What is known already. */
  readonly known?: Calculation | undefined;
  /** The day whose rules count. */
  readonly asOf?: string | undefined;
  /** Told of every new result. */
  readonly onCalculated: (calculation: Calculation) => void;
  /** Puts the facts into the conversation; without it the button is left out. */
  readonly onSay?: ((facts: string) => void) | undefined;
}

/** The facts of one benefit as a form; each change is worked out at once. */
export function MissingFactsForm({ ruleId, ...props }: Props) {
  const words = useWords(componentWords);
  const rule = useLoaded(ruleId, (signal) => fetchRule(ruleId, { signal }));
  if (rule.state === 'loading') return <p className="muted">{words.calculating}</p>;
  if (rule.state === 'failed') return <FaultNotice fault={rule.fault} onRetry={rule.retry} />;
  return <FactsForm key={ruleId} rule={rule.value} {...props} />;
}

function FactsForm({
  rule,
  known,
  asOf,
  onCalculated,
  onSay,
}: Omit<Props, 'ruleId'> & { readonly rule: CatalogueEntry }) {
  const words = useWords(componentWords);
  const [texts, setTexts] = useState<FieldTexts>(() => textsOf(known?.inputs ?? {}));
  const [answers, setAnswers] = useState<ConditionAnswers>(() => answersOf(known?.conditions ?? []));
  const fault = useCalculated({ rule, texts, answers, asOf, onCalculated });
  const field = fault?.field;
  const wrong = field === undefined ? undefined : { field, message: fault?.message ?? '' };
  const change = (changed: FieldTexts) => setTexts((before) => ({ ...before, ...changed }));
  const fields = (required: boolean) =>
    rule.inputs
      .filter((input) => input.required === required)
      .map((input) => (
        <FactField key={input.id} input={input} texts={texts} wrong={wrong} onChange={change} />
      ));
  const optional = fields(false);
  return (
    <form
      className="facts screen-only"
      aria-label={rule.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(rule, texts)) onSay?.(sayFacts(rule, texts));
      }}
    >
      {fields(true)}
      {rule.conditions.map((condition) => (
        <ConditionField
          key={condition.id}
          ask={condition.ask}
          answer={answers[condition.id]}
          onAnswer={(answer) => setAnswers((before) => ({ ...before, [condition.id]: answer }))}
        />
      ))}
      {optional.length === 0 ? null : (
        <details>
          <summary>{words.moreFacts}</summary>
          {optional}
        </details>
      )}
      {fault === undefined || wrong !== undefined ? null : (
        <p className="fact-wrong" role="alert">
          {words.calculateFailed}
          {fault.message}
        </p>
      )}
      {onSay === undefined || rule.inputs.length === 0 ? null : (
        <Button htmlType="submit" disabled={!isComplete(rule, texts)}>
          {words.sayIt}
        </Button>
      )}
    </form>
  );
}

function ConditionField({
  ask,
  answer,
  onAnswer,
}: {
  readonly ask: string;
  readonly answer: boolean | null | undefined;
  readonly onAnswer: (answer: boolean | null) => void;
}) {
  const words = useWords(componentWords);
  const name = useId();
  const choices = [
    { value: true, label: words.yes },
    { value: false, label: words.no },
    { value: null, label: words.unsure },
  ];
  return (
    <fieldset className="fact choices">
      <legend>{ask}</legend>
      {choices.map(({ value, label }) => (
        <label key={label}>
          <input type="radio" name={name} checked={answer === value} onChange={() => onAnswer(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface Given {
  readonly rule: CatalogueEntry;
  readonly texts: FieldTexts;
  readonly answers: ConditionAnswers;
  readonly asOf: string | undefined;
  readonly onCalculated: (calculation: Calculation) => void;
}

/** Works out the benefit a moment after the last change; returns what went wrong, if anything did. */
function useCalculated({ rule, texts, answers, asOf, onCalculated }: Given): ServiceFault | undefined {
  const [fault, setFault] = useState<ServiceFault>();
  const inputs = inputsOf(rule.inputs, texts);
  const told = useRef(onCalculated);
  told.current = onCalculated;
  const request = JSON.stringify({ ruleId: rule.id, inputs, conditions: answers, date: asOf });
  const first = useRef(request);
  useEffect(() => {
    // What the form starts with was worked out already.
    if (request === first.current) return;
    first.current = '';
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      calculate(JSON.parse(request), { signal: leaving.signal }).then(
        (result) => {
          setFault(undefined);
          told.current(result);
        },
        (error: unknown) => leaving.signal.aborted || setFault(faultOf(error)),
      );
    }, 250);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [request]);
  return fault;
}
