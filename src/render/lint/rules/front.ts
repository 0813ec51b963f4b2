import type { Rule } from '../rule'
import { spot } from '../rule'

/** The list shows about 28 signs on two lines; WeChat takes 32 (draft/add, since 2025-12-19). */
const TITLE_COMFORTABLE = 28
const TITLE_MAX = 32
/** draft/add says 128, an earlier page 120: the smaller is kept. */
const SUMMARY_MAX = 120
/** The list shows covers 900 pixels wide. */
const COVER_WIDTH = 900

const lengthOf = (text: string): number => [...text.slice(0, 2000)].length

/** Title, summary and cover: what readers see before they decide to read. */
export const title: Rule = function* ({ facts: { article } }) {
  const words = article.title.trim()
  const length = lengthOf(words)
  const where = spot({ field: 'title' }, words)
  if (length === 0) {
    const message = '没有标题，请补上。'
    yield { level: 'warning', code: 'title-missing', message, where: { field: 'title' } }
  } else if (length > TITLE_MAX) {
    const message = `标题有 ${length} 个字，公众号最多 ${TITLE_MAX} 个字，多出的会被拒收，请压缩。`
    yield { level: 'warning', code: 'title-long', message, where }
  } else if (length > TITLE_COMFORTABLE) {
    const message = `标题有 ${length} 个字，列表里可能显示不全，建议压到 ${TITLE_COMFORTABLE} 个字以内。`
    yield { level: 'hint', code: 'title-long', message, where }
  }
  if (/[。，、；：]$/.test(words)) {
    yield { level: 'hint', code: 'title-stop', message: '标题末尾一般不用标点，请看看是否多打了。', where }
  }
}

export const summary: Rule = function* ({ facts }) {
  if (facts.summary === undefined) return
  const words = facts.summary?.trim() ?? ''
  const length = lengthOf(words)
  if (length === 0) {
    const message = '没有写摘要，转发时会显示正文开头的一段话。请用一两句话写清谁做了什么。'
    yield { level: 'warning', code: 'summary-missing', message, where: { field: 'summary' } }
  } else if (length > SUMMARY_MAX) {
    const message = `摘要有 ${length} 个字，超过 ${SUMMARY_MAX} 个字可能被拒收，请压缩。`
    yield { level: 'warning', code: 'summary-long', message, where: spot({ field: 'summary' }, words) }
  }
}

export const cover: Rule = function* ({ facts }) {
  const where = { field: 'cover' }
  if (facts.cover === null) {
    const message = '没有选封面。不选会自动画一张带日期和标题的封面；有现场照片的话，换上更好。'
    yield { level: 'warning', code: 'cover-missing', message, where }
  } else if (facts.cover?.width && facts.cover.width < COVER_WIDTH) {
    const message = `封面只有 ${facts.cover.width} 像素宽，列表里会发虚，建议不小于 ${COVER_WIDTH} 像素。`
    yield { level: 'warning', code: 'cover-small', message, where }
  }
}
