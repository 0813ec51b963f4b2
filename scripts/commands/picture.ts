import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Option } from 'commander'
import type { FittedPicture } from '../../src/images'
import { type Outcome, UsageError } from './output'
import type { Register } from './register'

type Options = { as: 'body' | 'cover'; out: string }

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' } as const

const read = (file: string) =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} 读不出来（${error.code}）。没有写出文件，也没有上传。`)
  })

/** Imported here, so that `--help` and every other command start without the picture library. */
const fitted = async (file: string, as: Options['as']) => {
  const { fitForBody, fitForCover } = await import('../../src/images')
  const [bytes, name] = [await read(file), path.basename(file)]
  if (as === 'body') return fitForBody(bytes, { name })
  const cover = await fitForCover(bytes, { name })
  return { pieces: [cover], done: cover.done, crops: cover.crops, takenOn: undefined }
}

const nameOf = (
  file: string,
  { as, at, of, type }: { as: string; at: number; of: number } & Pick<FittedPicture, 'type'>,
) => `${path.parse(file).name}-${as}${of > 1 ? `-${at + 1}` : ''}.${ENDINGS[type]}`

const convert = async (file: string, { as, out }: Options): Promise<Outcome> => {
  const { pieces, done, takenOn, ...more } = await fitted(file, as)
  await mkdir(out, { recursive: true })
  const written = []
  for (const [at, { bytes, type, width, height, sha256 }] of pieces.entries()) {
    const target = path.join(out, nameOf(file, { as, at, of: pieces.length, type }))
    await writeFile(target, bytes)
    written.push({ file: target, type, width, height, bytes: bytes.length, sha256 })
  }
  const lines = [
    ...written.map((one) => `${one.file}  ${one.width}×${one.height}  ${Math.ceil(one.bytes / 1024)} KB`),
    ...(done.length > 0 ? done.map((what) => `  ${what}`) : ['  没有改动']),
    ...(takenOn ? [`  拍摄日期 ${takenOn}`] : []),
  ]
  return {
    text: lines.join('\n'),
    data: { source: file, as, files: written, done, ...(takenOn && { takenOn }), ...more },
  }
}

export const pictureCommands: Register = (program, act) => {
  program
    .command('picture <file>')
    .description('写出一张图片上传公众号时的样子，并说明改动；不能用的说明原因。不上传')
    .addOption(new Option('--as <use>', '用作正文图片还是封面').choices(['body', 'cover']).default('body'))
    .option('--out <folder>', '写到这个文件夹', '.')
    .action((file: string, options: Options) => act(() => convert(file, options)))
}
