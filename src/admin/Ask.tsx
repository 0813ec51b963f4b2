'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from './useWords'

type Props = {
  heading: string
  /** What will happen, in whole sentences. */
  children: ReactNode
  confirm: string
  isDangerous?: boolean
  isBusy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something happens. The browser's own dialog: it keeps the focus and closes on Escape by itself. */
export const Ask = ({ heading, children, confirm, isDangerous, isBusy, onConfirm, onClose }: Props) => {
  const say = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog aria-label={heading} className="xh-ask" onClose={onClose} ref={dialog}>
      <h3>{heading}</h3>
      <div className="xh-ask__words">{children}</div>
      <div className="xh-buttons">
        <Button
          buttonStyle={isDangerous ? 'error' : 'primary'}
          disabled={isBusy}
          margin={false}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.close()}>
          {say('先不做', 'Not now')}
        </Button>
      </div>
    </dialog>
  )
}
