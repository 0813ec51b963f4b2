import { expect, it } from 'vitest'
import { readDaily } from './readDaily'

const csv = (...rows: string[]) => ['month,day,year,text,source', ...rows].join('\n')

it('makes one post of several rows of a day', () => {
  expect(readDaily('a.csv', csv('3,5,1963,甲,出处', '3,5,1949,乙,出处', '2,29,1952,丙,出处'))).toMatchObject([
    { month: 3, day: 5, events: [{ year: 1963 }, { year: 1949 }] },
    { month: 2, day: 29 },
  ])
})

it.each([
  ['第 2 行：2 月没有 30 日', csv('2,30,1950,甲,出处')],
  ['第 3 行：year 不对（要写年份', csv('3,5,1950,甲,出处', '3,6,某年,甲,出处')],
  ['第 2 行：source 不对（要写出处', csv('3,5,1950,甲,')],
  ['第 2 行读不通', csv('3,5,1950,甲')],
  ['读不通：列数和表头对不上，或引号没有成对', csv('3,5,1950,"甲,出处')],
  ['一条也没有', ''],
])('says %s, and imports nothing', (sentence, text) => {
  expect(() => readDaily('a.csv', text)).toThrow(sentence)
  expect(() => readDaily('a.csv', text)).toThrow('没有导入')
})

it.each([
  ['应当是一个数组', '{"posts":1}'],
  ['第 1 项：events 不对', '[{"month":3,"day":5}]'],
  ['第 1 项：4 月没有 31 日', '[{"month":4,"day":31,"events":[{"year":1950,"text":"甲","source":"乙"}]}]'],
  ['读不通', '{'],
])('says of JSON %s', (sentence, text) => {
  expect(() => readDaily('a.json', text)).toThrow(sentence)
})
