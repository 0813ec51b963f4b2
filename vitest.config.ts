import { defineConfig } from 'vitest/config'

const alias = { '@payload-config': new URL('./payload.config.ts', import.meta.url).pathname }

// `--conditions=production`: on Node 20 lexical's node entry never settles without it (docs/decisions/lexical-on-node-20.md).
const execArgv = ['--conditions=production']

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          pool: 'forks',
          execArgv,
          include: ['{src,collections,scripts,test}/**/*.spec.ts'],
          exclude: ['**/*.int.spec.ts', '**/*.e2e.spec.ts', '**/node_modules/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          // After the unit tests: what is wrong in the small is told first, and the machine is theirs alone.
          sequence: { groupOrder: 1 },
          pool: 'forks',
          execArgv,
          include: ['{src,test}/**/*.int.spec.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
