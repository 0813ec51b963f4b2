import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { say } from './say'

const SOURCES = [
  'src',
  'collections',
  'payload.config.ts',
  'next.config.ts',
  'package-lock.json',
  'tsconfig.json',
]
const STAMP = '.next/xinghuo-sources'

const filesIn = async (entry: string): Promise<string[]> => {
  if (path.extname(entry)) return [entry]
  const all = await readdir(entry, { recursive: true, withFileTypes: true })
  return all.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name))
}

/** Digest of everything the build is made from, so that a pull of new code builds again and nothing else does. */
const digestOfSources = async (): Promise<string> => {
  const files = (await Promise.all(SOURCES.map(filesIn)))
    .flat()
    .filter((file) => !file.includes('.spec.'))
    .sort()
  const digest = createHash('sha256')
  for (const file of files) digest.update(file).update(await readFile(file))
  return digest.digest('hex')
}

const build = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    const seconds = () => Math.round((performance.now() - startedAt) / 1000)
    const progress = setInterval(
      () => say.progress(`正在构建网站（首次约需一分钟）……已用 ${seconds()} 秒`),
      process.stdout.isTTY ? 1_000 : 15_000,
    )
    child.on('exit', (code) => {
      clearInterval(progress)
      say.endOfProgress()
      if (code === 0) return resolve()
      reject(new Error(`网站构建失败（代码 ${code}）。下面是构建的原话：\n${output.slice(-4000)}`))
    })
  })

/** Builds the site unless the build at hand was made from these very sources. */
export const buildIfStale = async (): Promise<void> => {
  const digest = await digestOfSources()
  if (existsSync(STAMP) && existsSync('.next/BUILD_ID') && readFileSync(STAMP, 'utf8') === digest) return
  say.step('正在构建网站（首次约需一分钟）……')
  await build()
  writeFileSync(STAMP, digest)
}
