import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createWitness } from './witness'

const newFolder = () => path.join(mkdtempSync(path.join(tmpdir(), 'xinghuo-witness-')), 'data')
const at = new Date('2026-07-01T07:00:00.123Z')
const later = new Date('2026-07-01T07:05:00Z')

it('remembers the last sending across processes, in a folder that is not there yet', () => {
  const folder = newFolder()
  expect(createWitness(folder).lastSending()).toBeNull()
  createWitness(folder).sending({ deliveryId: 'a', at: later })
  createWitness(folder).sending({ deliveryId: 'b', at })
  expect(createWitness(folder).lastSending()).toEqual({ deliveryId: 'b', at })
})

it('keeps one of a burst, and whatever comes after a clock was set back', () => {
  const folder = newFolder()
  const witness = createWitness(folder)
  witness.sending({ deliveryId: 'a', at })
  witness.sending({ deliveryId: 'b', at: new Date(+at + 4_999) })
  expect(witness.lastSending()?.deliveryId).toBe('a')
  witness.sending({ deliveryId: 'c', at: new Date(+at + 5_000) })
  expect(witness.lastSending()?.deliveryId).toBe('c')
  witness.sending({ deliveryId: 'd', at })
  expect(witness.lastSending()?.deliveryId).toBe('d')
})

it('keeps a rollback, and forgets the sending that proved it', () => {
  const witness = createWitness(newFolder())
  witness.sending({ deliveryId: 'a', at })
  witness.notice({ noticedAt: later, lastSentAt: at })
  expect(witness.rollback()).toEqual({ noticedAt: later, lastSentAt: at })
  expect(witness.lastSending()).toBeNull()
})

it.each([
  ['a file cut off by a power cut', '{"deliveryId":"a","at":"2026-07'],
  ['a file of something else', '"text"'],
  ['a time that is none', '{"deliveryId":"a","at":"never"}'],
])('knows nothing from %s', (_, text) => {
  const folder = newFolder()
  createWitness(folder).sending({ deliveryId: 'a', at })
  writeFileSync(path.join(folder, 'last-sending.json'), text)
  expect(createWitness(folder).lastSending()).toBeNull()
})

it('fails nowhere when there is no folder or none can be made', () => {
  const file = path.join(newFolder(), '..', 'a-file')
  writeFileSync(file, '')
  for (const folder of [undefined, path.join(file, 'data')]) {
    const witness = createWitness(folder)
    witness.sending({ deliveryId: 'a', at })
    witness.notice({ noticedAt: later, lastSentAt: at })
    expect(witness.lastSending()).toBeNull()
    expect(witness.rollback()).toBeNull()
  }
})
