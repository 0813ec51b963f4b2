// Tries to stop a running newsroom and watches its health: node test/door/burst.mjs <url> [pid of the web process]
// 300 parallel log-ins, 10 bodies of 100 MB, 2,000 pushes, 500 pages, and how long /api/health takes all the while.

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

const [url = 'http://localhost:3000', pid] = process.argv.slice(2)
const MB = 1024 * 1024
const memoryMB = () =>
  pid ? Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024) : 0

const tally = (answers) => {
  const counts = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  return JSON.stringify(counts)
}
const ask = (path, init) =>
  fetch(`${url}${path}`, init).then(
    async (answer) => {
      await answer.arrayBuffer()
      return answer.status
    },
    (error) => error.cause?.code ?? error.message,
  )
const times = (count, work) => Promise.all(Array.from({ length: count }, (_, at) => work(at)))

const login = (at) =>
  ask('/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@xinghuo.local', password: `wrong guess ${at}` }),
  })
const hugeBody = (declared) => () => {
  let left = 100
  const body = declared
    ? new Uint8Array(100 * MB)
    : new ReadableStream({
        pull: (controller) => {
          controller.enqueue(new Uint8Array(MB))
          if (--left === 0) controller.close()
        },
      })
  return ask('/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  })
}
const push = (at) =>
  ask(`/wechat/wxrehearsal000000${1 + (at % 3)}?signature=x&timestamp=1&nonce=${at}`, {
    method: 'POST',
    body: 'x'.repeat(60_000),
  })

const attacks = {
  'health alone': () => pause(3_000),
  '300 log-ins': () => times(300, login),
  '10 × 100 MB, declared': () => times(10, hugeBody(true)),
  '10 × 100 MB, in chunks': () => times(10, hugeBody(false)),
  '2,000 pushes': () => times(2_000, push),
  '500 pages': () => times(500, () => ask('/admin/login')),
}

/** In a thread of its own: this one is busy attacking. */
const watchHealth = () => {
  const watcher = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
     let isOver = false
     parentPort.on('message', () => { isOver = true })
     const loop = async () => {
       let slowest = 0
       while (!isOver) {
         const startedAt = performance.now()
         const answer = await fetch(workerData).catch(() => null)
         await answer?.arrayBuffer()
         slowest = Math.max(slowest, answer?.status === 200 ? performance.now() - startedAt : 99_999)
         await new Promise((resolve) => setTimeout(resolve, 50))
       }
       parentPort.postMessage(Math.round(slowest))
       process.exit()
     }
     loop()`,
    { eval: true, workerData: `${url}/api/health` },
  )
  return async () => {
    watcher.postMessage('over')
    const [slowest] = await once(watcher, 'message')
    return slowest
  }
}

console.log(`memory before: ${memoryMB()} MB`)
for (const [name, attack] of Object.entries(attacks)) {
  const slowest = watchHealth()
  const startedAt = performance.now()
  const answers = await attack()
  const ms = Math.round(performance.now() - startedAt)
  console.log(
    `${name}: ${answers ? tally(answers) : ''} in ${ms} ms; slowest health ${await slowest()} ms; ${memoryMB()} MB`,
  )
}
await pause(60_000)
console.log(`memory 60 s later: ${memoryMB()} MB`)
