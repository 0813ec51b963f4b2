import { describe, expect, it } from 'vitest'
import { codesOf, lintOf } from '../test-lint'

// Nobody: names from a dictionary's examples.
const names = [
  { name: '王建国', title: '青禾镇党委书记' },
  { name: '李秀兰', title: '青禾镇党委副书记、镇长' },
  { name: '张伟', title: '青禾镇纪委书记' },
]
const told = (text: string) => codesOf(text, { names })

describe('titles beside names on the list', () => {
  it.each([
    '青禾镇党委副书记王建国讲话',
    '镇长王建国主持会议',
    '王建国镇长说',
    '王建国（青禾镇党委副书记）出席',
    '镇纪委书记王建国出席',
    '党委书记李秀兰出席',
    '副镇长李秀兰出席',
    '镇党委书记张伟出席',
  ])('asks about %s', (text) => expect(told(text)).toEqual(['leader-title']))

  it.each([
    '青禾镇党委书记王建国讲话',
    '党委书记 王建国讲话',
    '书记王建国和镇长李秀兰',
    '党委副书记、镇长李秀兰',
    '镇长李秀兰主持会议，王建国讲话',
    '王建国书记说',
    '王建国会长期关注此事',
    '王建国同志',
    '副镇长赵敏、王建国参加',
    '时任镇长王建国',
    '原副书记王建国回忆',
    '镇党委书记张伟民出席',
    '书记员张伟',
    '王建国庆祝',
    '副主任张伟东',
  ])('has nothing against %s', (text) => expect(told(text)).toEqual([]))

  it('names the office on the list', () => {
    const [advice] = lintOf('镇长王建国主持会议', { names })
    expect(advice?.message).toContain('青禾镇党委书记')
    expect(advice?.where).toMatchObject({ field: 'body', paragraph: 1 })
  })
})

describe('names one sign off', () => {
  it.each(['青禾镇党委书记王健国讲话', '王健国说', '镇长李秀蓝', '书记汪建国出席', '青禾镇纪委书记张玮'])(
    'asks about %s',
    (text) => expect(told(text)).toEqual(['leader-name']),
  )
  it.each([
    '王建国说',
    '中建国际承建',
    '改建国道',
    '张强说',
    '王建军事基地',
    '党委书记张强',
    '王建立了功',
    '李秀兰花',
  ])('has nothing against %s', (text) => expect(told(text)).toEqual([]))
  it('says nothing without a list', () => expect(codesOf('镇长王健国')).toEqual([]))
})
