'use client'
import { FieldError, FieldLabel, useField } from '@payloadcms/ui'
import { useWords } from '../useWords'

type Both = { zh: string; en: string }
type Props = { path: string; label: Both; hint: Both; kind: 'password' | 'text'; autoComplete: string }

/**
 * Asks for something that is sent along and never stored: the present password, the code from the console. Payload draws fields that
 * are not stored as read-only, so this is drawn by us.
 */
export const AskedOnce = ({ path, label, hint, kind, autoComplete }: Props) => {
  const say = useWords()
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const id = `field-${path}`
  return (
    <div className={`field-type text${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={say(label.zh, label.en)} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError ?? false} />
        <input
          autoComplete={autoComplete}
          id={id}
          onChange={(event) => setValue(event.target.value)}
          type={kind}
          value={value ?? ''}
        />
      </div>
      <div className="xh-quiet">{say(hint.zh, hint.en)}</div>
    </div>
  )
}
