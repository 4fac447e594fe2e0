import type { ReportFailure } from '#core/contract/report.ts';
import { useWords } from '../language/use-words.ts';
import { evalWords } from './words.ts';

/** Every question that was not answered as it should be: what was asked, why it fails, what came. */
export function FailureList({ failures }: { readonly failures: readonly ReportFailure[] }) {
  const words = useWords(evalWords);
  if (failures.length === 0) return <p>{words.noFailures}</p>;
  return (
    <>
      <h3>{words.failures(failures.length)}</h3>
      <ul className="failures">
        {failures.map((failure) => (
          <li key={failure.id}>
            <Failure failure={failure} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Failure({ failure }: { readonly failure: ReportFailure }) {
  const words = useWords(evalWords);
  const { id, turns, asOf, fault, reasons, answer } = failure;
  return (
    <details>
      <summary>
        <span className="muted">{id}</span> <span lang="zh-CN">{turns.join(' / ')}</span>
      </summary>
      <p className="muted">{words.answeredAsOf(asOf)}</p>
      <h4>{words.why}</h4>
      <ul>
        {fault === null ? null : (
          <li>
            {words.fault}：{fault}
          </li>
        )}
        {reasons.map(({ label, gate, reason }) => (
          <li key={label}>
            {label}
            {gate ? '' : words.advisory}：{reason}
          </li>
        ))}
      </ul>
      <h4>{words.got}</h4>
      {answer === null ? (
        <p>{words.noAnswer}</p>
      ) : (
        <p className="failure-answer" lang="zh-CN">
          <span className="muted">{answer.kind}</span>
          {'\n'}
          {answer.text}
        </p>
      )}
    </details>
  );
}
