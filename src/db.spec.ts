import { afterAll, expect, it } from 'vitest'

const before = process.env.DATABASE_URL
afterAll(() => {
  process.env.DATABASE_URL = before
})

it('opens no transactions on a replica set either: the hooks of a save must see what it has written', async () => {
  process.env.DATABASE_URL = 'mongodb://127.0.0.1:27017/xinghuo?replicaSet=rs0'
  const { databaseAdapter } = await import('./db')
  const adapter = databaseAdapter().init({ payload: {} as never })

  expect(adapter.name).toBe('mongoose')
  expect(await adapter.beginTransaction()).toBeNull()
})
