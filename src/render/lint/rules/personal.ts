import type { AdviceLevel } from '../advice'
import { maskNumber } from '../excerptOf'
import { placeIn, type Rule } from '../rule'

const HALF = (text: string): string =>
  text.replace(/[０-９Ｘｘ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** A run of digits that stands alone, blanks or hyphens inside it allowed. */
const NUMBER = /(?<![0-9A-Za-z_.+/=-])(?:\+?86[ -]?)?\d(?:[ -]?\d){9,18}[Xx]?(?![0-9A-Za-z_/=]|\.\d)/g

/** GB 11643-1999: weights of the first 17 digits, and the signs that their sum modulo 11 stands for. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'
const ID_CARD = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

const isIdCard = (digits: string): boolean => {
  if (!ID_CARD.test(digits)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return CHECK_SIGNS[sum % 11] === digits[17]
}

/** Mobile numbers of the mainland: eleven digits from 13 to 19. Offices have an area code and begin with 0. */
const isMobile = (digits: string): boolean => /^(?:86)?1[3-9]\d{9}$/.test(digits)

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const counted = at % 2 === 1 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}

/** Cards of UnionPay begin with 62 and have 16 to 19 digits; those of the two foreign houses with 4 or 5, and have 16. */
const isBankCard = (digits: string): boolean =>
  (/^62\d{14,17}$/.test(digits) || /^(?:4\d|5[1-5])\d{14}$/.test(digits)) && passesLuhn(digits)

type Kind = {
  is: (digits: string) => boolean
  code: string
  level: AdviceLevel
  say: (masked: string) => string
}

const KINDS: readonly Kind[] = [
  {
    is: isIdCard,
    code: 'personal-id-card',
    level: 'error',
    say: (masked) => `「${masked}」是身份证号，属于敏感个人信息，不能公开，请删去或遮盖。改好之前不会推送。`,
  },
  {
    is: isMobile,
    code: 'personal-mobile',
    level: 'warning',
    say: (masked) => `「${masked}」是手机号码。请确认本人同意公开；能用办公电话就用办公电话。`,
  },
  {
    is: isBankCard,
    code: 'personal-bank-card',
    level: 'warning',
    say: (masked) => `「${masked}」像是银行卡号，请确认确实要公开，否则请删去或遮盖。`,
  },
]

/** A number with what kind it is of, or none: beside a date or another number the run is longer than the number. */
const kindIn = (run: string): { kind: Kind; at: number; words: string } | undefined => {
  const groups = [...run.matchAll(/\+?[\dX]+/gi)].map((group) => ({
    at: group.index,
    to: group.index + group[0].length,
  }))
  for (let length = groups.length; length > 0; length--) {
    for (let first = 0; first + length <= groups.length; first++) {
      const at = groups[first]?.at ?? 0
      const words = run.slice(at, groups[first + length - 1]?.to)
      const digits = words.replace(/[ +-]/g, '').toUpperCase()
      const kind = KINDS.find(({ is }) => is(digits))
      if (kind) return { kind, at, words }
    }
  }
  return undefined
}

/** Numbers that belong to a person. They are covered in what is said about them, too. */
export const personalData: Rule = function* ({ survey }) {
  for (const passage of survey.passages) {
    for (const match of HALF(passage.text).matchAll(NUMBER)) {
      const found = kindIn(match[0])
      if (!found) continue
      const { kind, words } = found
      // Whom to call is what the contact of a footer is for.
      const isContact = kind.is === isMobile && passage.field === 'footer.contact'
      const place = { at: match.index + found.at, length: words.length }
      const where = placeIn({ ...passage, text: HALF(passage.text) }, place)
      yield {
        level: isContact ? 'hint' : kind.level,
        code: kind.code,
        message: kind.say(maskNumber(words)),
        where,
      }
    }
  }
}
