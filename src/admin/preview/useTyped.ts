'use client'
import { useAllFormFields, useDebounce } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useMemo } from 'react'
import type { Doc } from '../../articles/canonical'

/** Typing is followed at this distance; shorter makes long articles heavy to write. */
const PAUSE_MS = 200

/** The form as it stands, unsaved changes and all. */
export const useTyped = (): Doc => {
  const [fields] = useAllFormFields()
  const settled = useDebounce(fields, PAUSE_MS)
  return useMemo(() => reduceFieldsToValues(settled, true) as Doc, [settled])
}
