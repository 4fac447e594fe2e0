import { type ReactNode, useId } from 'react';
import type { Report, ReportSuite } from '#core/contract/report.ts';
import { useWords } from '../language/use-words.ts';
import { FailureList } from './failure-list.tsx';
import { verdictOf } from './threshold.ts';
import { percent, wilsonInterval } from './wilson.ts';
import { evalWords } from './words.ts';

interface Props {
  readonly name: string;
  /** The suite as each system did on it. */
  readonly systems: readonly ReportSuite[];
  /** Name of the system under test; the others are baselines. */
  readonly target: string;
  readonly thresholds: Report['thresholds'];
}

/** One suite: how much was right, by kind and by score, beside the baselines, then what was not. */
export function SuiteSection({ name, systems, target, thresholds }: Props) {
  const words = useWords(evalWords);
  const tested = systems.find(({ system }) => system === target) ?? systems[0];
  if (tested === undefined) return null;
  const verdict = verdictOf(tested, thresholds);
  return (
    <section className="suite" aria-label={name}>
      <h2>{name}</h2>
      <p className="suite-figure">
        <b>{percent(tested.total === 0 ? 0 : tested.passed / tested.total)}</b>{' '}
        <span>
          {words.passed} {tested.passed}/{tested.total} {intervalOf(tested)}
        </span>
        {verdict === undefined ? null : (
          <span className={`threshold ${verdict.reached ? 'reached' : 'missed'}`}>
            {words.least(percent(verdict.least))} {verdict.reached ? words.reached : words.missed}
          </span>
        )}
      </p>
      <KindTable systems={systems} tested={tested} />
      <ScoreTable systems={systems} tested={tested} />
      {tested.sealed ? <p className="muted">{words.sealed}</p> : <FailureList failures={tested.failures} />}
    </section>
  );
}

interface TableProps {
  readonly systems: readonly ReportSuite[];
  readonly tested: ReportSuite;
}

function KindTable({ systems, tested }: TableProps) {
  const words = useWords(evalWords);
  const names: Readonly<Record<string, string>> = words.categories;
  return (
    <SystemTable title={words.byKind} first={words.kind} systems={systems} tested={tested}>
      {tested.categories.map(({ name }) => (
        <tr key={name}>
          <th scope="row">{Object.hasOwn(names, name) ? names[name] : name}</th>
          {systems.map(({ system, categories }) => (
            <ShareCell key={system} share={categories.find((category) => category.name === name)} />
          ))}
        </tr>
      ))}
      <tr className="sum">
        <th scope="row">{words.total}</th>
        {systems.map((suite) => (
          <ShareCell key={suite.system} share={suite} />
        ))}
      </tr>
    </SystemTable>
  );
}

function ScoreTable({ systems, tested }: TableProps) {
  const words = useWords(evalWords);
  return (
    <SystemTable title={words.scores} first={words.score} systems={systems} tested={tested}>
      {tested.metrics.map(({ scorer, label, gate }) => (
        <tr key={scorer}>
          <th scope="row">
            {label}
            {gate ? '' : words.advisory}
          </th>
          {systems.map(({ system, metrics }) => {
            const metric = metrics.find((one) => one.scorer === scorer);
            if (metric === undefined || metric.applied === 0) return <td key={system}>–</td>;
            const { passed, applied, mean } = metric;
            return (
              <td key={system}>
                {passed}/{applied} {intervalOf({ passed, total: applied })}{' '}
                <span className="muted">
                  {words.mean} {mean.toFixed(3)}
                </span>
              </td>
            );
          })}
        </tr>
      ))}
      <tr>
        <th scope="row">{words.faults}</th>
        {systems.map(({ system, faults }) => (
          <td key={system}>{faults}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">{words.latency}</th>
        {systems.map(({ system, latency: { p50, p95, p99 } }) => (
          <td key={system}>
            {p50} / {p95} / {p99}
          </td>
        ))}
      </tr>
    </SystemTable>
  );
}

interface SystemTableProps extends TableProps {
  readonly title: string;
  /** Head of the first column. */
  readonly first: string;
  readonly children: ReactNode;
}

/** A table with one column a system. Scrolls sideways when it is wide. */
function SystemTable({ title, first, systems, tested, children }: SystemTableProps) {
  const words = useWords(evalWords);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="figures" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {systems.map((suite) => (
              <th key={suite.system} scope="col">
                {suite.system}
                {suite === tested ? null : <span className="muted"> {words.baseline}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface Share {
  readonly passed: number;
  readonly total: number;
}

function ShareCell({ share }: { readonly share: Share | undefined }) {
  if (share === undefined || share.total === 0) return <td>–</td>;
  return (
    <td>
      {share.passed}/{share.total} <b>{percent(share.passed / share.total)}</b> {intervalOf(share)}
    </td>
  );
}

function intervalOf({ passed, total }: Share): ReactNode {
  const interval = wilsonInterval(passed, total);
  if (interval === undefined) return null;
  return (
    <span className="muted">
      ({percent(interval.low)}–{percent(interval.high)})
    </span>
  );
}
