import { html, raw } from 'hono/html'
import { minuteOf } from '../day'
import type { Platform } from '../platform'
import { BASE } from './styles'

export type Html = ReturnType<typeof html>

type Page = { title: string; styles: string; body: Html | Promise<Html>; refreshEvery?: number }

/** A whole page under the banner that says on every screen that nothing here is real. */
export const page = (platform: Platform, { title, styles, body, refreshEvery }: Page) => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${refreshEvery ? html`<meta http-equiv="refresh" content="${refreshEvery}">` : ''}
<title>${title} · 演练</title>
<style>${raw(BASE + styles)}</style>
</head>
<body>
<div class="drill" role="note"><b>演练</b><span>这里的一切都不会到达真实读者</span><time>演练时间 ${minuteOf(platform.clock.now())}</time></div>
${body}
</body>
</html>`

/** Switch between the phone and the ledger. */
export const nav = (current: 'phone' | 'calls') => html`<nav class="nav" aria-label="演练页面">
<a href="/phone" ${current === 'phone' ? raw('aria-current="page"') : ''}>手机</a>
<a href="/calls" ${current === 'calls' ? raw('aria-current="page"') : ''}>接口调用</a>
</nav>`
