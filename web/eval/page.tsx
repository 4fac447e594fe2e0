import './eval.css';
import '../components/components.css';
import type { Report, ReportResponse } from '#core/contract/report.ts';
import { callJson } from '../api/request.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { useWords } from '../language/use-words.ts';
import { SuiteSection } from './suite-section.tsx';
import { evalWords } from './words.ts';

/** The page `/eval`: the last evaluation, when there is one. */
export default function EvalPage() {
  const words = useWords(evalWords);
  const loaded = useLoaded('report', (signal) => callJson<ReportResponse>({ path: '/api/report', signal }));
  return (
    <div className="evaluation">
      <h1>{words.title}</h1>
      <p className="muted">{words.intro}</p>
      {loaded.state === 'loading' ? <p className="muted">{words.loading}</p> : null}
      {loaded.state === 'failed' ? <FaultNotice fault={loaded.fault} onRetry={loaded.retry} /> : null}
      {loaded.state === 'ready' ? <ReportView response={loaded.value} /> : null}
    </div>
  );
}

function ReportView({ response: { report, indexGeneration } }: { readonly response: ReportResponse }) {
  const words = useWords(evalWords);
  if (report === null) return <p className="notice">{words.none}</p>;
  const other = report.indexGeneration !== null && report.indexGeneration !== indexGeneration;
  return (
    <>
      <dl className="run-facts">
        <Fact name={words.target} value={report.target} />
        <Fact name={words.writtenAt} value={momentOf(report.writtenAt)} />
        <Fact name={words.asOf} value={report.asOf} />
        <Fact name={words.index} value={report.indexGeneration ?? words.unknown} />
      </dl>
      {other ? <p className="notice">{words.otherIndex}</p> : null}
      <p className="muted">
        {words.intervals}
        {report.thresholds === undefined ? ` ${words.noThresholds}` : ''}
      </p>
      {suiteNames(report).map((name) => (
        <SuiteSection
          key={name}
          name={name}
          systems={report.suites.filter(({ suite }) => suite === name)}
          target={report.target}
          thresholds={report.thresholds}
        />
      ))}
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** `2026-11-20T01:02:03.000Z` as the minute in Shanghai, where the service counts its days. */
function momentOf(moment: string): string {
  return new Date(moment).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

function suiteNames({ suites }: Report): readonly string[] {
  return [...new Set(suites.map(({ suite }) => suite))];
}
