import { AppError } from '#core/errors.ts';
import type { GenerationFiles } from '#core/retrieval/generation.ts';
import { decodeManifest, type Manifest, manifestFile } from '#core/retrieval/manifest.ts';
import { corrupt } from '#core/retrieval/sections.ts';

/** Folder of the index among the static assets. */
export const indexFolder = '/index/';

/** Reads the generation among the static assets; size and hash of every file are checked. Throws `index_missing` and `index_corrupt`. */
export async function readAssetGeneration(
  assets: Pick<Fetcher, 'fetch'>,
): Promise<{ manifest: Manifest; files: GenerationFiles }> {
  const manifest = decodeManifest(await readAsset(assets, manifestFile));
  const files = await Promise.all(
    manifest.files.map(async ({ name, size, sha256 }): Promise<[string, Uint8Array]> => {
      const bytes = await readAsset(assets, name);
      if (bytes.byteLength !== size) throw corrupt(name, `大小是 ${bytes.byteLength} 字节，应为 ${size}`);
      if ((await hash(bytes)) !== sha256) throw corrupt(name, '校验和不符');
      return [name, bytes];
    }),
  );
  return { manifest, files: new Map(files) };
}

/** Reads a text that lies beside the index. Throws `index_missing`. */
export async function readAssetText(assets: Pick<Fetcher, 'fetch'>, name: string): Promise<string> {
  return new TextDecoder().decode(await readAsset(assets, name));
}

async function readAsset(assets: Pick<Fetcher, 'fetch'>, name: string): Promise<Uint8Array<ArrayBuffer>> {
  // Only the path counts; the host is never looked up.
  const response = await assets.fetch(`https://assets.invalid${indexFolder}${name}`);
  if (response.status === 200) return new Uint8Array(await response.arrayBuffer());
  throw new AppError('index_missing', `静态资源里没有索引文件 ${name}，请运行 npm run build 后重新部署。`);
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
