import { defineConfig } from 'vitest/config'

/** Browser tests: a built site, a real Chromium, one file after another (they share the build and two cores). */
export default defineConfig({
  test: {
    name: 'browser',
    pool: 'forks',
    include: ['test/**/*.e2e.spec.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
})
