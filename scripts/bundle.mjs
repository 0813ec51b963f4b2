import { build } from 'esbuild'

/**
 * Bundles one command. Why not a loader: a bundle starts in 1.7 s where a loader takes 5 s.
 * @param {string} name a file of scripts/ without its ending
 * @returns {Promise<string>} the path of the bundle
 */
export const bundle = async (name) => {
  const outfile = `.build/${name}.mjs`
  await build({
    entryPoints: [`scripts/${name}.ts`],
    outdir: '.build',
    outExtension: { '.js': '.mjs' },
    // Keeps what a command imports lazily lazy: `render` must not wait for the database's libraries.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'error',
  })
  return outfile
}

/** Node's own flags for our commands; the condition is explained in docs/decisions/lexical-on-node-20.md. */
export const NODE_FLAGS = [
  '--conditions=production',
  '--enable-source-maps',
  '--disable-warning=ExperimentalWarning',
]
