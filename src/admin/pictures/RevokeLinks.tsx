'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useAction } from '../useAction'
import { useWords } from '../useWords'

/** Takes back the addresses of a picture that copies for WeChat's console carry; they end by themselves after a day. */
export const RevokeLinks = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const { act, isBusy } = useAction(() => {})
  if (!id) return null
  return (
    <section className="xh-panel xh-panel--side">
      <h3>{say('图片链接', 'Links')}</h3>
      <p className="xh-quiet">
        {say(
          '复制文章到公众号后台时，没有传到微信的图片会带一个不用登录就能打开的链接，24 小时后失效。发错了可以马上收回。',
          'Copies for the WeChat console carry links that need no login and end after 24 hours.',
        )}
      </p>
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        margin={false}
        onClick={() => act(`/media/${id}/revoke-links`)}
        size="small"
      >
        {say('收回链接', 'Take the links back')}
      </Button>
    </section>
  )
}
