'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { fromField, inField } from '../shanghai'
import { useWords } from '../useWords'

/**
 * A point in time, typed and shown in Beijing time wherever the browser stands. Payload's own picker follows the browser's
 * zone, and its zones of choice want a second column that an editor could set wrong.
 */
export const BeijingTime: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const say = useWords()
  const { value, setValue, showError, errorMessage, disabled } = useField<string | null>({ path })
  const id = `field-${path.replace(/\./g, '__')}`
  const { description, width } = field.admin ?? {}
  return (
    <div
      className={`field-type xh-time${showError ? ' error' : ''}`}
      style={width ? { flex: `1 1 ${width}` } : {}}
    >
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError ?? false} />
        <input
          disabled={readOnly || disabled}
          id={id}
          onChange={(event) => setValue(fromField(event.target.value))}
          type="datetime-local"
          value={inField(value)}
        />
      </div>
      <div className="xh-quiet">{say('北京时间', 'Beijing time')}</div>
      {description && typeof description !== 'function' && (
        <FieldDescription description={description} path={path} />
      )}
    </div>
  )
}
