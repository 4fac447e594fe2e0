import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,ingest,eval,web}/**/*.test.ts'],
    // Those have a service and a browser of their own: `npm run test:browser`.
    exclude: [...configDefaults.exclude, '**/*.browser.test.ts'],
    // Machines are slow and busy; what matters is that it ends.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
