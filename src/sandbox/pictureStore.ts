import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where the bytes of pictures lie: in memory, or in a folder beside the state file. */
export type PictureStore = {
  read(id: string): Buffer | undefined
  write(id: string, bytes: Buffer): void
  clear(): void
}

/** Pictures of a rehearsal that is forgotten when it ends. */
export const inMemory = (): PictureStore => {
  const pictures = new Map<string, Buffer>()
  return {
    read: (id) => pictures.get(id),
    write: (id, bytes) => void pictures.set(id, bytes),
    clear: () => pictures.clear(),
  }
}

/** Pictures that outlive the process, one file each. The ids are the sandbox's own, so no name leads out of the folder. */
export const inFolder = (folder: string): PictureStore => {
  mkdirSync(folder, { recursive: true })
  return {
    read: (id) => {
      try {
        return readFileSync(path.join(folder, path.basename(id)))
      } catch {
        return undefined
      }
    },
    write: (id, bytes) => writeFileSync(path.join(folder, path.basename(id)), bytes),
    clear: () => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    },
  }
}
