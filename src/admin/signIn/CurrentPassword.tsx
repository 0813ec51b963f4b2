'use client'
import { FieldError, FieldLabel, useField } from '@payloadcms/ui'
import { useWords } from '../useWords'

/** Asks for the present password on one's own page; what is typed is never stored. */
export const CurrentPassword = () => {
  const say = useWords()
  const path = 'currentPassword'
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const id = `field-${path}`
  return (
    <div className={`field-type text${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={say('当前密码', 'Present password')} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError ?? false} />
        <input
          autoComplete="current-password"
          id={id}
          onChange={(event) => setValue(event.target.value)}
          type="password"
          value={value ?? ''}
        />
      </div>
      <div className="xh-quiet">
        {say(
          '修改自己的密码或邮箱时要填；其他改动不用填。',
          'Needed to change your own password or address.',
        )}
      </div>
    </div>
  )
}
