'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { SENDERS } from '../deliveries/DeliveryButtons'
import { useWords } from '../useWords'

/** The way to 「多篇合发」, for those who may send. */
export const MessageLink = () => {
  const say = useWords()
  const { user } = useAuth()
  if (!SENDERS.includes(String(user?.role))) return null
  return (
    <Button buttonStyle="secondary" el="link" margin={false} size="small" to="/admin/message">
      {say('多篇合发', 'Join articles')}
    </Button>
  )
}
