'use client'
import {
  FormSubmit,
  toast,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useTranslation,
} from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { Ask } from '../Ask'
import { useWords } from '../useWords'
import { askBefore, type Question } from './askBefore'

const HEADINGS: Record<string, [string, string]> = {
  confirmGoingLive: ['从演练改为正式推送？', 'Go live?'],
  confirmRehearsing: ['从正式推送改为演练？', 'Only rehearse from now on?'],
  confirmMode: ['改变推送方式？', 'Send in another way?'],
}

type AskProps = { questions: Question[]; onConfirm: () => void; onClose: () => void }

const AskAll = ({ questions, onConfirm, onClose }: AskProps) => {
  const say = useWords()
  const heading = HEADINGS[questions[0]?.field ?? ''] ?? ['保存这些改动？', 'Save?']
  return (
    <Ask
      confirm={say('确认并保存', 'Confirm and save')}
      heading={say(...heading)}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      {questions.map(({ field, message }) => (
        <p key={field}>{message}</p>
      ))}
    </Ask>
  )
}

/** The button that saves an account: what has consequences for readers or for what is planned is asked first. */
export const SaveAccount = () => {
  const say = useWords()
  const { t } = useTranslation()
  const { submit, getData } = useForm()
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const editDepth = useEditDepth()
  const button = useRef<HTMLButtonElement>(null)
  const [questions, setQuestions] = useState<Question[]>([])
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  const save = async () => {
    try {
      const asked = id ? await askBefore(id, getData()) : []
      if (asked.length > 0) setQuestions(asked)
      else void submit()
    } catch {
      toast.error(
        say('连不上服务器，没有保存。请检查网络后再试。', 'The server cannot be reached; not saved.'),
      )
    }
  }
  const confirm = () => {
    setQuestions([])
    void submit({ overrides: Object.fromEntries(questions.map(({ field }) => [field, true])) })
  }
  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={Boolean(id) && !isModified}
        onClick={save}
        ref={button}
        size="medium"
        type="button"
      >
        {t('general:save')}
      </FormSubmit>
      {questions.length > 0 && (
        <AskAll onClose={() => setQuestions([])} onConfirm={confirm} questions={questions} />
      )}
    </>
  )
}
