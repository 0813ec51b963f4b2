import fc from 'fast-check'
import { Lexer } from 'marked'
import { expect, it } from 'vitest'
import { extensionsFor } from './extensions'
import { PlainRuns } from './plainRuns'

const lex = (text: string) => new Lexer({ gfm: true }).lex(text)
const lexRuns = (text: string) =>
  new Lexer({ gfm: true, tokenizer: new PlainRuns(), ...extensionsFor('') }).lex(text)

/** What marked stops at, whole and in pieces, among Chinese: addresses, marks, breaks, entities, half a surrogate pair. */
const PIECES = [
  ...'党员，。”（）、…　éﬁ０Ａ😀\ud83d\u200b\u00a0',
  ...'aAfFhHmMwWxXzZ09 \n\t@.:/-+%\'"()=?;,#$&^|{}',
  ...'*_~`!<>[]\\',
  ...[
    '  \n',
    '   ',
    '\n\n',
    '\n\n',
    '\n',
    '1. ',
    '|-|\n',
    '\n---\n',
    '\n===\n',
    '    ',
    '<div>',
    '[a]: b',
    '**',
    '~~',
    '``',
    '\\\n',
    '&copy;',
    '<b>',
    '</b>',
    '<!--',
    '![',
    '](',
    '> ',
    '- ',
    '# ',
  ],
  ...[
    'http',
    'https://',
    'ftp://',
    'www.',
    'mailto:',
    'xmpp:',
    'a@b.cn',
    '12.5%',
    '第3条',
    'npm start',
    '12371.cn',
  ],
]
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''))

it('finds the tokens that marked finds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(lexRuns(text)).toEqual(lex(text))
    }),
    { numRuns: 5000 },
  )
}, 60_000)

it.each([
  '来信寄mailto:a@b.cn',
  '见www.12371.cn',
  '到http://a.cn',
  '写给a@b.cn',
  '一  \n二',
  '党\n员  \n到',
  '“a_b_”',
  '!!!www.a.cn',
  '!!![a](b)',
  '真好!!!',
])('stops in %j where marked stops', (text) => {
  expect(lexRuns(text)).toEqual(lex(text))
})
