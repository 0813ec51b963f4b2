import type { StructureRule } from './rule'

/** A computer has no touch, so an animation that waits for one never begins there. */
export const begin: StructureRule = {
  number: '1.7',
  message: '这个动画只能用触摸触发，电脑上点不动。请写成 touchstart; click。',
  breaks: ({ tag, attribute }) => {
    const value = /^animate|^set$/i.test(tag) ? (attribute('begin') ?? '') : ''
    return /\btouchstart\b/i.test(value) && !/\bclick\b/i.test(value)
  },
}
