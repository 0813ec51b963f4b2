import type { PictureKind } from './sniff'

/** The formats that the newsroom stores, those that every browser shows, and how their files end. */
export const STORED_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
} as const

export type StoredType = keyof typeof STORED_TYPES

/** @returns whether a stored type is one of ours: rows of older versions may say anything */
export const isStoredType = (type: unknown): type is StoredType => Object.hasOwn(STORED_TYPES, String(type))

const TYPES: Partial<Record<PictureKind, StoredType>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** @returns the type under which a picture of this kind is stored as it is; nothing for what no browser shows */
export const storedTypeOf = (kind: PictureKind): StoredType | undefined => TYPES[kind]
