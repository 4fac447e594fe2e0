import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { shanghaiClock } from './adapters/clock/shanghai-clock.ts';
import { clientAddress } from './adapters/node/client-address.ts';
import { jsonLog } from './adapters/node/json-log.ts';
import { listen } from './adapters/node/listen.ts';
import { pageFiles } from './adapters/node/page-files.ts';
import { endWithFault, onTermination } from './adapters/node/process-end.ts';
import { lastReportIn } from './adapters/node/report-file.ts';
import { readSettings } from './adapters/node/settings.ts';
import { feedbackFile, sqliteFeedbackStore } from './adapters/sqlite/feedback-store.ts';
import { createApp } from './app.ts';
import { openService } from './open-service.ts';
import type { Readiness } from './routes/environment.ts';
import { createRateLimit, feedbackPerMinute } from './routes/rate-limit.ts';

// This file and its bundle, dist/server.js, both lie one folder below the project.
const root = resolve(import.meta.dirname, '..');

async function start(): Promise<void> {
  const settings = readSettings(process.env, root);
  const closing = new AbortController();
  const { callsPerMinute } = settings;
  const feedback = sqliteFeedbackStore({ path: join(settings.dataFolder, feedbackFile), now: Date.now });
  let readiness: Readiness = { state: 'loading' };
  const app = createApp({
    readiness: () => readiness,
    clock: shanghaiClock(Date.now),
    newRequestId: randomUUID,
    log: jsonLog((line) => process.stdout.write(line), Date.now),
    allowedOrigins: settings.allowedOrigins,
    admit: createRateLimit({ perMinute: callsPerMinute, now: Date.now }),
    clientAddress: clientAddress(settings.trustsProxy),
    feedback: {
      store: feedback,
      now: Date.now,
      admit: createRateLimit({ perMinute: Math.min(callsPerMinute, feedbackPerMinute), now: Date.now }),
    },
    lastReport: lastReportIn(settings.reportPath),
    page: await pageFiles(join(root, 'dist/web')),
    closing: closing.signal,
  });
  const server = await listen({ fetch: app.fetch, port: settings.port, hostname: settings.hostname });
  onTermination(async () => {
    closing.abort();
    await server.close();
    feedback.close();
  });
  readiness = { state: 'ready', service: await openService(root, settings.dataFolder) };
  process.stdout.write(`知策已就绪：http://localhost:${server.port}\n`);
}

start().catch(endWithFault);
