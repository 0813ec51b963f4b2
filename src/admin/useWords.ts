'use client'
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { type Words, wordsOf } from './words'

/** The words of the language that this person chose. */
export const useWords = (): Words => {
  const { language } = useTranslation().i18n
  return useMemo(() => wordsOf(language), [language])
}
