import type { InkedText } from '../inkedTexts'

/** Dark mode makes one flat colour of a gradient that has words on it. */
export const GRADIENT = {
  number: '4.1.2',
  message: '文字下面用了渐变底色，深色模式会把它变成一种颜色。请改成纯色。',
}

export const isOnGradient = ({ onGradient, onPicture }: InkedText): boolean => onGradient && !onPicture
