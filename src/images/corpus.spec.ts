import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fitForBody } from './fitForBody'
import { fitForCover } from './fitForCover'
import { PictureRefused } from './PictureRefused'

const FOLDER = new URL('../../test/corpora/images/', import.meta.url)
const picture = (file: string): Buffer => readFileSync(new URL(`fixtures/${file}`, FOLDER))
const rows = readFileSync(new URL('outcomes.md', FOLDER), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (file|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, file = '', outcome = '', told = '', date = '']) => ({ date, file, outcome, told }))

const outcomeOf = async (file: string) => {
  try {
    const { pieces, done, takenOn } = await fitForBody(picture(file), { name: file })
    const outcome = pieces.map(({ type, width, height }) => `${type.slice(6)} ${width}×${height}`).join(' + ')
    return { date: takenOn ?? '—', file, outcome, told: done.join('；') || '—' }
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error
    expect(error.message).toContain(`「${file}」`)
    return { date: '—', file, outcome: `refused: ${error.code}`, told: '—' }
  }
}

describe('the corpus of odd and broken pictures', () => {
  it('has a row for every file', () => {
    const files = readdirSync(new URL('fixtures/', FOLDER))

    expect(rows.map(({ file }) => file)).toEqual(files.sort())
  })

  it.each(rows)('$file: $outcome', async (row) => {
    expect(await outcomeOf(row.file)).toEqual(row)
  })

  it.each(rows)('$file is taken as a cover exactly when it is taken in a body', async ({ file, outcome }) => {
    const cover = fitForCover(picture(file), { name: file })

    if (outcome.startsWith('refused')) await expect(cover).rejects.toBeInstanceOf(PictureRefused)
    else expect((await cover).bytes.length).toBeLessThan(1_000_000)
  })
})
