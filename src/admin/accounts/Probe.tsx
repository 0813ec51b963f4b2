'use client'
import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { useAction } from '../useAction'
import { useWords } from '../useWords'
import { type Found, findingsIn } from './findingsIn'
import { QuotaMeters } from './QuotaMeters'

const Findings = ({ found }: { found: Found[] }) => {
  const say = useWords()
  return (
    <ul className="xh-notices">
      {found.map(({ name, isFine, words }) => (
        <li className={`xh-notice xh-notice--${isFine ? 'fine' : 'error'}`} key={name}>
          <span className="xh-notice__level">{isFine ? say('可以', 'Yes') : say('不行', 'No')}</span>
          <span>
            {name}
            {words && <span className="xh-quiet">：{words}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Asks the account what it can do: token, white list, rights; each with its cure. Sends nothing to readers. */
export const Probe = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const [found, setFound] = useState<Found[]>()
  const { act, isBusy } = useAction((reply) => setFound(findingsIn(reply)))
  if (!id) return <p className="xh-quiet">{say('保存后可以检查。', 'Save first.')}</p>
  return (
    <section className="xh-panel">
      <h3>{say('检查公众号', 'Check the account')}</h3>
      <p className="xh-quiet">
        {say(
          '能不能取得凭据、IP 在不在白名单、哪些接口能用。不会给读者发任何东西。',
          'Nothing is sent to readers.',
        )}
      </p>
      <Button
        buttonStyle="secondary"
        disabled={isBusy || isModified}
        margin={false}
        onClick={() => act(`/accounts/${id}/probe`)}
        size="small"
      >
        {isBusy ? say('正在检查…', 'Checking…') : say('检查', 'Check')}
      </Button>
      {isModified && <p className="xh-alert xh-alert--warn">{say('请先保存，再检查。', 'Save first.')}</p>}
      {found && <Findings found={found} />}
      <QuotaMeters id={id} />
    </section>
  )
}
