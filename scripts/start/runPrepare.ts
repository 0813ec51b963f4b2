import { spawn } from 'node:child_process'
import { bundle, NODE_FLAGS } from '../bundle.mjs'
import type { FirstStart } from '../seed/prepare'
import { say } from './say'

/**
 * Migrates and seeds in a process of its own, before web and worker start: two processes migrating one fresh file would collide.
 * @returns what the console prints, when this was the first start
 */
export const runPrepare = async (): Promise<FirstStart> => {
  say.step('正在准备数据库……')
  const file = await bundle('prepare')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...NODE_FLAGS, file], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    let first: FirstStart = null
    child.on('message', (message) => {
      first = message as FirstStart
    })
    child.on('exit', (code) =>
      code === 0
        ? resolve(first)
        : reject(new Error('数据库没有准备好，原因见上。数据没有改动的部分仍在，可修好后重新启动。')),
    )
  })
}
