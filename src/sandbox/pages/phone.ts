import { html, raw } from 'hono/html'
import { dayOf, minuteOf } from '../day'
import type { Platform } from '../platform'
import type { Account, Job } from '../state'
import { wentWell } from './calls'
import { cover } from './cover'
import { ENVELOPE, STATUS_ICONS } from './icons'
import { nav, page } from './layout'
import { PHONE } from './styles'

const FACES = ['', 'blue', 'green', 'gold']

const chineseDate = (time: number, now: number) => {
  const [year = '', month = '', day = ''] = dayOf(time).split('-')
  const clock = minuteOf(time).slice(11)
  const isThisYear = dayOf(now).startsWith(year)
  return `${isThisYear ? '' : `${year}年`}${Number(month)}月${Number(day)}日 ${clock}`
}

/** Path under which the n-th article of a job opens. */
const pathOf = (job: Job, n: number) => `/s/${job.id}-${n}`

const name = (job: Job, index: number) => {
  const article = job.articles[index]
  return article?.isDeleted
    ? html`<span class="name gone">该内容已被发布者删除</span>`
    : html`<span class="name">${article?.title}</span>`
}

const row = (platform: Platform, job: Job, index: number) => {
  const article = job.articles[index]
  if (!article) return ''
  return html`<a class="row" href="${pathOf(job, index + 1)}">${name(job, index)}${cover(platform, { article, appId: job.appId, shape: 'square' })}</a>`
}

/** A 群发 as followers see it: one card; several articles share it, the first one large. */
const pushed = (platform: Platform, job: Job) => {
  const [first, ...others] = job.articles
  if (!first) return ''
  const picture = cover(platform, { article: first, appId: job.appId, shape: 'wide' })
  const isAlone = others.length === 0
  const head = isAlone
    ? html`${picture}<span class="text" style="display:block">${name(job, 0)}<small>${first.digest}</small></span>`
    : html`<span class="over" style="display:block">${picture}${name(job, 0)}</span>`
  return html`<article class="card"><a href="${pathOf(job, 1)}">${head}</a>${others.map((_, index) => row(platform, job, index + 1))}</article>`
}

/** A 发布: no follower was told. */
const unpushed = (platform: Platform, job: Job) =>
  html`<article class="card quiet"><span class="tag">发布 · 未推送，仅链接可见</span>${job.articles.map((_, index) => row(platform, job, index))}</article>`

const EMPTY = html`<div class="empty">
${ENVELOPE}
还没有收到任何文章。<br>编辑部群发或发布之后，会出现在这里。</div>`

const feed = (platform: Platform, account: Account | undefined) => {
  const now = platform.clock.now()
  const jobs = platform.state.jobs
    .filter((job) => job.appId === account?.appId && job.outcome === 'done')
    .sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0))
  if (jobs.length === 0) return EMPTY
  return jobs.map(
    (job) =>
      html`<div class="when">${chineseDate(job.finishedAt ?? 0, now)}</div>${job.how === 'mass' ? pushed(platform, job) : unpushed(platform, job)}`,
  )
}

const standing = (platform: Platform, account: Account) => {
  const { drafts, jobs } = platform.state
  const own = jobs.filter(({ appId }) => appId === account.appId)
  const count = (how: Job['how']) => own.filter((job) => job.how === how && job.outcome === 'done').length
  const failed = own.filter(({ outcome }) => outcome === 'failed').length
  const inBox = Object.values(drafts).filter(({ appId }) => appId === account.appId).length
  return `群发 ${count('mass')} · 发布 ${count('publish')} · 草稿 ${inBox}${failed ? ` · 未成功 ${failed}` : ''}`
}

const accountItem = (
  platform: Platform,
  { account, index, isChosen }: { account: Account; index: number; isChosen: boolean },
) => {
  const kind = `${account.kind === 'service' ? '服务号' : '订阅号'}${account.certified ? '' : '（未认证）'}`
  return html`<li><a href="/phone?account=${account.appId}" ${isChosen ? raw('aria-current="true"') : ''}>
<span class="face ${FACES[index % FACES.length]}">${[...account.name][0]}</span>
<span><strong>${account.name}</strong><small>${kind} · 粉丝 ${account.followers.toLocaleString('zh-CN')}<br>${standing(platform, account)}</small></span></a></li>`
}

const recentCalls = (platform: Platform) =>
  platform.state.calls
    .slice(-12)
    .reverse()
    .map(
      (call) =>
        html`<li><time>${minuteOf(call.at).slice(11)}</time><span title="${call.path}">${call.path.replace(/^\/cgi-bin\//, '')}</span>${wentWell(call) ? html`<em>成功</em>` : html`<em class="bad">${call.errcode || '答复丢失'}</em>`}</li>`,
    )

const phoneFrame = (
  platform: Platform,
  account: Account | undefined,
) => html`<main class="phone" aria-label="读者的手机">
<div class="bar"><span>${minuteOf(platform.clock.now()).slice(11)}</span>
${STATUS_ICONS}</div>
<div class="title">${account?.name ?? '公众号'}</div>
<div class="feed">${feed(platform, account)}</div>
</main>`

/** The account shown when none is asked for: the one readers heard from last, else the first. */
const chosenAccount = ({ state }: Platform, wanted: string | undefined): Account | undefined => {
  const latest = state.jobs.findLast(({ outcome }) => outcome === 'done')?.appId
  return state.accounts[wanted ?? ''] ?? state.accounts[latest ?? ''] ?? Object.values(state.accounts)[0]
}

/** What the followers of each account got, on a phone. */
export const phonePage = (platform: Platform, wanted: string | undefined) => {
  const chosen = chosenAccount(platform, wanted)
  const accounts = Object.values(platform.state.accounts)
  const list = accounts.map((account, index) =>
    accountItem(platform, { account, index, isChosen: account === chosen }),
  )
  const body = html`<div class="desk">
<section class="side">${nav('phone')}
<h1>演练微信</h1>
<p class="lead">编辑部发往公众号的文章先到这里。打开手机上的卡片，就是读者会看到的样子。</p>
<h2>公众号</h2>
${list.length ? html`<ul class="accounts">${list}</ul>` : html`<p class="lead">还没有公众号。编辑部第一次取得凭证时，会自动出现。</p>`}
</section>
${phoneFrame(platform, chosen)}
<section class="side right"><h2>最近的接口调用</h2>
<ol class="log">${recentCalls(platform)}</ol>
<a class="more" href="/calls">查看全部调用 →</a></section>
</div>`
  return page(platform, { title: '读者的手机', styles: PHONE, body, refreshEvery: 20 })
}
