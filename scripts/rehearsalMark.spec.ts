import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isRehearsal, markRehearsal } from './rehearsalMark'

it('knows the rehearsal WeChat of this machine while it runs, and nothing else', () => {
  expect(isRehearsal(undefined)).toBe(false)
  const takeBack = markRehearsal(4999)
  expect(isRehearsal('http://127.0.0.1:4999')).toBe(true)
  expect(isRehearsal('http://localhost:4999/')).toBe(true)
  expect(isRehearsal('https://api.weixin.qq.com')).toBe(false)
  expect(isRehearsal('http://wechat.example:4999')).toBe(false)
  takeBack()
  expect(isRehearsal('http://127.0.0.1:4999')).toBe(false)
})

it('does not believe the word of a process that has died', () => {
  writeFileSync(path.join(os.tmpdir(), 'xinghuo-rehearsal-4998'), '999999999')

  expect(isRehearsal('http://127.0.0.1:4998')).toBe(false)
  markRehearsal(4998)()
})
