import type { NumberField, TextField } from 'payload'
import { both } from '../labels'

/** A caption is a sentence or two. Ours to decide. */
const WORDS_MAX = 500

const words = (name: string, label: [zh: string, en: string]): TextField => ({
  name,
  label: both(...label),
  type: 'text',
  validate: (value: unknown) => {
    if (value === undefined || value === null) return true
    if (typeof value !== 'string') return `${label[0]}应是一段文字`
    return [...value].length <= WORDS_MAX || `${label[0]}最多 ${WORDS_MAX} 字`
  },
})

/** Percent from the left or from the top: the spot of a cover that must not be cut off. */
const focal = (name: string): NumberField => ({
  name,
  type: 'number',
  validate: (value: unknown) =>
    value === undefined ||
    value === null ||
    (typeof value === 'number' && value >= 0 && value <= 100) ||
    '焦点应是 0 到 100 之间的百分比',
})

/** What people may say of a picture. */
export const pictureWords = [
  words('alt', ['说明文字', 'Description']),
  words('credit', ['摄影／来源', 'Credit']),
]
export const focalPoint = [focal('focalX'), focal('focalY')]
