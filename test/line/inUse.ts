import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { TestNewsroom } from '../newsroom'

/** What is used somewhere is not deleted, and a rule that has lost what it named fits nobody. */
export const inUseCases = (house: TestNewsroom) => {
  let administrator = ''
  beforeAll(async () => {
    administrator = await house.signIn('administrator')
  })
  const remove = (collection: string, id: string) =>
    house.call(`/api/${collection}/${id}?trash=true`, { method: 'DELETE', as: administrator })
  const trash = (collection: string, id: string, deletedAt: string | null = new Date().toISOString()) =>
    house.call(`/api/${collection}/${id}?trash=true`, {
      method: 'PATCH',
      as: administrator,
      body: { deletedAt },
    })
  const sentenceOf = ({ body }: Awaited<ReturnType<typeof remove>>): string => body.errors[0].message
  const make = async (collection: 'branches' | 'columns' | 'recruitment-footers', data: object) => {
    const { id } = await house.payload.create({ collection, data: data as never })
    onTestFinished(async () => {
      await house.payload.db.deleteMany({ collection, where: { id: { equals: id } } })
    })
    return String(id)
  }

  for (const collection of ['branches', 'columns'] as const) {
    const field = collection === 'branches' ? 'branch' : 'column'

    it(`refuses to delete one of the ${collection} that articles and footers use, and names them`, async () => {
      const id = await make(collection, { name: `青禾 ${collection}` })
      await make('recruitment-footers', { name: '夏季文案', rules: { [collection]: [id] } })
      for (const title of ['清理河道', '栽树', '慰问', '义诊'])
        await house.report({ title, [field]: id, approved: false })

      for (const refused of [await remove(collection, id), await trash(collection, id)]) {
        expect(refused.status).toBe(409)
        expect(sentenceOf(refused)).toContain(`「青禾 ${collection}」正在使用`)
        expect(sentenceOf(refused)).toContain('活动报道')
        expect(sentenceOf(refused)).toContain('等 4 篇')
        expect(sentenceOf(refused)).toContain('动员文案「夏季文案」')
      }
      expect(await house.payload.findByID({ collection, id })).toMatchObject({ id, deletedAt: null })
    })

    it(`deletes one of the ${collection} that nothing uses`, async () => {
      const id = await make(collection, { name: `无人用 ${collection}` })
      expect((await trash(collection, id)).status).toBe(200)
      expect((await remove(collection, id)).status).toBe(200)
    })
  }

  it('refuses to delete a branch that a user belongs to, or that only an unpublished version names', async () => {
    const id = await make('branches', { name: '镇机关党支部' })
    const { docs } = await house.payload.find({ collection: 'users', limit: 1 })
    const user = docs[0]
    await house.payload.update({ collection: 'users', id: String(user?.id), data: { branch: id } })
    expect(sentenceOf(await remove('branches', id))).toContain(`用户「${user?.name}」`)
    await house.payload.update({ collection: 'users', id: String(user?.id), data: { branch: null } })

    const ref = await house.report({ title: '清理河道' })
    await house.payload.update({
      collection: 'activity-reports',
      id: ref.id,
      data: { branch: id } as never,
      draft: true,
    })
    expect(sentenceOf(await remove('branches', id))).toContain('「清理河道」')
  })

  it('says so of what lies in the trash', async () => {
    const id = await make('columns', { name: '党建要闻' })
    const ref = await house.report({ title: '清理河道', column: id, approved: false })
    await house.payload.update({
      collection: 'activity-reports',
      id: ref.id,
      data: { deletedAt: new Date().toISOString() } as never,
    })
    expect(sentenceOf(await remove('columns', id))).toContain('「清理河道」（在回收站）')
  })

  describe('an account', () => {
    it('with deliveries is not deleted, and their number is told in Chinese', async () => {
      const { id } = await house.account({ name: '青禾先锋' })
      await house.report({ accounts: [id] })
      await house.report({ accounts: [id] })
      await house.pass()

      expect((await trash('accounts', id)).status).toBe(200)
      const refused = await remove('accounts', id)

      expect(refused.status).toBe(409)
      expect(sentenceOf(refused)).toContain('「青禾先锋」正在使用')
      expect(sentenceOf(refused)).toContain('推送任务 2 条')
      expect((await trash('accounts', id, null)).status).toBe(200)
    })

    it('that nothing uses is deleted', async () => {
      const { id } = await house.account()
      expect((await remove('accounts', id)).status).toBe(200)
    })
  })

  describe('a footer', () => {
    const approve = async (id: string) => {
      const address = `/api/recruitment-footers/${id}/approve`
      expect((await house.call(address, { method: 'POST', as: administrator })).status).toBe(200)
    }
    const footerOf = async (accountId: string) => {
      await house.report({ accounts: [accountId] })
      await house.pass()
      return (await house.all()).at(-1)?.footerId
    }

    it('whose only column is gone is put under nothing, until a rule is chosen again', async () => {
      const { id: accountId } = await house.account()
      const column = await make('columns', { name: '招新' })
      const footer = await make('recruitment-footers', {
        name: '招新文案',
        contact: '镇机关',
        rules: { columns: [column] },
      })
      await approve(footer)
      // As a newsroom of before may have it, where nothing kept the column.
      await house.payload.db.deleteMany({ collection: 'columns', where: { id: { equals: column } } })

      expect(await footerOf(accountId)).toBeUndefined()

      const save = async (columns: string[]) => {
        const data = { contact: '镇机关一楼', rules: { columns } }
        await house.payload.update({ collection: 'recruitment-footers', id: footer, data })
        await approve(footer)
      }
      // Saved for another reason, its rule is as empty as before.
      await save([])
      expect(await footerOf(accountId)).toBeUndefined()

      await save([await make('columns', { name: '招新（新）' })])
      await save([])
      expect(await footerOf(accountId)).toBe(footer)
    })
  })
}
