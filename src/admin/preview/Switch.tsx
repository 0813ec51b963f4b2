'use client'

type Props<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** A choice among few, all of them in sight. */
export const Switch = <Value extends string>({ label, value, options, onChange }: Props<Value>) => (
  <fieldset className="xh-switch">
    <legend className="xh-hidden">{label}</legend>
    {options.map((option) => (
      <button
        aria-pressed={option.value === value}
        className="xh-switch__choice"
        key={option.value}
        onClick={() => onChange(option.value)}
        type="button"
      >
        {option.label}
      </button>
    ))}
  </fieldset>
)
