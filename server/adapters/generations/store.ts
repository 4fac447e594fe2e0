import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#core/errors.ts';
import type { GenerationFiles } from '#core/retrieval/generation.ts';
import {
  decodeManifest,
  encodeManifest,
  type Manifest,
  manifestFile,
  manifestFormat,
} from '#core/retrieval/manifest.ts';
import { corrupt } from '#core/retrieval/sections.ts';
import { decodeSettings, settingsFile } from '#core/retrieval/settings-file.ts';
import { codeOf, storageFault, syncFolder, tryRename, writeDurably } from './durable.ts';
import { clearLeftovers, prune, stagingName } from './tidy.ts';

/** Names the generation in use; replaced by a rename, so it is always whole. */
const currentFile = 'current';

export interface GenerationDraft {
  /** What the index was made from, name → hash; kept in the manifest for comparison. */
  readonly inputs: Readonly<Record<string, string>>;
}

export interface HeldGeneration {
  readonly manifest: Manifest;
  /** Folder of the files, for native readers. Verified at the time of reading. */
  readonly folder: string;
  readonly files: Map<string, Uint8Array>;
}

/** Writes one file; replaced in tests to stand for a full disk or a killed process. */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>;

/** A switch can lose against another process that tidies up; each round either settles or meets another writer. */
const switchRounds = 5;

/**
 * Writes a generation into a folder of its own under `root` and makes it the current one. Until then, and when
 * anything fails, the former one stays current. Afterwards the current and the former one are kept, older ones go.
 * Throws `storage_full` and `ingest_failed`.
 */
export async function writeGeneration(
  root: string,
  files: GenerationFiles,
  { inputs }: GenerationDraft,
  writeFile: WriteFile = writeDurably,
): Promise<Manifest> {
  const manifest = manifestOf(files, inputs);
  try {
    await mkdir(root, { recursive: true });
    await clearLeftovers(root);
    const former = await currentName(root);
    for (let round = 0; round < switchRounds; round++) {
      await settle(root, files, manifest, writeFile);
      await makeCurrent(root, manifest.generation, writeFile);
      // Another process may have cleared the folder away between both steps.
      if (await isWhole(join(root, manifest.generation))) break;
    }
    await prune(root, [manifest.generation, former], () => currentName(root));
    return manifest;
  } catch (error) {
    throw storageFault(error, root);
  }
}

/** Reads the current generation and checks size and hash of every file. Throws `index_missing` and `index_corrupt`. */
export async function readCurrentGeneration(root: string): Promise<HeldGeneration> {
  const name = await currentName(root);
  if (name === undefined) {
    throw new AppError('index_missing', '还没有索引，请运行 npm run ingest 建立索引。');
  }
  try {
    return await readGeneration(join(root, name));
  } catch {
    // A writer may have switched and tidied up since the name was read; the second look decides.
    return readGeneration(join(root, (await currentName(root)) ?? name));
  }
}

async function readGeneration(folder: string): Promise<HeldGeneration> {
  const manifest = decodeManifest(await readPart(folder, manifestFile));
  const files = new Map<string, Uint8Array>();
  for (const { name, size, sha256 } of manifest.files) {
    const bytes = await readPart(folder, name);
    if (bytes.byteLength !== size) throw corrupt(name, `大小是 ${bytes.byteLength} 字节，应为 ${size}`);
    if (hash(bytes) !== sha256) throw corrupt(name, '校验和不符');
    files.set(name, bytes);
  }
  return { manifest, folder, files };
}

async function readPart(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw corrupt(name, `读不出：${codeOf(cause)}`, cause);
    throw new AppError('index_missing', `索引缺少文件 ${name}，请运行 npm run ingest 建立索引。`, {
      cause,
      details: { file: name },
    });
  }
}

async function currentName(root: string): Promise<string | undefined> {
  const name = await readFile(join(root, currentFile), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  return /^g-[0-9a-f]+$/.test(name) ? name : undefined;
}

/** Puts the files into their folder by one rename, unless the same generation is there already and whole. */
async function settle(
  root: string,
  files: GenerationFiles,
  manifest: Manifest,
  writeFile: WriteFile,
): Promise<void> {
  const folder = join(root, manifest.generation);
  if (await isWhole(folder)) return;
  const staging = join(root, stagingName());
  try {
    await mkdir(staging);
    for (const [name, bytes] of files) await writeFile(join(staging, name), bytes);
    await writeFile(join(staging, manifestFile), encodeManifest(manifest));
    await syncFolder(staging);
    if (!(await tryRename(staging, folder)) && !(await isWhole(folder))) {
      await rm(folder, { recursive: true, force: true }); // damaged
      await tryRename(staging, folder);
    }
    await syncFolder(root);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function makeCurrent(root: string, name: string, writeFile: WriteFile): Promise<void> {
  const beside = join(root, stagingName());
  try {
    await writeFile(beside, new TextEncoder().encode(name));
    await rename(beside, join(root, currentFile));
    await syncFolder(root);
  } finally {
    await rm(beside, { force: true });
  }
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    await readGeneration(folder);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** The name follows from the content, so the same content is the same generation. */
function manifestOf(files: GenerationFiles, inputs: GenerationDraft['inputs']): Manifest {
  const settings = decodeSettings(files.get(settingsFile) ?? new Uint8Array());
  const listed = [...files]
    .map(([name, bytes]) => ({ name, size: bytes.byteLength, sha256: hash(bytes) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const sortedInputs = Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)));
  const content = JSON.stringify([listed, sortedInputs]);
  return {
    format: manifestFormat,
    generation: `g-${hash(new TextEncoder().encode(content)).slice(0, 12)}`,
    segmenter: settings.segmenter,
    embedder: settings.embedder?.name ?? null,
    documents: settings.documents,
    clauses: settings.clauses,
    terms: settings.terms,
    inputs: sortedInputs,
    files: listed,
  };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
