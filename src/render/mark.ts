const MARK = /^[\w-]{1,64}$/
const MARKED_ROOT = /^<section data-id="xinghuo-([\w-]{1,64})"/

/**
 * A hidden mark by which our own article is recognised when it is read back: a `data-id` on the root section, which
 * WeChat stores untouched and readers never see.
 * @param mark 1 to 64 letters, digits, `-` or `_`. @throws RangeError for anything else
 */
export const markAttribute = (mark: string | undefined): string => {
  if (mark === undefined) return ''
  if (!MARK.test(mark))
    throw new RangeError(`文章标记「${mark}」不合规：只能用 1 到 64 个字母、数字、- 或 _。`)
  return ` data-id="xinghuo-${mark}"`
}

/** The mark of an article we rendered, read from its HTML; undefined when it carries none. */
export const markOf = (html: string): string | undefined => MARKED_ROOT.exec(html.trimStart())?.[1]
