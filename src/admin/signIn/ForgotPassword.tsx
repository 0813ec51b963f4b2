'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useRest } from '../useRest'
import { useWords } from '../useWords'

type Help = { sendsLetters: boolean; administrators: string[] }

const AskAdministrators = ({ administrators }: Help) => {
  const say = useWords()
  const names = administrators.join(say('、', ', '))
  return (
    <>
      <p>
        {say(
          `本站没有设置发信服务器，不能自己重设密码。请找管理员${names ? `：${names}` : ''}。`,
          `No mail server is set here. Ask an administrator${names ? `: ${names}` : ''}.`,
        )}
      </p>
      <p>
        {say(
          '管理员登录后打开「用户」里您的名字，点「修改密码」；或在服务器上运行：',
          'The administrator opens your name under Users and changes the password, or runs on the server:',
        )}
      </p>
      <p>
        <code>npm run cli -- user password &lt;{say('您的邮箱', 'your address')}&gt;</code>
      </p>
    </>
  )
}

const AskForLetter = () => {
  const say = useWords()
  const [email, setEmail] = useState('')
  const [answer, setAnswer] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const response = await fetch('/api/users/forgot-password', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    }).catch(() => null)
    const told = (await response?.json().catch(() => null)) as {
      message?: string
      errors?: { message: string }[]
    } | null
    setAnswer(
      told?.message ??
        told?.errors?.[0]?.message ??
        say('没有连上服务器，没有发送。请重试。', 'Not sent. Try again.'),
    )
  }
  return (
    <form onSubmit={send}>
      <div className="field-type email">
        <label className="field-label" htmlFor="field-email">
          {say('登录邮箱', 'E-mail address')}
        </label>
        <div className="field-type__wrap">
          <input
            autoComplete="username"
            id="field-email"
            onChange={(event) => setEmail(event.target.value)}
            required
            type="email"
            value={email}
          />
        </div>
      </div>
      <Button size="large" type="submit">
        {say('发送重设链接', 'Send the link')}
      </Button>
      <p aria-live="polite">{answer}</p>
    </form>
  )
}

/** What to do about a forgotten password: a letter where letters are sent, else who helps and how. */
export const ForgotPassword = () => {
  const say = useWords()
  const { data } = useRest<Help>('/users/who-helps')
  return (
    <div className="xh-signin">
      <h1>{say('忘记密码', 'Forgotten password')}</h1>
      {data && (data.sendsLetters ? <AskForLetter /> : <AskAdministrators {...data} />)}
      <p>
        <a href="/admin/login">{say('返回登录', 'Back to log-in')}</a>
      </p>
    </div>
  )
}
