import { defineConfig } from 'vite';
import { pageForEach, themeStyles } from './build/pages.ts';

/** The pages below `/`; each is a file of the build, see `shell/pages.ts` for what they show. */
const pages = ['desk', 'benefits', 'documents', 'eval'];

const service = 'http://localhost:8787';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [themeStyles(), pageForEach(pages)],
  build: {
    // The page's policy admits no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    emptyOutDir: true,
    // Every file of Ant Design says "use client"; a bundle for browsers has no use for it.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: { proxy: { '/api': service, '/readyz': service, '/openapi.json': service } },
});
