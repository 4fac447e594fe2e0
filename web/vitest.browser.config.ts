import { defineConfig } from 'vitest/config';

// The pages in the system's Chromium, against the built service.
export default defineConfig({
  test: {
    include: ['web/tests/*.browser.test.ts'],
    globalSetup: 'web/tests/service.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
