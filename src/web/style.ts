/** The one style sheet: served by itself, since no page may carry styles of its own. */
import { createHash } from "node:crypto";

const colours = /* css */ `
:root { color-scheme: light dark; --paper: #fbfaf6; --raised: #ffffff; --ink: #1d1b18; --soft: #5e5951; --rule: #dcd6c9; --strong-rule: #1d1b18;
  --accent: #8a1f1b; --link: #1f4a7a; --good: #23663a; --good-paper: #e9f3ea; --bad: #99261d; --bad-paper: #fbecea; --warn: #7a5200; --mark: #ffe9a8;
  --designation: #5a3a8e; --delisting: #1c6a6a; --incident: #99261d; --enforcement: #7a5200; --policy: #1f4a7a; --focus: #1f5fbf; }
@media (prefers-color-scheme: dark) { :root { --paper: #161513; --raised: #1f1d1a; --ink: #ece8df; --soft: #a9a296; --rule: #3a362f; --strong-rule: #ece8df;
  --accent: #ef8d84; --link: #9cc3f0; --good: #8ccf9d; --good-paper: #18291c; --bad: #f39a8f; --bad-paper: #331a17; --warn: #e3b862; --mark: #5c4a10;
  --designation: #c4a9f2; --delisting: #7fcfcb; --incident: #f39a8f; --enforcement: #e3b862; --policy: #9cc3f0; --focus: #8fbcff; } }
`;

const frame = /* css */ `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 72rem; padding: 0 1.25rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, .headline, .wordmark, blockquote, .lead { font-family: "Iowan Old Style", "Palatino Linotype", Charter, Georgia, "Noto Serif", "Noto Nastaliq Urdu", "Noto Naskh Arabic", serif; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); line-height: 1.15; margin: 1.6rem 0 .8rem; text-wrap: balance; letter-spacing: -.01em; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.4rem 0 .7rem; }
h3, h4 { font-size: 1.2rem; line-height: 1.3; margin: .2rem 0 .4rem; }
p, ul, ol, dl, figure, blockquote, pre { margin: 0 0 .9rem; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
small, .fine, .hint { font-size: .875rem; color: var(--soft); }
code, pre { font: .9em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
pre { padding: .8rem 1rem; background: var(--raised); border: 1px solid var(--rule); overflow-x: auto; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: 2px; }
abbr[title] { text-decoration: none; border: 1px solid var(--rule); border-radius: 3px; padding: 0 .35em; font-size: .8rem; font-weight: 600; color: var(--soft); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; top: 0; background: var(--raised); padding: .6rem 1rem; z-index: 1; }
.skip:focus { left: .5rem; top: .5rem; }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .2rem 1.5rem; padding: 1.1rem 0 .7rem; border-bottom: 3px double var(--strong-rule); }
.wordmark { font-size: 1.9rem; font-weight: 700; letter-spacing: .01em; color: var(--ink); text-decoration: none; line-height: 1.1; }
.masthead ul, footer ul, .jump ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: 0; padding: 0; }
.masthead nav a { display: inline-block; padding: .35rem 0; color: var(--ink); text-decoration: none; border-bottom: 2px solid transparent; }
.masthead nav a:hover, .masthead nav a[aria-current] { border-bottom-color: var(--accent); }
footer { margin-top: 3.5rem; padding: 1rem 0 2rem; border-top: 1px solid var(--rule); font-size: .875rem; color: var(--soft); }
.narrow { max-width: 38rem; }
.lead { font-size: 1.2rem; line-height: 1.5; max-width: 44rem; }
.kicker { margin: 1.6rem 0 -1.2rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.hero { border-bottom: 1px solid var(--rule); margin-bottom: .5rem; padding-bottom: .6rem; }
.section-title { font-size: 1rem; font-family: inherit; text-transform: uppercase; letter-spacing: .08em; color: var(--soft); margin-top: 1.6rem; }
@media (min-width: 60rem) { .columns { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 3rem; align-items: start; } }
.panel { min-width: 0; }
@media (min-width: 60rem) { .panel { border-left: 1px solid var(--rule); padding-left: 2rem; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding-bottom: 1rem; } }
`;

const events = /* css */ `
.day { font-size: .95rem; font-family: inherit; font-weight: 600; margin: 1.8rem 0 0; padding-bottom: .35rem; border-bottom: 1px solid var(--strong-rule); }
.event { padding: 1.1rem 0 .6rem; border-bottom: 1px solid var(--rule); }
.event-list .event { max-width: 48rem; }
.event-top, .event-meta { display: flex; flex-wrap: wrap; gap: .15rem .9rem; margin: 0 0 .35rem; font-size: .875rem; color: var(--soft); align-items: baseline; }
.event .headline { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .35rem; text-wrap: pretty; }
.headline a { color: var(--ink); text-decoration: none; }
.headline a:hover { text-decoration: underline; }
.headline a[dir=rtl], h1[dir=rtl], blockquote[dir=rtl] { line-height: 1.8; }
.headline a[dir=rtl] { display: block; }
.toll { margin: 0 0 .5rem; font-weight: 600; }
.badge { font-size: .75rem; font-weight: 700; text-transform: uppercase; letter-spacing: .07em; color: var(--kind); }
.badge::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .5em; background: var(--kind); }
.kind-designation { --kind: var(--designation); } .kind-delisting { --kind: var(--delisting); } .kind-incident { --kind: var(--incident); }
.kind-enforcement { --kind: var(--enforcement); } .kind-policy { --kind: var(--policy); }
.quote { margin: .2rem 0 .7rem; }
blockquote { margin: 0; padding-block: .1rem; padding-inline-start: .9rem; border-inline-start: 3px solid var(--rule); font-size: 1.05rem; }
blockquote p { margin: 0; }
figcaption { font-size: .875rem; padding-inline-start: calc(.9rem + 3px); margin-top: .2rem; }
figcaption::before { content: "— "; color: var(--soft); }
.event-page { max-width: 50rem; }
.event-page > .event-top { margin: 1.6rem 0 -1rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr)); gap: .9rem 1.2rem; padding: 1rem 0; border-block: 1px solid var(--rule); }
dt { font-size: .8rem; color: var(--soft); }
dd { margin: 0; }
.timeline { list-style: none; padding: 0 0 0 1.1rem; border-left: 2px solid var(--rule); }
.timeline li { position: relative; padding-bottom: .7rem; display: flex; flex-direction: column; }
.timeline li::before { content: ""; position: absolute; left: -1.46rem; top: .45rem; width: .65rem; height: .65rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--soft); }
.timeline time { font-size: .875rem; color: var(--soft); }
.change { margin: .25rem 0 0; font-size: .9375rem; }
.change del { color: var(--soft); }
.change ins { text-decoration: none; border-bottom: 2px solid var(--accent); }
.changed { color: var(--accent); font-size: .875rem; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr)); gap: .7rem 1rem; align-items: end; padding-bottom: 1rem; }
.filters label span { display: block; font-size: .8rem; color: var(--soft); margin-bottom: .15rem; }
.filter-actions { display: flex; gap: 1rem; align-items: center; }
.more { padding: .8rem 0; }
.back { margin: 1.2rem 0 -.6rem; }
.pager { display: flex; justify-content: space-between; padding: 1.2rem 0; }
.pager a:last-child { margin-left: auto; }
.empty { color: var(--soft); padding: 1.2rem 0; }
`;

const forms = /* css */ `
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type=checkbox], [type=radio]), select, textarea { width: 100%; min-width: 0; min-height: 2.75rem; padding: .45rem .6rem; background: var(--raised); border: 1px solid var(--soft); border-radius: 4px; }
textarea { resize: vertical; }
input[type=checkbox], input[type=radio] { width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; accent-color: var(--accent); flex: none; }
[aria-invalid=true]:not(fieldset) { border: 2px solid var(--bad) !important; }
button { min-height: 2.75rem; padding: .45rem 1.3rem; border: 1px solid var(--ink); border-radius: 4px; background: var(--ink); color: var(--paper); font-weight: 600; cursor: pointer; }
button + .hint { margin-top: .8rem; }
form[action="/ops/try"] { max-width: 44rem; }
button:hover { background: var(--accent); border-color: var(--accent); }
button.quiet, button.small { background: transparent; color: var(--ink); border-color: var(--soft); font-weight: 400; }
button.small { min-height: 2rem; padding: .1rem .7rem; font-size: .875rem; white-space: nowrap; }
button.quiet:hover, button.small:hover { border-color: var(--accent); color: var(--accent); }
fieldset { border: 1px solid var(--rule); border-radius: 4px; margin: 0 0 1.1rem; padding: .5rem .9rem .8rem; min-width: 0; }
legend { font-weight: 600; padding: 0 .3rem; margin-left: -.3rem; }
.field { margin-bottom: 1rem; } .field > label { display: block; font-weight: 600; margin-bottom: .25rem; }
.field-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); gap: 0 1rem; }
.choice { display: flex; gap: .6rem; align-items: flex-start; padding: .3rem 0; }
.choice small { display: block; }
.choices-scroll { max-height: 16rem; overflow-y: auto; }
.indent { margin: .4rem 0 0 1.75rem; } .indent > label { font-weight: 400; font-size: .875rem; color: var(--soft); }
.error { color: var(--bad); font-weight: 600; margin: 0 0 .3rem; }
.error::before { content: "⚠ " / ""; }
.trap { position: absolute; left: -99rem; width: 1px; height: 1px; overflow: hidden; }
details { margin-bottom: 1rem; } summary { cursor: pointer; padding: .5rem 0; color: var(--link); } details[open] summary { margin-bottom: .5rem; }
`;

const operations = /* css */ `
.notice { border: 1px solid var(--rule); border-left: 4px solid var(--soft); border-radius: 4px; padding: .8rem 1rem; margin: 0 0 1.2rem; background: var(--raised); }
.notice > :last-child { margin-bottom: 0; }
.notice.good { border-left-color: var(--good); background: var(--good-paper); }
.notice.bad { border-left-color: var(--bad); background: var(--bad-paper); }
.ops-head { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
.tiles { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1px; background: var(--rule); border: 1px solid var(--rule); border-radius: 4px; overflow: hidden; }
.tiles > div { background: var(--raised); padding: .7rem .9rem; }
.tiles dd { font-weight: 600; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) { .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
.jump { border-bottom: 1px solid var(--rule); padding: .3rem 0 .8rem; }
.error-text { border-left: 4px solid var(--bad); white-space: pre-wrap; }
/* shadows at the sides to which it can be scrolled */
.table-box { position: relative; overflow-x: auto; margin: 0 0 1rem; background:
  linear-gradient(to right, var(--paper) 30%, transparent) left / 2rem 100% no-repeat local, linear-gradient(to left, var(--paper) 30%, transparent) right / 2rem 100% no-repeat local,
  linear-gradient(to right, var(--rule), transparent) left / .6rem 100% no-repeat scroll, linear-gradient(to left, var(--rule), transparent) right / .6rem 100% no-repeat scroll; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--rule); }
thead th { font-size: .8rem; font-weight: 600; color: var(--soft); border-bottom-color: var(--strong-rule); white-space: nowrap; }
tbody th { font-weight: 600; min-width: 9rem; }
th small, tr small { font-weight: 400; }
.number { text-align: end; padding-right: 1.6rem; font-variant-numeric: tabular-nums; }
.when { white-space: nowrap; font-variant-numeric: tabular-nums; }
.why { min-width: 10rem; max-width: 26rem; }
th .reason { display: block; font-weight: 400; color: var(--soft); max-width: 34rem; }
tr.dim th, tr.dim td { color: var(--soft); font-weight: 400; }
.status { white-space: nowrap; }
.status::before { content: ""; display: inline-block; width: .65em; height: .65em; border-radius: 50%; margin-right: .5em; background: var(--soft); }
.status-ok::before, .status-delivered::before { background: var(--good); }
.status-failing, .status-gone, .status-dead { color: var(--bad); font-weight: 600; }
.status-failing::before, .status-gone::before, .status-dead::before { background: var(--bad); border-radius: 0; }
.status-quiet, .status-undated, .status-paused { color: var(--warn); font-weight: 600; }
.status-quiet::before, .status-undated::before, .status-paused::before { background: var(--warn); transform: rotate(45deg); border-radius: 0; }
.status-new::before, .status-pending::before { background: transparent; border: 2px solid var(--soft); }
.article-text { white-space: pre-wrap; max-width: 44rem; padding: 1rem; background: var(--raised); border: 1px solid var(--rule); border-radius: 4px; }
.verdict .headline { font-size: 1.35rem; font-weight: 700; margin-bottom: .3rem; }
@media (min-width: 48rem) { .facts { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media print { .masthead nav, .skip, footer, form { display: none; } }
@media (prefers-reduced-motion: no-preference) { a, button { transition: color .12s, background-color .12s, border-color .12s; } }
`;

export const style = [colours, frame, events, forms, operations].join("");

/** Changes with the style, so that it may be kept for ever. */
export const stylePath = `/assets/vigil.css?v=${createHash("sha256").update(style).digest("hex").slice(0, 12)}`;
