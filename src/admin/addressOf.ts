type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

const pairs = (name: string, value: Value): string[] => {
  if (Array.isArray(value)) return value.flatMap((one, at) => pairs(`${name}[${at}]`, one))
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) => pairs(`${name}[${key}]`, one))
  }
  return [`${name}=${encodeURIComponent(String(value))}`]
}

/** The address of a question to our own API: `{ where: { state: { equals: 'failed' } }, limit: 10 }` as Payload reads it. */
export const addressOf = (collection: string, question: Record<string, Value>): string =>
  `/${collection}?${Object.entries(question)
    .flatMap(([name, value]) => pairs(name, value))
    .join('&')}`
