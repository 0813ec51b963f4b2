/** A node the renderer has no WeChat form for. Skipping it would publish a hole, so it stops the delivery. */
export class UnsupportedNodeError extends Error {
  readonly code = 'unsupported-node'
  readonly nodeType: string

  constructor(nodeType: string) {
    super(`正文里有无法转换的内容「${nodeType}」，未发送任何内容。请删去或改写这一处，再试一次。`)
    this.name = 'UnsupportedNodeError'
    this.nodeType = nodeType
  }
}

/** A picture the caller could not place. The caller decides what stands in for it; the renderer does not guess. */
export class MissingPictureError extends Error {
  readonly code = 'missing-picture'
  readonly src: string

  constructor(src: string) {
    super(`找不到图片「${src.slice(0, 120)}」，未发送任何内容。请重新上传或换一张，再试一次。`)
    this.name = 'MissingPictureError'
    this.src = src
  }
}

/** A text longer than any article WeChat takes. It is refused before it is read: reading takes time in proportion. */
export class BodyTooLongError extends Error {
  readonly code = 'body-too-long'
  readonly length: number

  constructor({ length, limit }: { length: number; limit: number }) {
    super(`正文有 ${length} 字，超过 ${limit} 字的上限，未发送任何内容。请删减或拆成几篇，再试一次。`)
    this.name = 'BodyTooLongError'
    this.length = length
  }
}
