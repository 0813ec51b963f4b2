/** Styles of every page. Colours of the reader are WeChat's own greys and blue; red is kept for the newsroom and for errors. */
export const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f4f2ee;color:#1d1d1f;font:15px/1.6 -apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
a{color:inherit;text-decoration:none}
a:focus-visible,summary:focus-visible{outline:2px solid #b3261e;outline-offset:2px;border-radius:4px}
.drill{position:sticky;top:0;z-index:9;display:flex;flex-wrap:wrap;gap:2px 12px;align-items:center;justify-content:center;padding:7px 14px;background:repeating-linear-gradient(-45deg,#8f1d16 0 14px,#98221a 14px 28px);color:#fff;font-size:13px;line-height:1.5}
.drill b{padding:0 9px;border-radius:3px;background:#ffd77a;color:#5c120d;letter-spacing:.2em;text-indent:.2em}
.drill time{opacity:.8;font-variant-numeric:tabular-nums}
.nav{display:flex;gap:4px;padding:3px;border-radius:9px;background:#e6e2db;width:fit-content}
.nav a{padding:4px 16px;border-radius:7px;font-size:14px;color:#5a5650}
.nav a[aria-current]{background:#fff;color:#1d1d1f;font-weight:600;box-shadow:0 1px 2px rgba(0,0,0,.08)}
`

/** The phone and what stands beside it. */
export const PHONE = `
.desk{display:grid;grid-template-columns:minmax(0,1fr);gap:22px;max-width:1240px;margin:0 auto;padding:20px 0 40px}
.side{padding:0 16px}
.side h1{margin:14px 0 6px;font-size:24px;line-height:1.35}
.side h2{margin:26px 0 8px;font-size:13px;font-weight:600;color:#86807a;letter-spacing:.08em}
.lead{margin:0;color:#6a655f}
.accounts{display:grid;gap:8px;margin:0;padding:0;list-style:none}
.accounts a{display:flex;gap:12px;align-items:center;padding:10px 12px;border:1px solid #e4dfd7;border-radius:12px;background:#fbfaf8}
.accounts a[aria-current]{border-color:#b3261e;background:#fff;box-shadow:0 2px 10px rgba(143,29,22,.08)}
.accounts strong{display:block;line-height:1.4}
.accounts small{color:#86807a;font-size:12.5px}
.face{flex:none;display:grid;place-items:center;width:38px;height:38px;border-radius:9px;background:linear-gradient(140deg,#c8352b,#8f1d16);color:#fff;font-weight:600}
.face.blue{background:linear-gradient(140deg,#4a7fb5,#2b4f7c)}.face.green{background:linear-gradient(140deg,#4aa57a,#27694a)}.face.gold{background:linear-gradient(140deg,#d29a3a,#946419)}
.log{margin:0;padding:0;list-style:none;font-size:12.5px;font-variant-numeric:tabular-nums}
.log li{display:flex;gap:10px;padding:5px 0;border-bottom:1px solid #e8e4dc}
.log time{color:#9a948c}.log span{flex:1;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.log em{font-style:normal;color:#2d7d4f}.log em.bad{color:#c0281d;font-weight:600}
.more{display:inline-block;margin-top:10px;color:#8f1d16;font-size:13.5px}
.phone{justify-self:center;width:100%;max-width:414px;background:#ededed}
.bar{display:none}
.title{position:relative;padding:11px 56px;border-bottom:1px solid #dcdcdc;background:#ededed;text-align:center;font-size:17px;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.title::before{content:"";position:absolute;left:20px;top:19px;width:11px;height:11px;border:solid #191919;border-width:0 0 2px 2px;transform:rotate(45deg)}
.title::after{content:"···";position:absolute;right:18px;top:6px;font-size:20px;letter-spacing:1px}
.feed{padding:6px 14px 28px;min-height:420px}
.when{margin:18px 0 9px;text-align:center;color:#9b9b9b;font-size:12.5px}
.card{display:block;overflow:hidden;border-radius:8px;background:#fff}
.card>a:not(.row){display:block}
.cover{position:relative;display:block;overflow:hidden;aspect-ratio:2.35;background:linear-gradient(135deg,#d9d4cc,#c6bfb4)}
.cover img{position:absolute;display:block;max-width:none;object-fit:cover}
.cover.square{flex:none;width:52px;aspect-ratio:1;border-radius:3px}
.over{position:relative}
.over .name{position:absolute;inset:auto 0 0;padding:34px 14px 10px;background:linear-gradient(transparent,rgba(0,0,0,.66));color:#fff;font-size:17px;line-height:1.4}
.name{display:block;font-size:17px;line-height:1.42;overflow-wrap:anywhere}
.text{padding:11px 14px 13px}
.text small{display:block;margin-top:3px;color:#8c8c8c;font-size:13.5px;line-height:1.5;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.row{display:flex;gap:14px;align-items:center;justify-content:space-between;padding:11px 14px;border-top:1px solid #efefef}
.row .name{font-size:15.5px}
.gone{color:#a3a3a3!important}
.quiet{border:1px dashed #c9c4bb;background:#f8f7f4}
.quiet .row{border-top:0;padding:14px}
.quiet .row+.row{border-top:1px dashed #ddd8cf}
.tag{display:flex;gap:6px;align-items:center;padding:7px 14px;background:#f1ede4;color:#7a6a45;font-size:12.5px}
.tag::before{content:"";width:6px;height:6px;border-radius:50%;background:#c19a3e}
.empty{padding:92px 24px;text-align:center;color:#9b9b9b;font-size:14px;line-height:1.9}
.empty svg{display:block;margin:0 auto 14px}
@media(max-width:759px){
.accounts{display:flex;overflow-x:auto;margin:0 -16px;padding:2px 16px 6px;scrollbar-width:none}
.accounts li{flex:0 0 auto}.accounts a{padding-right:18px}
}
@media(min-width:760px){
.desk{grid-template-columns:minmax(260px,1fr) 414px;padding:30px 28px 60px;gap:36px}
.side{padding:0}.side.right{grid-column:1}
.phone{grid-row:1/3;grid-column:2;overflow:hidden;align-self:start;border:11px solid #17171a;border-radius:48px;box-shadow:0 0 0 1px #3a3a3f,0 30px 70px -22px rgba(40,20,10,.42)}
.bar{display:flex;justify-content:space-between;align-items:center;padding:11px 26px 4px;font-size:14px;font-weight:600;font-variant-numeric:tabular-nums}
.feed{height:clamp(520px,calc(100vh - 240px),690px);overflow-y:auto;scrollbar-width:thin;scrollbar-color:#c8c8c8 transparent}
}
@media(min-width:1100px){
.desk{grid-template-columns:minmax(0,1fr) 414px minmax(0,1fr);gap:56px}
.side.right{grid-column:3;grid-row:1}.phone{grid-row:1}
}
`

/** What the reader's own style sheet does to every article: widths held with !important, p and blockquote reset, a 17 px container. */
export const ARTICLE = `
body{background:#fff}
.page{max-width:677px;margin:0 auto;padding:22px 16px 40px}
.page h1{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:600;overflow-wrap:anywhere}
.meta{display:flex;flex-wrap:wrap;gap:2px 10px;margin:0 0 22px;color:#8c8c8c;font-size:15px}
.meta b{font-weight:400;color:#576b95}
#js_content{font-size:17px;line-height:1.6;letter-spacing:.034em;color:rgba(0,0,0,.9);text-align:justify;word-break:break-word;overflow-wrap:break-word;overflow:hidden;visibility:visible}
#js_content *{max-width:100%!important;box-sizing:border-box!important;word-wrap:break-word!important}
#js_content p{clear:both;min-height:1em;margin:0}
#js_content em{font-style:italic}
#js_content a{color:#576b95}
#js_content ul,#js_content ol{padding-left:2.2em}
#js_content blockquote{margin:0;padding-left:10px;border-left:3px solid #dbdbdb}
.swipe{display:grid;gap:8px;margin-bottom:18px}.swipe img{width:100%;height:auto;border-radius:6px;display:block}
.plain{white-space:pre-wrap}
.foot{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:30px;color:#8c8c8c;font-size:15px}
.foot a{color:#576b95}
.foot span:last-child{margin-left:auto}
.hint{margin:26px 0 0;padding-top:18px;border-top:1px solid #f0f0f0;text-align:center;color:#a3a3a3;font-size:14px}
.note{margin:30px 0 0;border:1px solid #eadfc4;border-radius:10px;background:#fdf9ee;color:#6d5c30;font-size:13.5px}
.note summary,.note p{margin:0;padding:11px 15px;cursor:default}.note summary{cursor:pointer;font-weight:600}
.note ul{margin:0;padding:0 15px 12px 34px}.note code{font:12.5px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
.back{display:inline-block;margin-top:26px;color:#8c8c8c;font-size:13.5px}
.lost{padding:110px 24px;text-align:center;color:#8c8c8c;font-size:16px}
`

/** The ledger: a table on a desk, cards on a phone. */
export const CALLS = `
.sheet{max-width:1240px;margin:0 auto;padding:26px 16px 60px}
.sheet h1{margin:16px 0 4px;font-size:24px}
.lead{margin:0 0 18px;color:#6a655f}
.chips{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 18px}
.chips a{padding:3px 13px;border:1px solid #ddd8cf;border-radius:99px;background:#fbfaf8;font-size:13.5px}
.chips a[aria-current]{border-color:#8f1d16;background:#8f1d16;color:#fff}
.sums{display:grid;grid-template-columns:repeat(auto-fill,minmax(250px,1fr));gap:8px;margin:0 0 24px}
.sums div{display:flex;justify-content:space-between;gap:10px;padding:8px 13px;border-radius:9px;background:#fff;border:1px solid #ece8e0;font-size:13px;overflow-wrap:anywhere}
.sums b{font-variant-numeric:tabular-nums}.sums i{font-style:normal;color:#c0281d;margin-left:6px}
table{width:100%;border-collapse:collapse;background:#fff;border-radius:12px;overflow:hidden;box-shadow:0 0 0 1px #ece8e0;font-size:13px;font-variant-numeric:tabular-nums}
th{padding:9px 12px;background:#faf8f4;color:#86807a;font-weight:500;text-align:left;white-space:nowrap}
td{padding:8px 12px;border-top:1px solid #f1eee8;vertical-align:top}
td code{font:12px/1.55 ui-monospace,"Noto Sans Mono CJK SC",monospace;color:#6a655f;overflow-wrap:anywhere}
.path{font-weight:600;white-space:nowrap}td:nth-child(4){min-width:132px}.thin{color:#86807a;white-space:nowrap}
.good{color:#2d7d4f;white-space:nowrap}.bad{color:#c0281d}
tr.refused td{background:#fdf3f1}
.fault{display:inline-block;margin-left:6px;padding:0 7px;border-radius:4px;background:#ffe7b3;color:#6d4a00;font-size:12px;font-weight:400}
.none{padding:60px 0;text-align:center;color:#9a948c}
@media(max-width:820px){
table,tbody,tr,td{display:block}thead{display:none}
tr{padding:11px 13px;border-top:1px solid #f1eee8}tr.refused{background:#fdf3f1}
td{padding:1px 0;border:0;background:none!important}.path{white-space:normal;overflow-wrap:anywhere}
td.thin{display:inline-block;margin-right:12px}
}
`
