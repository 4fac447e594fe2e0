import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { build as buildWithVite } from 'vite';
import { ensureIndex } from './ingest/ensure-index.ts';
import { manifestFile } from './server/core/retrieval/manifest.ts';
import { languageFiles } from './server/service.ts';

const root = import.meta.dirname;

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

/** The pages, as `web/vite.config.ts` says. */
async function buildPages(folder: string): Promise<void> {
  await buildWithVite({
    configFile: join(root, 'web/vite.config.ts'),
    build: { outDir: folder },
    logLevel: 'warn',
  });
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
  await rm(assets, { recursive: true, force: true });
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
