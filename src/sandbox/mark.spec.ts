import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isRunningAt, markRunning } from './mark'

it('knows the rehearsal WeChat of this machine while it runs, and nothing else', () => {
  const takeBack = markRunning(4999)
  expect(isRunningAt('http://127.0.0.1:4999')).toBe(true)
  expect(isRunningAt('http://localhost:4999/')).toBe(true)
  expect(isRunningAt('https://api.weixin.qq.com')).toBe(false)
  expect(isRunningAt('http://wechat.example:4999')).toBe(false)
  takeBack()
  expect(isRunningAt('http://127.0.0.1:4999')).toBe(false)
})

it('does not believe the word of a process that has died', () => {
  writeFileSync(path.join(os.tmpdir(), 'xinghuo-rehearsal-4998'), '999999999')

  expect(isRunningAt('http://127.0.0.1:4998')).toBe(false)
  markRunning(4998)()
})
