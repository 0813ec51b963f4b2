'use client'
import { FieldError, FieldLabel, useDocumentInfo, useField } from '@payloadcms/ui'
import { useWords } from '../useWords'

type Props = { field: { name: string }; secret: string; zh: string; en: string; isRequired?: boolean }

/**
 * The way into a sealed secret. Its own field can be read by nobody, and what cannot be read Payload does not draw; so this
 * stands beside it and writes under its name.
 */
export const SecretInput = ({ secret, zh, en, isRequired }: Props) => {
  const say = useWords()
  const { value, setValue, showError, errorMessage } = useField<string>({ path: secret })
  const { id: isSaved } = useDocumentInfo()
  const id = `field-${secret}`
  return (
    <div className={`field-type text xh-secret${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={say(zh, en)} required={isRequired} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={secret} showError={showError ?? false} />
        <input
          autoComplete="new-password"
          placeholder={isSaved ? say('不改动', 'Unchanged') : ''}
          id={id}
          onChange={(event) => setValue(event.target.value)}
          type="password"
          value={value ?? ''}
        />
      </div>
      <div className="xh-quiet">
        {isSaved
          ? say('已保存的不再显示；留空表示不改动。', 'Never shown again; empty leaves it as it is.')
          : say('加密保存，保存后不再显示。', 'Kept encrypted; never shown again.')}
      </div>
    </div>
  )
}
