import type { Context } from 'hono';
import type { Ask } from '#core/answer/ports.ts';
import type { ReportFile } from '#core/contract/report.ts';
import type { AppError } from '#core/errors.ts';
import type { Clock, FeedbackStore } from '#core/ports.ts';
import type { CorpusIndex } from '#core/retrieval/corpus.ts';
import type { RuleFile } from '#core/rules/schema.ts';

/** What answers questions once an index is loaded. */
export interface Service {
  readonly index: CorpusIndex;
  readonly ask: Ask;
  /** Reviewed and drafted rules of the index; drafts answer nothing. */
  readonly rules: readonly RuleFile[];
}

/** Whether the service can answer: the process listens before its index is there. */
export type Readiness =
  | { readonly state: 'ready'; readonly service: Service }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: AppError };

/**
 * One line of the log. Never holds what a user wrote: no query, no body, no address but the pattern it matched. The id of a
 * request may be one that the calling program chose.
 */
export type LogEntry =
  | {
      readonly event: 'request';
      readonly requestId: string;
      readonly method: string;
      readonly route: string;
      readonly status: number;
      /** Code of the fault that was answered, if one was. */
      readonly fault: string | undefined;
      readonly milliseconds: number;
    }
  | {
      readonly event: 'error';
      readonly requestId: string;
      readonly name: string;
      readonly frames: readonly string[];
    };

/** What the routes need from the outside. */
export interface AppDependencies {
  readonly readiness: () => Readiness;
  readonly clock: Clock;
  readonly newRequestId: () => string;
  readonly log?: (entry: LogEntry) => void;
  /** Origins whose pages may call the service; `*` (the default) for all. */
  readonly allowedOrigins?: '*' | readonly string[];
  /** Returns the answer to "may this client call now"; undefined lets everyone. See `rate-limit.ts`. */
  readonly admit?: (address: string) => Admission;
  /** Address of the client behind a request, for `admit`. */
  readonly clientAddress?: (c: Context) => string | undefined;
  /** Where feedback goes; without it `POST /api/feedback` says that it is off. */
  readonly feedback?: FeedbackIntake;
  /** The last evaluation, where reports are kept; resolves to undefined when there is none. */
  readonly lastReport?: () => Promise<StoredReport | undefined>;
  /** Answers a path that is no call of the contract: the pages. Undefined when there is no such page. */
  readonly page?: (request: Request) => Promise<Response | undefined>;
  /** Aborted when the process wants to end; open event streams then end too. */
  readonly closing?: AbortSignal;
  /** Pause between comment lines that keep a stream open; 10 s. */
  readonly heartbeatMilliseconds?: number;
}

export interface StoredReport {
  /** When it was written, ISO 8601 in UTC. */
  readonly writtenAt: string;
  readonly report: ReportFile;
}

export interface FeedbackIntake {
  readonly store: FeedbackStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** As `admit` of the app, and counted on its own: what is stored takes room. */
  readonly admit?: (address: string) => Admission;
}

/** `retryAfter` is in whole seconds. */
export type Admission =
  | { readonly admitted: true }
  | { readonly admitted: false; readonly retryAfter: number };

/** The Hono environment of every route. `service` is set on `/api/*` only. */
export interface AppEnvironment {
  Variables: { requestId: string; service: Service; fault?: string };
}
