import { decodeHTML } from 'entities/decode'

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g

/** Turns character references (`&copy;`, `&#x4e2d;`) into the characters they name; a name nobody knows stays as written. */
export const decodeReferences = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, (found) => decodeHTML(found)) : text
