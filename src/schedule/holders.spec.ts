import { hostname } from 'node:os'
import { expect, it } from 'vitest'
import { holderName, isGone } from './holders'

const me = holderName('worker-2')

it('counts a process of this machine as gone when its number is free', () => {
  // Beyond the largest number a Linux process can have.
  expect(isGone(`worker-1@${hostname()}#4194305`, me)).toBe(true)
})

it('counts an earlier process that had our own number as gone', () => {
  expect(isGone(holderName('worker-1'), me)).toBe(true)
})

it('leaves alone itself, the living, and everybody on other machines', () => {
  expect(isGone(me, me)).toBe(false)
  expect(isGone(`worker-1@${hostname()}#${process.ppid}`, me)).toBe(false)
  expect(isGone('worker-1@elsewhere#4194305', me)).toBe(false)
})
