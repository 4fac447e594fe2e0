import { AppError } from '#core/errors.ts';
import { shanghaiClock } from './adapters/clock/shanghai-clock.ts';
import { d1FeedbackStore } from './adapters/d1/feedback-store.ts';
import { parseOrigins } from './adapters/origins.ts';
import { readAssetGeneration, readAssetText } from './adapters/workers/generation.ts';
import { assetPages } from './adapters/workers/pages.ts';
import { loadWorkersSegmenter } from './adapters/workers/segmenter.ts';
import { createApp } from './app.ts';
import type { AppDependencies, Readiness, Service } from './routes/environment.ts';
import { createRateLimit, feedbackPerMinute } from './routes/rate-limit.ts';
import { createService, languageFiles } from './service.ts';

interface Bindings {
  readonly ASSETS: Fetcher;
  readonly ZHICE_ALLOWED_ORIGINS?: string;
  /** Without it feedback is off, see `wrangler.toml`. */
  readonly FEEDBACK?: D1Database;
}

const clock = shanghaiClock(Date.now);
let readiness: Readiness = { state: 'loading' };
let app: ReturnType<typeof createApp> | undefined;

async function open({ ASSETS }: Bindings): Promise<Service> {
  const { manifest, files } = await readAssetGeneration(ASSETS);
  const language = {
    questions: await readAssetText(ASSETS, languageFiles.questions),
    background: await readAssetText(ASSETS, languageFiles.background),
    pinyin: await readAssetText(ASSETS, languageFiles.pinyin),
    statutes: await readAssetText(ASSETS, languageFiles.statutes),
  };
  const { generation } = manifest;
  return createService({
    generation,
    files,
    language,
    loadSegmenter: loadWorkersSegmenter,
    clock,
    onWithheld: (faults) => console.warn(JSON.stringify({ message: 'answer withheld', faults })),
  });
}

function failure(error: unknown): Readiness {
  if (error instanceof AppError) return { state: 'failed', fault: error };
  throw error;
}

function feedbackOf({ FEEDBACK }: Bindings): Pick<AppDependencies, 'feedback'> {
  if (FEEDBACK === undefined) return {};
  const admit = createRateLimit({ perMinute: feedbackPerMinute, now: Date.now });
  return { feedback: { store: d1FeedbackStore(FEEDBACK), now: Date.now, admit } };
}

export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    // The result is kept, not the promise: one request may not wait for the I/O of another.
    if (readiness.state !== 'ready') {
      const opening = open(bindings);
      readiness = await opening.then((service): Readiness => ({ state: 'ready', service }), failure);
    }
    app ??= createApp({
      readiness: () => readiness,
      clock,
      newRequestId: () => crypto.randomUUID(),
      log: (entry) => console.log(JSON.stringify(entry)),
      clientAddress: (c) => c.req.header('cf-connecting-ip'),
      allowedOrigins: parseOrigins(bindings.ZHICE_ALLOWED_ORIGINS || '*'),
      ...feedbackOf(bindings),
      page: assetPages(bindings.ASSETS),
    });
    return app.fetch(request);
  },
};
