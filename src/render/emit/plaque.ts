import type { Role } from '../themes/theme'
import type { Emission } from './emission'

type Writing = { emission: Emission; write: () => string }

/** Writes what stands on a ground of its own: it keeps that ground's ink instead of bringing the page's. */
export const onPlaque = (isPlaque: boolean, { emission, write }: Writing): string => {
  if (!isPlaque) return write()
  const { css } = emission
  emission.css = emission.onPlaque
  const html = write()
  emission.css = css
  return html
}

/** Writes what stands in a role; its theme says whether that is a plaque. */
export const within = (role: Role, writing: Writing): string =>
  onPlaque(writing.emission.plaques.has(role), writing)
