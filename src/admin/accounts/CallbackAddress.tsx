'use client'
import { Button, toast, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { toClipboard } from '../preview/toClipboard'
import { useWords } from '../useWords'

/** The address that goes into 消息推送 of the console, ready to copy. */
export const CallbackAddress = () => {
  const say = useWords()
  const appId = useFormFields(([fields]) => fields.appId?.value as string | undefined)
  // Known in the browser only; the server would draw something else.
  const [origin, setOrigin] = useState('')
  useEffect(() => setOrigin(location.origin), [])
  if (!appId) return null
  const address = `${origin}/wechat/${appId}`
  const copy = async () => {
    if (await toClipboard({ text: address })) toast.success(say('已复制。', 'Copied.'))
    else toast.error(say('浏览器不允许复制，请手工选中。', 'The browser refused; select it by hand.'))
  }
  return (
    <div className="xh-callback">
      <div>{say('消息推送地址（URL）', 'Callback address')}</div>
      <div className="xh-callback__row">
        <code>{address}</code>
        <Button buttonStyle="secondary" margin={false} onClick={copy} size="small">
          {say('复制', 'Copy')}
        </Button>
      </div>
      <p className="xh-quiet">
        {say(
          '填到公众号后台「设置与开发 → 消息推送」。微信要能从外网打开这个地址；打不开也能用，只是改为定时查询结果。',
          'WeChat must be able to reach it from outside; without it, results are asked for.',
        )}
      </p>
    </div>
  )
}
