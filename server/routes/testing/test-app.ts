import type { Ask } from '#core/answer/ports.ts';
import type { CorpusIndex } from '#core/retrieval/corpus.ts';
import { fakeAsk } from '#core/testing/fake-ask.ts';
import { fakeIndex } from '#core/testing/fake-index.ts';
import { sampleClause, sampleDocument } from '#core/testing/sample-documents.ts';
import { createApp } from '../../app.ts';
import type { AppDependencies, LogEntry } from '../environment.ts';

const documents = [
  sampleDocument({
    id: 'aa-2025-1',
    title: '关于促进创新的若干措施',
    number: '甲政发〔2025〕1号',
    region: '甲市',
    issuedOn: '2025-01-01',
    effectiveFrom: { date: '2025-02-01', basis: 'stated', evidence: undefined },
    repeals: [
      {
        number: '甲政发〔2021〕9号',
        title: undefined,
        evidence: { clauseId: sampleClause({ id: 'aa-2025-1/closing', text: '' }).id, start: 0, end: 4 },
      },
    ],
  }),
  sampleDocument({ id: 'bb-2022', title: '乙县工作方案', kind: 'plan', region: '乙县' }),
];

const clauses = [
  sampleClause({
    id: 'aa-2025-1/s1',
    kind: 'heading',
    label: '一、',
    number: 1,
    heading: '奖励',
    text: '一、奖励',
  }),
  sampleClause({
    id: 'aa-2025-1/2',
    ordinal: 1,
    label: '（二）',
    number: 2,
    heading: '奖励标准',
    path: ['一、奖励', '（二）奖励标准'],
    parentId: 'aa-2025-1/s1',
    text: '（二）奖励标准。一是对获奖的，每项给予10万元奖励。',
    points: [{ label: '一是', number: 1, depth: 1, address: '1', start: 8, end: 26 }],
    responsible: [{ role: 'lead', units: ['市科技局'], start: 0, end: 2 }],
  }),
  sampleClause({ id: 'aa-2025-1/closing', ordinal: 2, kind: 'closing', label: '附则', text: '同时废止。' }),
  sampleClause({ id: 'bb-2022/s1', label: '一、', number: 1, text: '一、加强保障。' }),
];

/** The source of the first document, as if the clauses at 100 stood in it; the second has none. */
const sources = new Map([['aa-2025-1', `${'－'.repeat(100)}${clauses[1]?.text}\n－ 1 －`]]);

/** The app over two small documents, on 2026-11-20; `overrides` replace parts. Log entries are kept in `entries`. */
export function testApp(
  overrides: Partial<AppDependencies> & { ask?: Ask; hits?: Parameters<typeof fakeIndex>[0]['hits'] } = {},
) {
  const { ask = fakeAsk({}), hits, ...dependencies } = overrides;
  const entries: LogEntry[] = [];
  const index: CorpusIndex = fakeIndex({
    documents,
    clauses,
    sources,
    ...(hits === undefined ? {} : { hits }),
  });
  const app = createApp({
    readiness: () => ({ state: 'ready', service: { index, ask, rules: [] } }),
    clock: { today: () => '2026-11-20' },
    newRequestId: () => 'request-1',
    log: (entry) => entries.push(entry),
    ...dependencies,
  });
  return { app, entries };
}

/** A `POST /api/ask` with this JSON body. */
export function askRequestOf(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/** A body with this one question. */
export function question(content: string, rest: Record<string, unknown> = {}): Record<string, unknown> {
  return { messages: [{ role: 'user', content }], ...rest };
}
