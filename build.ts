import { createHash } from 'node:crypto';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { ensureIndex } from './ingest/ensure-index.ts';
import { hashInputs } from './ingest/steps/hash-inputs.ts';
import { isThere } from './ingest/steps/is-there.ts';
import { manifestFile } from './server/core/retrieval/manifest.ts';
import { languageFiles } from './server/service.ts';

const root = import.meta.dirname;
const keptPages = join(root, 'node_modules/.cache/zhice-pages');

const bundle: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2023',
  charset: 'utf8',
  logLevel: 'warning',
};

/** The service for Node with its pages: `server.js` and `web/`. Packages stay where npm put them. */
export async function buildServer(out: string): Promise<void> {
  await build({
    ...bundle,
    entryPoints: ['server/node.ts'],
    outfile: join(out, 'server.js'),
    platform: 'node',
    packages: 'external',
    sourcemap: true,
  });
  await buildPages(join(out, 'web'));
}

/**
 * The pages, as `web/vite.config.ts` says. That takes seconds, so what was built is kept under a hash of all that goes into
 * it, and copied when nothing has changed.
 */
async function buildPages(folder: string): Promise<void> {
  const kept = join(keptPages, await pagesHash());
  if (!(await isThere(kept))) {
    const made = `${kept}.${process.pid}`;
    // Vite takes a second to load, so it is loaded only when there is something to build.
    const { build: buildWithVite } = await import('vite');
    const { NODE_ENV: before } = process.env;
    // Tests build the pages too, and what they say here would make it React for development.
    process.env.NODE_ENV = 'production';
    try {
      await buildWithVite({
        configFile: join(root, 'web/vite.config.ts'),
        build: { outDir: made },
        logLevel: 'warn',
      });
    } finally {
      if (before === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = before;
    }
    // Moved into place whole; another build that was faster made the same.
    await rename(made, kept).catch(() => rm(made, { recursive: true, force: true }));
  }
  await rm(folder, { recursive: true, force: true });
  await cp(kept, folder, { recursive: true });
}

async function pagesHash(): Promise<string> {
  const sources = await hashInputs({ web: join(root, 'web'), contract: join(root, 'server/core/contract') });
  const shipped = Object.entries(sources).filter(([name]) => !/^web\/tests\/|\.test\.ts$/.test(name));
  const versions = await readFile(join(root, 'package-lock.json'));
  return createHash('sha256').update(JSON.stringify(shipped)).update(versions).digest('hex').slice(0, 16);
}

/**
 * The Worker that `wrangler.toml` names: script and `.wasm` in `worker/`, pages and index in `worker-assets/`.
 * Its index is cut by jieba-wasm, the segmenter it has there, and kept in `worker-index/` for the next build.
 */
export async function buildWorker(out: string): Promise<void> {
  await build({
    ...bundle,
    entryPoints: ['server/worker.ts'],
    outdir: join(out, 'worker'),
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    loader: { '.wasm': 'copy' },
    assetNames: '[name]',
    minify: true,
  });
  const assets = join(out, 'worker-assets');
  await buildPages(assets);
  await copyIndex(join(out, 'worker-index'), join(assets, 'index'));
}

async function copyIndex(dataFolder: string, to: string): Promise<void> {
  // Which segmenter cuts an index is told by the environment.
  process.env.ZHICE_NATIVE = 'off';
  const { index, manifest } = await ensureIndex({ root, dataFolder });
  const generation = join(index, manifest.generation);
  for (const name of [manifestFile, ...manifest.files.map((file) => file.name)]) {
    await cp(join(generation, name), join(to, name));
  }
  for (const name of Object.values(languageFiles))
    await cp(join(root, 'seeds/lexicon', name), join(to, name));
}

// Run as a command: `tsx build.ts` makes everything, `tsx build.ts server` the service alone.
if (process.argv[1] === import.meta.filename) {
  const out = resolve(root, 'dist');
  await buildServer(out);
  if (process.argv[2] !== 'server') await buildWorker(out);
}
