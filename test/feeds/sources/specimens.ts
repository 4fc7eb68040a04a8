/** Sitemaps and pages as sites serve them, hand-made after the real ones' markup. */

export const NEWS_SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="/sitemap.xsl"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
 <url>
  <loc>https://site.example/2026/01/05/older</loc>
  <n:news><n:publication><n:name>The Site</n:name><n:language>en</n:language></n:publication>
   <n:publication_date>2026-01-05T08:00:00+05:00</n:publication_date><n:title>Older</n:title></n:news>
 </url>
 <url>
  <loc><![CDATA[https://site.example/2026/01/05/blast?a=1&b=2]]></loc>
  <lastmod>2026-01-05T11:00:00Z</lastmod>
  <image:image><image:loc>https://cdn.example/p.jpg</image:loc><image:title>A picture</image:title></image:image>
  <n:news><n:publication><n:name>The Site</n:name><n:language>en</n:language></n:publication>
   <n:publication_date>2026-01-05T10:00:00Z</n:publication_date><n:title>Blast &amp; fire in Quetta</n:title></n:news>
 </url>
</urlset>`;

export const PLAIN_SITEMAP = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <url><loc>https://site.example/</loc></url>
 <url><loc>/relative</loc><lastmod>2026-01-02</lastmod></url>
 <url><loc>https://site.example/new</loc><lastmod>2026-01-03</lastmod></url>
 <url><loc>javascript:alert(1)</loc></url>
</urlset>`;

export const INDEX = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <sitemap><loc>https://site.example/sitemap-1.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
 <sitemap><loc>https://site.example/sitemap-2.xml</loc><lastmod>2026-01-04</lastmod></sitemap>
 <sitemap><loc>https://site.example/sitemap-3.xml</loc><lastmod>2026-01-03</lastmod></sitemap>
 <sitemap><loc>https://site.example/news.xml.gz</loc></sitemap>
</sitemapindex>`;

const story = (n: number, title: string) => `<article class="card story-card">
 <a href="/news/${n}/${title.toLowerCase().replaceAll(" ", "-")}"><img src="/i/${n}.jpg" alt=""></a>
 <h2 class="card__title"><a href="/news/${n}/${title.toLowerCase().replaceAll(" ", "-")}#top">${title}</a></h2>
 <time datetime="2026-01-0${n}T10:00:00Z">${n} January</time></article>`;

/** A ministry's list of press releases, without a feed. */
export const PRESS_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Press releases</title>
<meta property="og:site_name" content="Ministry of the Interior"></head><body>
<header><nav class="menu"><ul>${[
  "Home",
  "About the ministry and its work",
  "Press and media relations office",
  "Legislation and policy papers",
  "Careers in the civil service",
]
  .map((word) => `<li class="menu__item"><a href="/${word.toLowerCase().replaceAll(" ", "-")}">${word}</a></li>`)
  .join("")}</ul></nav></header>
<main>${["Ministry adds three groups to the list", "Minister meets provincial police chiefs", "Two convicted under the terrorism act", "Statement on the attack in Quetta", "New guidance for charities published", "Border post reopened after attack", "Police academy receives new equipment"].map((title, i) => story(i + 1, title)).join("\n")}</main>
<aside class="related"><ul><li><a href="https://other.example/x">A partner organisation's web site</a></li></ul></aside>
<footer><a href="/imprint-and-data-protection-notice">Imprint and data protection notice</a></footer></body></html>`;

const post = (n: number, inner: string, more = "") => `<div class="tgme_widget_message_wrap js-widget_message_wrap">
<div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="front_media/${n}" data-view="x">
<div class="tgme_widget_message_user"><a href="https://t.me/front_media"><i class="tgme_widget_message_user_photo"></i></a></div>
<div class="tgme_widget_message_bubble">
<div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/front_media"><span dir="auto">Front Media</span></a></div>
${more}${inner}
<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info">
<span class="tgme_widget_message_views">1.2K</span><span class="tgme_widget_message_meta">edited <a class="tgme_widget_message_date" href="https://t.me/front_media/${n}"><time datetime="2026-01-05T0${n - 40}:00:00+00:00" class="time">10:00</time></a></span></div></div>
</div></div></div>`;
const words = (html: string) => `<div class="tgme_widget_message_text js-message_text" dir="auto">${html}</div>`;

export const CHANNEL = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Front Media – Telegram</title></head><body class="widget_frame_base">
<header class="tgme_header search_collapsed"><div class="tgme_channel_info_header"><div class="tgme_channel_info_header_title"><span dir="auto">Front Media</span></div></div></header>
<div class="tgme_channel_info"></div>
<main class="tgme_main"><section class="tgme_channel_history js-message_history">
<div class="tgme_widget_message_wrap"><div class="tgme_widget_message service_message" data-post="front_media/1"><div class="tgme_widget_message_text">Channel created</div></div></div>
${post(41, words('The Front claims the attack on the convoy.<br/><br/>Full statement: <a href="https://front.example/s?a=1&amp;b=2" target="_blank" rel="noopener" onclick="return confirm(1);">front.example</a>'))}
${post(42, words("Second claim &lt;b&gt; of the day"), '<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/origin/7"><span dir="auto">Origin &amp; Co</span></a></div>')}
${post(43, words("An answer"), '<a class="tgme_widget_message_reply" href="https://t.me/front_media/41"><div class="tgme_widget_message_author">Front Media</div><div class="tgme_widget_message_text js-message_reply_text" dir="auto">The Front claims</div></a>')}
${post(44, '<a class="tgme_widget_message_photo_wrap" href="https://t.me/front_media/44"></a>')}
${post(45, '<a class="tgme_widget_message_link_preview" href="https://paper.example/a"><div class="link_preview_title">Headline of a page</div><div class="link_preview_description">Its summary</div></a>')}
</section></main></body></html>`;

export const NO_PREVIEW = `<!DOCTYPE html><html><head><title>Telegram: Contact @closed</title></head><body><div class="tgme_page_wrap"><div class="tgme_page"><div class="tgme_page_title"><span dir="auto">Closed</span></div><a class="tgme_action_button_new" href="tg://resolve?domain=closed">View in Telegram</a></div></div></body></html>`;
