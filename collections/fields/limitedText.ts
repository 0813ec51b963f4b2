import type { TextareaField, TextField } from 'payload'
import { both } from '../labels'

type Limit = {
  name: string
  label: [zh: string, en: string]
  max: number
  description?: string
}

/** WeChat counts characters, a Chinese one as one; so do we (an emoji of two halves is one too). */
const countOf = (text: string): number => [...text].length

const check =
  ({ label: [zh], max }: Limit) =>
  (value: unknown): true | string => {
    const text = typeof value === 'string' ? value.trim() : ''
    const count = countOf(text)
    return count <= max || `${zh}过长：现在 ${count} 字，最多 ${max} 字，请删去 ${count - max} 字`
  }

const counter = (max: number) => ({
  afterInput: [{ path: '/src/admin/fields/CharacterCount#CharacterCount', clientProps: { max } }],
})

/** A line of text that WeChat limits: counted under the field while typing, checked again on saving. */
export const limitedText = (limit: Limit): TextField => ({
  name: limit.name,
  label: both(...limit.label),
  type: 'text',
  validate: check(limit),
  admin: { description: limit.description, components: counter(limit.max) },
})

/** The same for several lines. */
export const limitedTextarea = (limit: Limit): TextareaField => ({
  name: limit.name,
  label: both(...limit.label),
  type: 'textarea',
  validate: check(limit),
  admin: { description: limit.description, components: counter(limit.max) },
})
