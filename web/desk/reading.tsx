import type { Ref } from 'react';
import type { Answer, Citation, ValidityStatus } from '#core/contract/ask.ts';
import type { Calculation } from '#core/contract/calculation.ts';
import { Calculator } from '../benefits/calculator.tsx';
import { AnswerMarkdown } from '../components/answer-markdown.tsx';
import { ComparisonTable } from '../components/comparison-table.tsx';
import { componentWords } from '../components/words.ts';
import { useWords } from '../language/use-words.ts';
import type { DeskOption } from './options.ts';
import { deskWords } from './words.ts';

interface Props {
  readonly option: DeskOption;
  /** What to read out: that of the option, or what was worked out since. */
  readonly sentence: string;
  /** Validity of the document of its clause on the day; undefined until it is known. */
  readonly validity: ValidityStatus | undefined;
  /** What was copied, or why not. */
  readonly said: string;
  readonly asOf: string | undefined;
  readonly calculator: Ref<HTMLDivElement>;
  readonly onCopySentence: () => void;
  readonly onCalculated: (calculation: Calculation) => void;
  readonly onSource: (citation: Citation) => void;
  /** Adds what the caller chose to the question. */
  readonly onAdd: (words: string) => void;
}

/** A result as a clerk needs it: the sentence, what to mind, what to ask back, the amount and its calculator. */
export function Reading({ option, sentence, validity, said, onCopySentence, ...props }: Props) {
  const words = useWords(deskWords);
  return (
    <>
      <div>
        <h2 className="unseen">{words.reading}</h2>
        <p className="desk-sentence" lang="zh-CN">
          {sentence}
        </p>
      </div>
      <p className="desk-copy">
        <button type="button" className="main" onClick={onCopySentence}>
          {words.copySentence} <kbd>Enter</kbd>
        </button>
        <span role="status" className="desk-said">
          {said}
        </span>
      </p>
      {option.answer === undefined && validity !== undefined ? <Validity status={validity} /> : null}
      {option.answer === undefined ? null : <Minded answer={option.answer} {...props} />}
      {option.ruleId === undefined ? null : <Worked option={option} ruleId={option.ruleId} {...props} />}
      {option.answer === undefined ? null : <Whole answer={option.answer} {...props} />}
    </>
  );
}

/** Says of words that hold no longer, or not yet, that it is so; an answer brings its own warning. */
function Validity({ status }: { readonly status: ValidityStatus }) {
  const words = useWords(deskWords);
  const { validity } = useWords(componentWords);
  if (status === 'in_force' || status === 'not_stated') return null;
  return (
    <p className="notice">
      <b>{words.note}：</b>
      {words.notInForce(validity[status])}
    </p>
  );
}

/** Warnings, and what to ask the caller. */
function Minded({ answer, onAdd }: { readonly answer: Answer } & Pick<Props, 'onAdd'>) {
  const words = useWords(deskWords);
  const { warnings, missing } = answer;
  return (
    <>
      {warnings.map(({ code, text }) => (
        <p key={code + text} className="notice">
          <b>{words.note}：</b>
          {text}
        </p>
      ))}
      {missing.length === 0 ? null : (
        <div className="desk-asks" lang="zh-CN">
          <h3>{words.askCaller}</h3>
          <ul>
            {missing.map(({ id, ask, label, choices = [] }) => (
              <li key={id}>
                {ask === '' ? label : ask}{' '}
                {choices.map((choice) => (
                  <button key={choice} type="button" onClick={() => onAdd(choice)}>
                    {choice}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Worked({
  option,
  ruleId,
  asOf,
  calculator,
  onCalculated,
}: { readonly option: DeskOption; readonly ruleId: string } & Pick<
  Props,
  'asOf' | 'calculator' | 'onCalculated'
>) {
  const words = useWords(deskWords);
  const known = option.answer?.calculation ?? undefined;
  return (
    <div ref={calculator} className="desk-calculator">
      <h3>
        {words.calculator} <kbd>→</kbd>
      </h3>
      {/* Other facts in the question start another calculation. */}
      <Calculator
        key={`${ruleId} ${JSON.stringify(known?.inputs)} ${known?.date}`}
        ruleId={ruleId}
        asOf={asOf}
        known={known}
        first={known === undefined || known.status === 'needs_input' ? 'facts' : 'result'}
        onCalculated={onCalculated}
      />
    </div>
  );
}

function Whole({ answer, onSource }: { readonly answer: Answer } & Pick<Props, 'onSource'>) {
  const words = useWords(deskWords);
  const { text, citations, comparison } = answer;
  return (
    <>
      {comparison === null ? null : (
        <ComparisonTable comparison={comparison} citations={citations} onMarker={onSource} />
      )}
      <details className="desk-whole">
        <summary>{words.wholeAnswer}</summary>
        <AnswerMarkdown text={text} citations={citations} onMarker={onSource} />
      </details>
    </>
  );
}
