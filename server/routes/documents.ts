import { Hono } from 'hono';
import {
  asOfQuery,
  type ClauseNode,
  type DocumentEntry,
  type DocumentResponse,
  type DocumentSourceResponse,
  type DocumentsResponse,
  type Evidence,
  noQuery,
} from '#core/contract/documents.ts';
import { AppError } from '#core/errors.ts';
import type { CorpusIndex } from '#core/retrieval/corpus.ts';
import type {
  Evidence as ClauseEvidence,
  ClauseId,
  DocumentId,
  PolicyDocument,
  ValidityEnd,
} from '#core/text/document.ts';
import { summariseDocument } from '#core/text/document-summary.ts';
import { repealersOf } from '#core/text/validity-status.ts';
import type { AppDependencies, AppEnvironment } from './environment.ts';
import { readQuery } from './read-request.ts';

/** `GET /api/documents`, `GET /api/documents/:id` and `GET /api/documents/:id/source`. */
export function documentRoutes({ clock }: AppDependencies): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();

  routes.get('/', (c) => {
    const { index } = c.get('service');
    const asOf = readQuery(c, asOfQuery).asOf ?? clock.today();
    const response: DocumentsResponse = {
      asOf,
      indexGeneration: index.generation,
      documents: index.documents.map((document) => documentEntry(index, document, asOf)),
    };
    return c.json(response);
  });

  routes.get('/:id', (c) => {
    const { index } = c.get('service');
    const asOf = readQuery(c, asOfQuery).asOf ?? clock.today();
    const document = documentNamed(index, c.req.param('id'));
    const entry = documentEntry(index, document, asOf);
    const response: DocumentResponse = {
      asOf,
      indexGeneration: index.generation,
      document: {
        ...entry,
        validity: {
          status: entry.status,
          from: validityEnd(index, document.effectiveFrom),
          to: validityEnd(index, document.effectiveTo),
          repealedBy: repealersOf(document, index.documents, asOf).map((other) => other.id),
        },
        notes: [...document.notes],
        source: sourceFile(document),
        clauses: clauseTree(index, document.id),
      },
    };
    return c.json(response);
  });

  routes.get('/:id/source', (c) => {
    const { index } = c.get('service');
    readQuery(c, noQuery);
    const document = documentNamed(index, c.req.param('id'));
    const text = index.sourceText(document.id);
    if (text === undefined) {
      throw new AppError(
        'not_found',
        '索引里没有保存这份文件整理以前的文字；运行 npm run ingest 重建索引后才有。',
      );
    }
    const response: DocumentSourceResponse = {
      indexGeneration: index.generation,
      id: document.id,
      source: sourceFile(document),
      text,
      clauses: index.clausesOf(document.id).map(({ id, runs }) => ({
        id,
        spans: runs.map(({ at, source, length }) => ({ at, start: source, end: source + length })),
      })),
    };
    return c.json(response);
  });

  return routes;
}

function documentNamed(index: CorpusIndex, id: string): PolicyDocument {
  // A name that is no id is simply not found.
  const document = index.document(id as DocumentId);
  if (document !== undefined) return document;
  throw new AppError('not_found', '没有这份文件；GET /api/documents 列出全部文件的编号。');
}

function sourceFile({ source: { path, format, sha256 } }: PolicyDocument) {
  return { path, format, sha256 };
}

function documentEntry(index: CorpusIndex, document: PolicyDocument, asOf: string): DocumentEntry {
  return {
    ...summariseDocument(document, index.documents, asOf),
    kind: document.kind,
    aliases: [...document.aliases],
    repeals: document.repeals.map((repeal) => ({
      number: repeal.number ?? null,
      title: repeal.title ?? null,
      evidence: evidence(index, repeal.evidence),
    })),
    stages: document.stages.map((stage) => ({
      label: stage.label,
      from: stage.from ?? null,
      to: stage.to ?? null,
      evidence: evidence(index, stage.evidence),
    })),
    clauseCount: index.clausesOf(document.id).length,
  };
}

function evidence(index: CorpusIndex, { clauseId, start, end }: ClauseEvidence): Evidence {
  return { clauseId, start, end, text: index.clause(clauseId)?.text.slice(start, end) ?? '' };
}

function validityEnd(index: CorpusIndex, end: ValidityEnd | undefined) {
  if (end === undefined) return null;
  return {
    date: end.date,
    basis: end.basis,
    evidence: end.evidence === undefined ? null : evidence(index, end.evidence),
  };
}

/** Clauses in the order of the document, each below its parent. */
function clauseTree(index: CorpusIndex, documentId: DocumentId): ClauseNode[] {
  const roots: ClauseNode[] = [];
  const nodes = new Map<ClauseId, ClauseNode>();
  for (const { id, parentId, kind, label, number, heading, text, responsible } of index.clausesOf(
    documentId,
  )) {
    const node: ClauseNode = {
      id,
      kind,
      label,
      number: number ?? null,
      heading,
      text,
      responsible: responsible.map((one) => ({ ...one, units: [...one.units] })),
      children: [],
    };
    nodes.set(id, node);
    const parent = parentId === undefined ? undefined : nodes.get(parentId);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}
