/** What goes onto the clipboard, in the two forms an editor may paste. */
export type Copied = { html?: string; text: string }

const byEvent = ({ html, text }: Copied): boolean => {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', put)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put)
  }
}

/**
 * Puts both forms on the clipboard. The modern way needs https or localhost; on a newsroom's plain http address the old one
 * still serves.
 * @returns whether the browser allowed it
 */
export const toClipboard = async ({ html, text }: Copied): Promise<boolean> => {
  if (!navigator.clipboard || typeof ClipboardItem === 'undefined') return byEvent({ html, text })
  const forms: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) }
  if (html) forms['text/html'] = new Blob([html], { type: 'text/html' })
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)])
    return true
  } catch {
    return byEvent({ html, text })
  }
}

const BLOCKS = 'p,section,h1,h2,h3,h4,li,tr,blockquote,pre'

/** The words of an article, a line for each block: for editors that take no HTML. Browser only. */
export const plainOf = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n')
  for (const block of body.querySelectorAll(BLOCKS)) block.append('\n')
  return (body.textContent ?? '').replace(/\n{2,}/g, '\n\n').trim()
}
