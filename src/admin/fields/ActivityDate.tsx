'use client'
import { Button, FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useRest } from '../useRest'
import { useWords } from '../useWords'

type Photograph = { takenOn?: string | null }

/** The day on which the cover's photograph was taken, as its camera wrote it. */
const useDayOfCover = (): string | undefined => {
  const cover = useFormFields(([fields]) => fields.cover?.value)
  const { data } = useRest<Photograph>(typeof cover === 'string' && cover ? `/media/${cover}?depth=0` : '')
  return data?.takenOn ?? undefined
}

/** The day of the activity, with the photograph's own day on offer: taken over by a press, never by itself. */
export const ActivityDate: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const say = useWords()
  const { value, setValue, showError, errorMessage, disabled } = useField<string | null>({ path })
  const offered = useDayOfCover()
  const isFixed = readOnly || disabled
  const { description } = field.admin ?? {}
  return (
    <div className={`field-type xh-time${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={`field-${path}`} label={field.label} path={path} />
      <div className="field-type__wrap xh-offer">
        <FieldError message={errorMessage} path={path} showError={showError ?? false} />
        <input
          disabled={isFixed}
          id={`field-${path}`}
          onChange={(event) => setValue(event.target.value || null)}
          type="date"
          value={value ?? ''}
        />
        {offered && offered !== value && (
          <Button
            buttonStyle="secondary"
            disabled={isFixed}
            margin={false}
            onClick={() => setValue(offered)}
            size="small"
          >
            {say(`采用封面照片的拍摄日期 ${offered}`, `Use the cover photograph's day, ${offered}`)}
          </Button>
        )}
      </div>
      {description && typeof description !== 'function' && (
        <FieldDescription description={description} path={path} />
      )}
    </div>
  )
}
