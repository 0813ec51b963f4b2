import { BUTTONS, type Button } from '../../deliveries/view'

export type Deed = {
  /** On the button, in both languages; messages and stories name it by the first. */
  label: [zh: string, en: string]
  /** What pressing it will do, in whole sentences. */
  tells: [zh: string, en: string]
  asks?: 'time' | 'link'
  isDangerous?: boolean
}

/** What a person may do about a delivery, by the name of its endpoint; which of them in which state, `viewOf` tells. */
export const DEEDS: Record<Button, Deed> = {
  'send-now': {
    label: [BUTTONS['send-now'], 'Send now'],
    tells: [
      '一分钟内开始推送到这个公众号，发出后不能撤回。',
      'It starts within a minute and cannot be undone.',
    ],
  },
  retry: {
    label: [BUTTONS.retry, 'Try again'],
    tells: [
      '请先按页面上说的办法解决问题。系统会从头再试一次；已上传的图片不会重复上传。',
      'Solve the trouble first. It is tried once more from the beginning.',
    ],
  },
  'confirm-published': {
    label: [BUTTONS['confirm-published'], 'It went out: give the link'],
    tells: [
      '请先在公众号后台或手机上确认这篇确实已经发出，再把文章链接贴在这里。之后不会再推送。',
      'Make sure it really went out, then paste its address. It will not be sent again.',
    ],
    asks: 'link',
  },
  'confirm-not-sent': {
    label: [BUTTONS['confirm-not-sent'], 'It did not: send again'],
    tells: [
      '请先在公众号后台确认这篇确实没有发出。如果其实已经发出，重新推送会让读者收到两次。',
      'Make sure it did not go out: else readers get it twice.',
    ],
    isDangerous: true,
  },
  'confirm-not-wanted': {
    label: [BUTTONS['confirm-not-wanted'], 'It did not, and shall not'],
    tells: [
      '请先在公众号后台确认这篇确实没有发出。之后它记为「已取消」，不会再推送，系统也不再核实。',
      'Make sure it did not go out. It is cancelled, not sent, and no longer looked for.',
    ],
    isDangerous: true,
  },
  move: {
    label: [BUTTONS.move, 'Move'],
    tells: ['改到新的时间推送。稿件里的「希望推送时间」不变。', 'It goes out at the new time.'],
    asks: 'time',
  },
  drop: {
    label: [BUTTONS.drop, 'Cancel'],
    tells: [
      '这个公众号不再收到这一篇，别的公众号不受影响。',
      'This account will not get it; others are not touched.',
    ],
    isDangerous: true,
  },
}
