import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,ingest,eval,web}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
