import type { Calculation } from '#core/contract/calculation.ts';
import { useWords } from '../language/use-words.ts';
import { type Language, preferences } from '../state/preferences.ts';
import { useShared } from '../state/shared-value.ts';
import { formatMoney, groupDigits } from './format-money.ts';
import { componentWords } from './words.ts';

type Step = Calculation['steps'][number];
type Cap = Calculation['caps'][number];

/** The derivation, one line a step: what was given, what the clause says, what it comes to, and the caps that bit. */
export function CalculationSteps({ calculation }: { readonly calculation: Calculation }) {
  const words = useWords(componentWords);
  const steps = calculation.steps.filter(({ op, changed }) => op !== 'round' || changed === true);
  if (steps.length === 0) return null;
  return (
    <div className="steps">
      <h4>{words.steps}</h4>
      <ol>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
          <li key={at} className={step.state === 'over' ? 'step-cut' : undefined}>
            <StepLine step={step} cap={calculation.caps.find(({ id }) => id === step.id)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function StepLine({ step, cap }: { readonly step: Step; readonly cap: Cap | undefined }) {
  const words = useWords(componentWords);
  const { language } = useShared(preferences);
  const { op, label, value, unit, quote, calc, limit, state } = step;
  if (op === 'input') {
    return (
      <>
        {words.given}：{label}{' '}
        {unit === '元' ? formatMoney(value, language) : `${groupDigits(value)}${unit ?? ''}`}
      </>
    );
  }
  if (op === 'cap' && limit !== undefined && state !== undefined) {
    const bound = [words.capLimit, cap === undefined ? '' : words.capPer(cap.per, cap.period)]
      .join(' ')
      .trimEnd();
    const received =
      cap === undefined || cap.received === '0'
        ? ''
        : `（${words.capReceived}${formatMoney(cap.received, language)}）`;
    return (
      <>
        {bound} {formatMoney(limit, language)}
        {received}：<b>{words.cap[state]}</b>
        {state === 'over' ? ` → ${formatMoney(value, language)}` : ''}
        <Quote text={quote} />
      </>
    );
  }
  if (op === 'round') return <>{`${words.rounding} → ${formatMoney(value, language)}`}</>;
  return (
    <>
      {op === 'sum' ? `${words.total}：` : label === undefined ? '' : `${label}：`}
      <span className="arithmetic">{arithmetic(step, calc, language)}</span>
      <Quote text={quote} />
    </>
  );
}

function Quote({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <q lang="zh-CN" className="step-quote">
      {text}
    </q>
  );
}

/** `80000×50%` and 40000 as `80,000×50% = 4万元`. */
function arithmetic({ op, value }: Step, calc: string | undefined, language: Language): string {
  const result = op === 'window' || op === 'limit' ? groupDigits(value) : formatMoney(value, language);
  if (calc === undefined || calc === value) return result;
  return `${calc.replace(/\d+(\.\d+)?/g, groupDigits)} = ${result}`;
}
