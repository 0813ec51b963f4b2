import { expect, it } from 'vitest'
import { WechatUnknown } from '../wechat/errors'
import { toRefusal } from '../wechat/remedies'
import { notSent } from '../wechat/unsent'
import { unanswered } from './unanswered'

const PATH = '/cgi-bin/freepublish/batchget'
const refused = (errcode: number, path = PATH) =>
  toRefusal({ path, answer: { errcode, errmsg: 'no' }, secrets: [] })

it.each([
  ['the day’s calls are used up', refused(45009)],
  ['the minute’s calls are used up', refused(45011)],
  ['WeChat is too busy to say', refused(-1)],
  ['the address is not on the list', refused(40164)],
  ['a 群发 that was repeated finds its draft gone', refused(40007, '/cgi-bin/message/mass/sendall')],
  ['a 群发 that was repeated finds the quota used up', refused(45028, '/cgi-bin/message/mass/sendall')],
  ['the line is dead', notSent(PATH, 'refused')],
  [
    'the answer was lost',
    new WechatUnknown({ path: PATH, why: 'cut', cure: '连接中断，不能确定微信是否已经收到。' }),
  ],
  ['the program is at fault', new Error('数据库没有回答')],
])(
  'a question that got no answer does not say that nothing was sent, nor asks to send again: %s',
  (_, error) => {
    const words = unanswered(error)
    expect(words).toMatch(/[。一-鿿]/)
    expect(words).not.toMatch(/没有(发出|群发)|手动重试|[a-z]{4,}/)
  },
)
