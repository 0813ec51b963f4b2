import { html, raw } from 'hono/html'
import { minuteOf } from '../day'
import type { Platform } from '../platform'
import type { LedgerCall } from '../state'
import { nav, page } from './layout'
import { CALLS } from './styles'

const SHOWN = 200

const secondsOf = (time: number) => new Date(time).toISOString().slice(16, 19)

/** Whether the caller got the answer it asked for. */
export const wentWell = ({ errcode, fault }: LedgerCall): boolean =>
  errcode === 0 && (!fault || fault === 'delay')

const verdict = (call: LedgerCall) => {
  const { acted, errcode, errmsg } = call
  if (errcode !== 0) return html`<span class="bad"><b>${errcode}</b> ${errmsg}</span>`
  if (wentWell(call)) return html`<span class="good">成功</span>`
  return html`<span class="bad">${acted ? '已照办，但答复没有完整送达' : '没有照办，也没有答复'}</span>`
}

const row = (call: LedgerCall, name: string) => html`<tr class="${wentWell(call) ? '' : 'refused'}">
<td class="thin">${minuteOf(call.at)}${secondsOf(call.at)}</td><td class="thin">${name}</td>
<td class="path">${call.path}${call.fault ? html`<span class="fault">故障：${call.fault}</span>` : ''}</td>
<td>${verdict(call)}</td><td><code>${call.request}</code></td></tr>`

const countersOf = ({ state }: Platform, appId: string | undefined) => {
  const sums: Record<string, { calls: number; refused: number }> = {}
  for (const [account, paths] of Object.entries(state.counters)) {
    if (appId && account !== appId) continue
    for (const [path, { calls, refused }] of Object.entries(paths)) {
      const former = sums[path] ?? { calls: 0, refused: 0 }
      sums[path] = { calls: former.calls + calls, refused: former.refused + refused }
    }
  }
  return Object.entries(sums).sort(([, a], [, b]) => b.calls - a.calls)
}

const chip = (chosen: string | undefined, { appId, name }: { appId?: string; name: string }) =>
  html`<a href="/calls${appId ? `?account=${appId}` : ''}" ${chosen === appId ? raw('aria-current="true"') : ''}>${name}</a>`

const table = (calls: LedgerCall[], nameOf: (appId: string | null) => string) => html`<table>
<thead><tr><th>演练时间</th><th>公众号</th><th>接口</th><th>结果</th><th>请求（已略去密钥与正文）</th></tr></thead>
<tbody>${calls.map((call) => row(call, nameOf(call.appId)))}</tbody></table>`

/** Every call that was made, newest first, those of one account if one is asked for. */
export const callsPage = (platform: Platform, appId: string | undefined) => {
  const { accounts, calls } = platform.state
  const nameOf = (id: string | null) => accounts[id ?? '']?.name ?? '未识别'
  const wanted = calls.filter((call) => !appId || call.appId === appId)
  const shown = wanted.slice(-SHOWN).reverse()
  const counters = countersOf(platform, appId).map(
    ([path, { calls: made, refused }]) =>
      html`<div><span>${path}</span><b>${made}${refused ? html`<i>拒 ${refused}</i>` : ''}</b></div>`,
  )
  const body = html`<main class="sheet">${nav('calls')}
<h1>接口调用</h1>
<p class="lead">编辑部对微信说过的每一句话，以及微信的回答。下面列出最近 ${shown.length} 次。</p>
<div class="chips">${chip(appId, { name: '全部公众号' })}${Object.values(accounts).map((account) => chip(appId, account))}</div>
<div class="sums">${counters}</div>
${shown.length ? table(shown, nameOf) : html`<p class="none">还没有调用。</p>`}
</main>`
  return page(platform, { title: '接口调用', styles: CALLS, body })
}
