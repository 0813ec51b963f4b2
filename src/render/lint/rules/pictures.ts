import { readingLength } from '../prose'
import type { Rule } from '../rule'
import { spot } from '../rule'
import type { Entry, Shown } from '../survey'

const CREDIT =
  /[摄绘]|供图|配图|制图|制作|图源|资料图|资料照片|图片来源|图片由|图[／/|｜:：]|[摄撮]影|来源[:：]|出处|截图|海报|AI|生成/

/** A credit for all pictures stands in a short line of its own, at the head or the end of the article. */
const SHARED_CREDIT =
  /(?:图片|照片|摄影|图文|供图|图源)[^。]{0,10}[:：／/由]|(?:^|[文图（(／/])[图片照摄影文]{1,4}[／/|｜:：]|供图|摄影报道/
const SHARED_LENGTH_MAX = 60

/** Characters of text after which readers of a phone want something to look at. */
const TEXT_WITHOUT_PICTURE = 1000

/** Narrower pictures do not fill the column and are shown at their own size. */
const BODY_WIDTH = 560
/** A QR code is shown 160 pixels wide. */
const QR_WIDTH = 160

const nameOf = ({ src }: Shown): string =>
  decodeName(src.replace(/[?#].*$/, '').replace(/^.*\//, '')).slice(0, 60)

const decodeName = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

export const pictureCredit: Rule = function* ({ facts, survey }) {
  const { author, source } = facts.article
  const isShared = survey.passages.some(
    ({ text, kind }) => kind !== 'heading' && text.length <= SHARED_LENGTH_MAX && SHARED_CREDIT.test(text),
  )
  if (isShared || SHARED_CREDIT.test(author ?? '') || SHARED_CREDIT.test(source ?? '')) return
  for (const picture of survey.pictures) {
    if (picture.role !== 'figure' || CREDIT.test(picture.words)) continue
    const message = `图片「${nameOf(picture)}」没有注明来源，请在图注里写上，如「张三 摄」或「资料图」。`
    yield { level: 'warning', code: 'credit-missing', message, where: spot(picture, picture.words.trim()) }
  }
}

const lengthOf = (entry: Entry): number => (entry.type === 'passage' ? readingLength(entry.passage.prose) : 0)

export const textWithoutPicture: Rule = function* ({ survey }) {
  let length = 0
  let start: Entry | undefined
  for (const entry of survey.entries) {
    if (entry.type === 'picture') {
      length = 0
      start = undefined
      continue
    }
    if (entry.type === 'passage' && !entry.field.startsWith('footer')) start ??= entry
    if (entry.field.startsWith('footer')) continue
    length += lengthOf(entry)
    if (length < TEXT_WITHOUT_PICTURE) continue
    const words = start?.type === 'passage' ? start.passage.text : undefined
    const message = `从这里起连着 ${length} 字没有一张图片，手机上读着累。建议在中间配一张图或一组数据。`
    yield { level: 'hint', code: 'picture-scarce', message, where: spot(start ?? entry, words) }
    length = 0
    start = undefined
  }
}

export const pictureSize: Rule = function* ({ facts, survey }) {
  for (const picture of survey.pictures) {
    const size = picture.role === 'other' ? undefined : facts.pictures?.(picture.src)
    const wanted = picture.role === 'qr' ? QR_WIDTH : Math.round(BODY_WIDTH / picture.columns)
    if (!size || size.width >= wanted) continue
    const effect = picture.role === 'qr' ? '读者可能扫不出来' : '手机上会发虚或显得很小'
    const message = `图片「${nameOf(picture)}」只有 ${size.width}×${size.height} 像素，${effect}，请换一张宽度不小于 ${wanted} 像素的。`
    yield { level: 'warning', code: 'picture-small', message, where: spot(picture) }
  }
}
