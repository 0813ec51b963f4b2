import { hostname } from 'node:os'
import { expect, it } from 'vitest'
import { holderName, isGone } from './holders'

it('counts a process of this machine as gone when its number is free', () => {
  // Beyond the largest number a Linux process can have.
  expect(isGone(`worker-1@${hostname()}#4194305.77`)).toBe(true)
})

it('counts an earlier process that had our own number as gone, for it began at another time', () => {
  expect(isGone(`worker-1@${hostname()}#${process.pid}.1`)).toBe(true)
})

it.runIf(process.platform === 'linux')('tells by the start that a number was given to somebody else', () => {
  expect(isGone(`worker-1@${hostname()}#${process.ppid}.1`)).toBe(true)
})

it('leaves alone every newsroom of this process, whatever it is called', () => {
  expect(isGone(holderName('worker-1'))).toBe(false)
  expect(isGone(holderName('web'))).toBe(false)
})

it('leaves alone the living, names that do not tell, and everybody on other machines', () => {
  expect(isGone(`worker-1@${hostname()}#${process.ppid}`)).toBe(false)
  expect(isGone('worker-1@elsewhere#4194305.1')).toBe(false)
  expect(isGone('worker-1')).toBe(false)
})
