'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from './useWords'

type Spoken = { message?: string; errors?: { message?: string }[] }

/** Posts to one of our own actions and says in Chinese what came of it; the server's own sentence where it has one. */
export const useAction = (onDone: (reply: unknown) => void) => {
  const say = useWords()
  const [isBusy, setBusy] = useState(false)

  const act = async (path: string, body: object = {}): Promise<boolean> => {
    setBusy(true)
    try {
      const response = await fetch(`/api${path}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const reply = (await response.json().catch(() => ({}))) as Spoken
      const words = reply.message ?? reply.errors?.[0]?.message
      if (!response.ok) {
        toast.error(
          words ?? say(`服务器没有照办（${response.status}），请稍后再试。`, `Refused (${response.status}).`),
        )
        return false
      }
      toast.success(words ?? say('已完成。', 'Done.'))
      onDone(reply)
      return true
    } catch {
      toast.error(
        say(
          '连不上服务器，没有改动。请检查网络后再试。',
          'The server cannot be reached. Nothing was changed.',
        ),
      )
      return false
    } finally {
      setBusy(false)
    }
  }
  return { act, isBusy }
}
