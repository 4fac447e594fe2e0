import { Hono } from 'hono';
import { asOfQuery, type ClauseReference, type ClauseResponse } from '#core/contract/documents.ts';
import { AppError } from '#core/errors.ts';
import type { CorpusIndex } from '#core/retrieval/corpus.ts';
import type { Clause, ClauseId, Point } from '#core/text/document.ts';
import { summariseDocument } from '#core/text/document-summary.ts';
import type { AppDependencies, AppEnvironment } from './environment.ts';
import { readQuery } from './read-request.ts';

/** `GET /api/clauses/:id`. Ids hold a slash, written as it is or as `%2F`. */
export function clauseRoutes({ clock }: AppDependencies): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();

  routes.get('/:id{.+}', (c) => {
    const { index } = c.get('service');
    const asOf = readQuery(c, asOfQuery).asOf ?? clock.today();
    const found = findClause(index, c.req.param('id'));
    const document = found && index.document(found.clause.documentId);
    if (found === undefined || document === undefined) {
      throw new AppError('not_found', '没有这个条款；GET /api/documents/文件编号 列出一份文件的全部条款。');
    }
    const { clause, point } = found;
    const siblings = index.clausesOf(clause.documentId);
    const at = siblings.findIndex(({ id }) => id === clause.id);
    const response: ClauseResponse = {
      asOf,
      indexGeneration: index.generation,
      id: clause.id,
      kind: clause.kind,
      label: clause.label,
      number: clause.number ?? null,
      heading: clause.heading,
      path: [...clause.path],
      text: clause.text,
      point: point ?? null,
      points: [...clause.points],
      responsible: clause.responsible.map((duty) => ({ ...duty, units: [...duty.units] })),
      source: { path: document.source.path, ...sourceSpan(clause) },
      document: summariseDocument(document, index.documents, asOf),
      parent: reference(clause.parentId === undefined ? undefined : index.clause(clause.parentId)),
      previous: reference(siblings[at - 1]),
      next: reference(siblings[at + 1]),
      children: siblings.filter(({ parentId }) => parentId === clause.id).flatMap((c) => reference(c) ?? []),
    };
    return c.json(response);
  });

  return routes;
}

/** The clause with this id, or the one whose point it names: clause id, dot, address of the point. */
function findClause(index: CorpusIndex, id: string): { clause: Clause; point?: Point } | undefined {
  // A name that is no id is simply not found.
  const whole = index.clause(id as ClauseId);
  if (whole !== undefined) return { clause: whole };
  for (let dot = id.indexOf('.'); dot !== -1; dot = id.indexOf('.', dot + 1)) {
    const clause = index.clause(id.slice(0, dot) as ClauseId);
    const point = clause?.points.find(({ address }) => address === id.slice(dot + 1));
    if (clause !== undefined && point !== undefined) return { clause, point };
  }
  return undefined;
}

function reference(clause: Clause | undefined): ClauseReference | null {
  return clause === undefined ? null : { id: clause.id, label: clause.label, heading: clause.heading };
}

/** From the first to the last character of the clause in the source file. */
function sourceSpan(clause: Clause): { start: number; end: number } {
  const starts = clause.runs.map((run) => run.source);
  const ends = clause.runs.map((run) => run.source + run.length);
  return {
    start: starts.length === 0 ? 0 : Math.min(...starts),
    end: ends.length === 0 ? 0 : Math.max(...ends),
  };
}
