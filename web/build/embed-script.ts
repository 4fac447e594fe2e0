import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

/**
 * Makes `/embed.js`. Other sites name it in a plain script tag, so its name stays, it is one file, and nothing of it becomes
 * a global name there.
 */
export function embedScript(source: string): Plugin {
  return {
    name: 'embed-script',
    apply: 'build',
    async generateBundle() {
      const { outputFiles } = await build({
        entryPoints: [join(import.meta.dirname, '..', source)],
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        charset: 'utf8',
        write: false,
      });
      const [script] = outputFiles;
      if (script === undefined) this.error(`the build made nothing of ${source}`);
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: script.contents });
    },
  };
}
