import { z } from 'zod';
import { answer, askRequest, citation, documentSummary } from './ask.ts';
import { calculateRequest, calculation } from './calculation.ts';
import { catalogueEntry, rulesResponse } from './catalogue.ts';
import {
  asOfQuery,
  clauseNode,
  clauseResponse,
  documentResponse,
  documentSourceResponse,
  documentsResponse,
} from './documents.ts';
import { errorBody } from './error-body.ts';
import { feedbackRequest, feedbackResponse } from './feedback.ts';
import { reportResponse } from './report.ts';
import { searchQuery, searchResponse } from './search.ts';
import { healthResponse, readyResponse } from './status.ts';
import { streamEvents } from './stream-events.ts';

/** One call of the contract. `path` writes parameters as `{name}`; `faults` are the error statuses beside 500. */
export interface Call {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  readonly streams?: boolean;
  readonly faults: readonly number[];
}

/** Every call the service answers; a test holds it against the routes. A new call is one line here. */
export const calls: readonly Call[] = [
  {
    method: 'post',
    path: '/api/ask',
    summary: '回答一段对话的最后一问，逐条引用原文',
    body: askRequest,
    response: answer,
    streams: true,
    faults: [400, 413, 415, 429, 503],
  },
  {
    method: 'get',
    path: '/api/search',
    summary: '按相关程度列出条款；点到的条号、文号排在前面',
    query: searchQuery,
    response: searchResponse,
    faults: [400, 429, 503],
  },
  {
    method: 'get',
    path: '/api/documents',
    summary: '全部文件',
    query: asOfQuery,
    response: documentsResponse,
    faults: [400, 429, 503],
  },
  {
    method: 'get',
    path: '/api/documents/{id}',
    summary: '一份文件及其条款树、效力',
    query: asOfQuery,
    response: documentResponse,
    faults: [400, 404, 429, 503],
  },
  {
    method: 'get',
    path: '/api/documents/{id}/source',
    summary: '一份文件整理以前的文字，和每一条在其中的位置；手机号、身份证号、联系人姓名已遮盖',
    response: documentSourceResponse,
    faults: [400, 404, 429, 503],
  },
  {
    method: 'get',
    path: '/api/clauses/{id}',
    summary: '一个条款：原文、路径、所属文件、上下条；编号里的 / 可以直接写，也可以写作 %2F',
    query: asOfQuery,
    response: clauseResponse,
    faults: [400, 404, 429, 503],
  },
  {
    method: 'get',
    path: '/api/rules',
    summary: '奖补目录：给谁、给什么、给多少、上限、条件、要哪些事实、依据哪一条',
    response: rulesResponse,
    faults: [429, 503],
  },
  {
    method: 'get',
    path: '/api/rules/{id}',
    summary: '奖补目录里的一项',
    response: catalogueEntry,
    faults: [404, 429, 503],
  },
  {
    method: 'post',
    path: '/api/calculate',
    summary: '按一条规则计算；inputs 里不能用的值得 400，指明字段',
    body: calculateRequest,
    response: calculation,
    faults: [400, 404, 413, 415, 429, 503],
  },
  {
    method: 'post',
    path: '/api/feedback',
    summary: '对一次答复的反馈；手机号、身份证号、邮箱、姓名遮盖以后才保存',
    body: feedbackRequest,
    response: feedbackResponse,
    faults: [400, 413, 415, 429, 503, 507],
  },
  {
    method: 'get',
    path: '/api/report',
    summary: '上一次评测的数字和没通过的题；没有评测过时 report 为 null',
    response: reportResponse,
    faults: [429, 503],
  },
  { method: 'get', path: '/healthz', summary: '进程是否活着', response: healthResponse, faults: [] },
  { method: 'get', path: '/readyz', summary: '索引是否已经载入', response: readyResponse, faults: [503] },
];

/** The contract as an OpenAPI 3.1 document, made from the schemas that check requests. */
export function openApiDocument(version: string): Record<string, unknown> {
  const named = z.registry<{ id: string }>();
  named.add(answer, { id: 'Answer' });
  named.add(askRequest, { id: 'AskRequest' });
  named.add(calculateRequest, { id: 'CalculateRequest' });
  named.add(calculation, { id: 'Calculation' });
  named.add(catalogueEntry, { id: 'CatalogueEntry' });
  named.add(citation, { id: 'Citation' });
  named.add(documentSummary, { id: 'DocumentSummary' });
  named.add(feedbackRequest, { id: 'FeedbackRequest' });
  named.add(errorBody, { id: 'Error' });
  named.add(clauseNode, { id: 'ClauseNode' });
  named.add(streamEvents['answer-start'], { id: 'AnswerStart' });
  named.add(streamEvents['text-delta'], { id: 'TextDelta' });
  for (const call of calls) {
    if (!named.has(call.response)) named.add(call.response, { id: responseName(call) });
  }
  const { schemas } = z.toJSONSchema(named, { uri: reference, io: 'input' });
  const nameOf = (schema: z.ZodType): string => named.get(schema)?.id ?? 'Error';
  return {
    openapi: '3.1.0',
    info: { title: '知策', version, description: '就政策文件提问，得到逐条引用原文的回答。' },
    paths: Object.fromEntries(calls.map((call) => [call.path, { [call.method]: operation(call, nameOf) }])),
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, s]) => [id, embedded(s)])) },
  };
}

function operation(call: Call, nameOf: (schema: z.ZodType) => string): Record<string, unknown> {
  const answered = { 'application/json': { schema: { $ref: reference(nameOf(call.response)) } } };
  const streamed = call.streams === true ? { 'text/event-stream': eventStream(nameOf) } : {};
  return {
    summary: call.summary,
    parameters: parameters(call),
    ...(call.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: reference(nameOf(call.body)) } } },
          },
        }),
    responses: {
      200: { description: '成功', content: { ...answered, ...streamed } },
      ...Object.fromEntries([...call.faults, 500].map((status) => [status, faultResponse])),
    },
  };
}

/** OpenAPI 3.1 has no schema for the events of a stream; their names and data are listed in words. */
function eventStream(nameOf: (schema: z.ZodType) => string): Record<string, unknown> {
  const events = Object.entries(streamEvents).map(([name, data]) => `${name}（${nameOf(data)}）`);
  return { schema: { type: 'string', description: `事件及其 data 的类型：${events.join('、')}` } };
}

const faultResponse = {
  description: '出错；message 用中文说明哪里不对、怎么改',
  content: { 'application/json': { schema: { $ref: reference('Error') } } },
};

function parameters(call: Call): Record<string, unknown>[] {
  const inPath = Array.from(call.path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(call.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: embedded(z.toJSONSchema(schema, { io: 'input' })),
  }));
  return [...inPath, ...inQuery];
}

/** `GET /api/documents/{id}` becomes `GetDocumentsById`. */
function responseName(call: Call): string {
  const words = `${call.method} ${call.path.replace('/api', '').replace('{', 'by ')}`.match(/\w+/g) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function reference(id: string): string {
  return `#/components/schemas/${id}`;
}

/** A schema inside another document names neither its dialect nor itself. */
function embedded(schema: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}
