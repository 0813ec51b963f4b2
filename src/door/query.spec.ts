import { describe, expect, it } from 'vitest'
import { checkQuery } from './query'

const ask = (search: string, isRead = true) =>
  checkQuery({ path: '/api/branches', search, isRead, isDate: (field) => field === 'createdAt' })
const messageOf = (search: string) => {
  const checked = ask(search)
  return 'refusal' in checked ? checked.refusal.message : 'taken'
}

describe('a question', () => {
  it.each([
    '',
    '?limit=10&page=2&depth=1&sort=-dueAt,title',
    '?where[id][in][0]=a&where[id][in][1]=b',
    '?where[or][0][and][0][title][like]=%E5%85%9A&where[or][0][and][1][state][in]=a,b',
    '?where[createdAt][greater_than]=2026-07-01T00:00:00.000Z&where[deletedAt][exists]=false',
    '?where[review.state][equals]=pending&where[and][]=',
    '?where[createdAt][equals]=null&draft=true&trash=true&select[title]=true',
  ])('that the admin asks goes on as it is: %s', (search) => {
    expect(ask(search)).toEqual({ search })
  })

  it('for more than the ceiling is cut to it when it reads, never when it writes', () => {
    expect(ask('?limit=0&depth=10')).toEqual({ search: '?limit=1000&depth=3' })
    expect(ask('?limit=1001')).toEqual({ search: '?limit=1000' })
    const versions = { path: '/api/activity-reports/versions', search: '?limit=0', isRead: true }
    expect(checkQuery(versions)).toEqual({ search: '?limit=100' })
    expect(ask('?limit=0&where[id][in]=a', false)).toEqual({ search: '?limit=0&where[id][in]=a' })
  })

  it.each([
    ['?limit=-1', 'limit'],
    ['?limit=1e9', 'limit'],
    ['?limit=1&limit=2', 'limit'],
    ['?depth[a]=1', 'depth'],
    ['?page=999999999999', 'page'],
    ['?page=100001', 'page'],
    ['?where=x', '看不懂'],
    ['?where[id]=x', '看不懂'],
    ['?where[id][near]=1,2', '看不懂'],
    ['?where[id][equals][a]=1', '看不懂'],
    ['?where[id][like][]=1', '看不懂'],
    ['?where[and][a][id][equals]=1', '看不懂'],
    ['?where[and][0]=x', '看不懂'],
    ['?where[id][exists]=maybe', 'exists'],
    ['?where[createdAt][less_than]=yesterday', '不是日期'],
    ['?where[createdAt][less_than]=', '不是日期'],
    [`?where${'[or][0]'.repeat(9)}[id][equals]=1`, '嵌套太深'],
    [`?where[id][in]=${'a,'.repeat(501)}`, '最多列'],
    [`?${Array.from({ length: 501 }, (_, at) => `where[id][in][${at}]=x`).join('&')}`, '最多列'],
    [`?${Array.from({ length: 201 }, (_, at) => `where[or][${at}][id][equals]=x`).join('&')}`, '太多'],
    [`?${Array.from({ length: 3_000 }, (_, at) => `where[or][${at}][id][equals]=x`).join('&')}`, '太多'],
  ])('that is nonsense or without measure is refused with a sentence: %s', (search, why) => {
    expect(messageOf(search)).toContain(why)
    expect(messageOf(search)).toContain('没有执行任何操作')
  })
})
