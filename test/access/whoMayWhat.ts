/** What a valid document of each collection needs, and who may do what to it over REST. */

let counter = 0
export const next = () => {
  counter += 1
  return counter
}
const day = () => ({ month: (counter % 12) + 1, day: (next() % 28) + 1 })
/** What a valid document of each collection needs. */
export const documentsFor = (account: string): Record<string, () => Record<string, unknown>> => ({
  'activity-reports': () => ({ title: `稿件 ${next()}`, bodyFormat: 'markdown', bodyMarkdown: '正文' }),
  'daily-posts': () => ({ title: '党史', ...day(), events: [{ year: 1921, text: '甲', source: '乙' }] }),
  livestreams: () => ({ title: `直播 ${next()}` }),
  'recruitment-footers': () => ({ name: `文案 ${next()}`, title: '加入我们', conditions: '年满十八岁' }),
  columns: () => ({ name: `栏目 ${next()}` }),
  branches: () => ({ name: `支部 ${next()}` }),
  'name-list': () => ({ name: `姓名 ${next()}`, title: '书记' }),
  accounts: () => ({
    name: `号 ${next()}`,
    appId: `wx${counter}`,
    appSecret: 's',
    kind: 'service',
    mode: 'hand',
  }),
  users: () => ({ name: '某人', email: `u${next()}@example.cn`, password: 'long enough', role: 'editor' }),
  media: () => ({ alt: '图' }),
  deliveries: () => ({
    account,
    articleKind: 'activity-report',
    articleId: 'a',
    state: 'scheduled',
    key: `k${next()}`,
    slot: `s${counter}`,
    revision: 0,
  }),
  'article-stats': () => ({ account, key: `k${next()}`, statDate: '2026-11-20', msgid: '1_1' }),
  'account-stats': () => ({
    account,
    key: `k${next()}`,
    date: '2026-11-20',
    statDate: '2026-11-20',
  }),
  'wechat-tokens': () => ({ key: `k${next()}`, token: 'sealed-token', revision: 0 }),
  'uploaded-pictures': () => ({ key: `k${next()}`, value: {} }),
  editions: () => ({
    key: `k${next()}`,
    kind: 'activity-report',
    articleId: 'a',
    number: 1,
    content: {},
    hash: 'h',
    words: 'w',
    submittedAt: '2026-11-20T00:00:00.000Z',
  }),
  'article-standings': () => ({
    key: `k${next()}`,
    kind: 'activity-report',
    articleId: 'a',
    state: 'draft',
    revision: 0,
  }),
  'callback-events': () => ({
    key: `k${next()}`,
    identity: 'https://api.weixin.qq.com wx1',
    kind: 'k',
    event: {},
    receivedAt: '2026-11-20T00:00:00.000Z',
  }),
  leases: () => ({ key: `k${next()}`, revision: 0 }),
  'call-counts': () => ({ key: `k${next()}`, count: 0 }),
  'door-marks': () => ({ key: `k${next()}`, until: 0 }),
})

const STAFF = 'APRE'
const LINE_ONLY = { create: '', read: STAFF, update: '', delete: '' }
const HIDDEN = { create: '', read: '', update: '', delete: '' }
const ARTICLE = { create: STAFF, read: STAFF, update: STAFF, delete: 'AP' }
const HOUSE = { create: 'AP', read: STAFF, update: 'AP', delete: 'AP' }
const OFFICE = { create: 'A', read: STAFF, update: 'A', delete: 'A' }

/** Who may do what over REST: A administrator, P publisher, R reviewer, E editor. A stranger may do nothing. */
export const TABLE: Record<string, Record<'create' | 'read' | 'update' | 'delete', string>> = {
  'activity-reports': ARTICLE,
  'daily-posts': ARTICLE,
  livestreams: ARTICLE,
  media: ARTICLE,
  'recruitment-footers': HOUSE,
  columns: HOUSE,
  branches: HOUSE,
  'name-list': HOUSE,
  accounts: OFFICE,
  users: OFFICE,
  deliveries: LINE_ONLY,
  'article-stats': LINE_ONLY,
  'account-stats': LINE_ONLY,
  'wechat-tokens': HIDDEN,
  'uploaded-pictures': HIDDEN,
  editions: LINE_ONLY,
  'article-standings': LINE_ONLY,
  'callback-events': HIDDEN,
  leases: HIDDEN,
  'call-counts': HIDDEN,
  'door-marks': HIDDEN,
}
