import { defineConfig } from 'vitest/config'

const alias = { '@payload-config': new URL('./payload.config.ts', import.meta.url).pathname }

// `--conditions=production`: on Node 20 lexical's node entry never settles without it (docs/decisions/lexical-on-node-20.md).
const execArgv = ['--conditions=production']

const INTEGRATION = ['{src,test}/**/*.int.spec.ts']
const SLOW = [
  'test/torture/**/*.int.spec.ts',
  'test/deaths.int.spec.ts',
  'test/**/*.mongo.int.spec.ts',
  'test/mongo/**/*.int.spec.ts',
]

type Given = { name: string; groupOrder: number; include: string[]; exclude: string[] }

const integration = ({ name, groupOrder, include, exclude }: Given) => ({
  resolve: { alias },
  test: {
    name,
    sequence: { groupOrder },
    pool: 'forks' as const,
    execArgv,
    include,
    exclude: [...exclude, '**/node_modules/**'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
})

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
      // After the unit tests: what is wrong in the small is told first, and the machine is theirs alone.
      integration({ name: 'integration', groupOrder: 1, include: INTEGRATION, exclude: SLOW }),
      // Faults at every step, random walks, crowds, and MongoDB: part of `npm run test:all`.
      integration({ name: 'faults', groupOrder: 2, include: SLOW, exclude: [] }),
    ],
  },
})
