/** What surrounds an article in WeChat's reader, as far as an editor needs it to judge the look. */
export type PhonePage = {
  title: string
  author?: string
  account?: string
  /** As it is to be read. */
  date?: string
  html: string
  dark: boolean
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/**
 * The reader's own CSS: the first three rules as its page carries them, then the container an article is laid into.
 * The inner margin is that of phones. Dark colours are the two constants of its recolouring.
 */
const READER = `
*{max-width:100%!important;box-sizing:border-box!important;word-wrap:break-word!important}
html,body,h1,p,section,ul,ol,blockquote,pre,figure{margin:0;padding:0}
p{clear:both;min-height:1em}em{font-style:italic}
ul,ol{padding-left:2.2em}li ul,li ol{padding-left:30px}
blockquote{padding-left:10px;border-left:3px solid #dbdbdb}
img{height:auto;vertical-align:middle}
body{padding:20px 16px 48px;background:#fff;color:#191919;-webkit-text-size-adjust:100%;
font-family:mp-quote,"PingFang SC",system-ui,-apple-system,"Helvetica Neue","Hiragino Sans GB","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
h1{font-size:22px;line-height:1.4;font-weight:500;margin-bottom:14px}
.who{font-size:15px;line-height:20px;color:rgba(0,0,0,.3);margin-bottom:22px}.who b{font-weight:400;color:#576b95}
#js_content{font-size:17px;line-height:1.6;letter-spacing:.034em;color:rgba(0,0,0,.9);text-align:justify;
word-break:break-word;overflow-wrap:break-word;overflow:hidden}
body.dark{background:#191919;color:#a3a3a3}.dark #js_content{color:#a3a3a3}.dark h1{color:#cfcfcf}.dark .who{color:#6b6b6b}
.dark .who b{color:#7d90a9}
`

// Nothing but our own pictures: a preview must not call on other people's servers.
const POLICY = "default-src 'none'; img-src 'self' data: blob:; style-src 'unsafe-inline'"

/** The page for the sandboxed frame: the article's own HTML untouched, inside what WeChat's reader puts around it. */
export const phonePage = ({ title, author, account, date, html, dark }: PhonePage): string => {
  const who = [author && escaped(author), account && `<b>${escaped(account)}</b>`, date && escaped(date)]
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width"><style>${READER}</style></head>
<body${dark ? ' class="dark"' : ''}><h1>${escaped(title)}</h1>
<div class="who">${who.filter(Boolean).join('　')}</div><div id="js_content">${html}</div></body></html>`
}
