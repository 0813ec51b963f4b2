/** One picture that did not get there. */
export type PictureFailure = { src: string; name: string; reason: string; cause: unknown }

/**
 * Some pictures of an article could not be placed. All others were, and are remembered: another try sends only these.
 * Each failure keeps its cause, whose remedy (wait, fix, ask) the caller may read.
 */
export class PicturesFailed extends Error {
  override readonly name = 'PicturesFailed'
  readonly failures: readonly PictureFailure[]

  constructor(failures: readonly PictureFailure[], total: number) {
    const others =
      total > failures.length ? `，其余 ${total - failures.length} 张已上传，重试时不会重复上传` : ''
    const reasons = failures.map(({ reason }) => reason).join('\n')
    super(`${total} 张图片中有 ${failures.length} 张没有成功${others}。文章没有发出。\n${reasons}`, {
      cause: failures[0]?.cause,
    })
    this.failures = failures
  }
}

/** Puts any failure of one picture into a sentence that names the picture. */
export const pictureFailure = (source: { src: string; name: string }, cause: unknown): PictureFailure => {
  const said = cause instanceof Error ? cause.message : String(cause)
  const reason = said.includes(source.name) ? said : `图片「${source.name}」：${said}`
  return { cause, name: source.name, reason, src: source.src }
}
