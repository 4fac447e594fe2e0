import { defineConfig } from 'vite';
import { embedScript } from './build/embed-script.ts';
import { pageForEach, themeStyles } from './build/pages.ts';

/** The pages below `/`; each is a file of the build, see `shell/pages.ts` for what they show. */
const pages = ['desk', 'benefits', 'documents', 'eval'];

const service = 'http://localhost:8787';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [themeStyles(), pageForEach(pages), embedScript('embed/script.ts')],
  build: {
    // The page's policy admits no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    emptyOutDir: true,
    // Every file of Ant Design says "use client"; a bundle for browsers has no use for it.
    rolldownOptions: {
      // The frame in other sites is a page of its own; see `embed/`.
      input: { index: `${import.meta.dirname}/index.html`, embed: `${import.meta.dirname}/embed.html` },
      checks: { moduleLevelDirective: false },
    },
  },
  server: { proxy: { '/api': service, '/readyz': service, '/openapi.json': service } },
});
