import { expect, test } from "vitest";
import { extractArticle, pageProblem } from "../../src/articles/index.js";

const URL_OF_PAGE = "https://example.org/world/attack-on-a-checkpoint";
const SENTENCE =
  "Gunmen attacked a checkpoint of the Levies Force near Mastung on Tuesday night, killing three men, officials of the district said. ";
/** A whole report; `sentences` 6 is some 800 characters. */
const body = (sentences: number) =>
  Array.from({ length: Math.ceil(sentences / 2) }, (_, i) => `<p>${SENTENCE}${i * 2 + 1 < sentences ? SENTENCE : ""}</p>`).join(
    "\n",
  );
const page = (inside: string, { title = "Three killed in attack on a checkpoint | The Paper", head = "" } = {}) =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${inside}</body></html>`;
const article = (inside: string) => `<article><h1>Three killed in attack on a checkpoint</h1>${inside}</article>`;
const jsonLd = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Three killed in attack on a checkpoint", ...fields })}</script>`;

const problemOf = (html: string, url = URL_OF_PAGE) => pageProblem(html, extractArticle(html, url), 200, url);

test.each([
  ["English", "Page not found"],
  ["a number", "404"],
  ["a number and words", "Error 404 - Page not found | The Paper"],
  ["an outlet before it", "The Paper – Page Not Found"],
  ["French", "Page introuvable"],
  ["Spanish", "Página no encontrada"],
  ["German", "Seite nicht gefunden"],
  ["Portuguese", "Página não encontrada"],
  ["Italian", "Pagina non trovata"],
  ["Russian", "Страница не найдена"],
  ["Turkish", "Sayfa bulunamadı"],
  ["Arabic", "الصفحة غير موجودة"],
  ["Urdu", "صفحہ نہیں ملا"],
  ["Persian", "صفحه مورد نظر یافت نشد"],
  ["Hindi", "पृष्ठ नहीं मिला"],
])("a page that is missing although the server says 200: %s", (_, title) => {
  expect(problemOf(page(`<h1>${title}</h1><p>…</p>`, { title }))).toBe("soft-404");
  // Such pages are filled up with the latest news.
  expect(problemOf(page(`<h1>${title}</h1>${body(8)}`, { title }))).toBe("soft-404");
});

test.each([
  [
    "Google's",
    page("<form><h1>Before you continue to Google</h1><p>We use cookies and data to</p></form>"),
    "https://consent.google.com/m",
  ],
  [
    "Yahoo's",
    page("<h1>Yahoo is part of the Yahoo family of brands</h1><p>When you use our sites</p>"),
    "https://guce.yahoo.com/consent",
  ],
  [
    "Sourcepoint's",
    page('<div id="sp_message_container_1"><p>We value your privacy. We and our 845 partners store information.</p></div>'),
  ],
  [
    "OneTrust's",
    page('<div id="onetrust-banner-sdk"><h2>Manage consent preferences</h2><p>Strictly necessary cookies</p></div>'),
  ],
  [
    "Didomi's, in French",
    page(
      '<div id="didomi-host"><p>Le respect de votre vie privée est notre priorité.</p><button>x</button><p>Accepter et continuer</p></div>',
    ),
  ],
  ["in German", page("<div><h1>Wir schätzen Ihre Privatsphäre</h1><p>Mit Werbung weiterlesen</p></div>")],
])("a wall that asks for consent: %s", (_, html, url = URL_OF_PAGE) => {
  expect(problemOf(html, url)).toBe("consent");
});

test.each([
  [
    "words of an offer",
    page(article(`<p>${SENTENCE}</p><div class="offer"><p>Subscribe to continue reading this article.</p></div>`)),
  ],
  [
    "a short text that says it is not free",
    page(article(`<p>${SENTENCE}</p>`), { head: jsonLd({ isAccessibleForFree: false }) }),
  ],
  ["as text", page(article(`<p>${SENTENCE}</p>`), { head: jsonLd({ isAccessibleForFree: "False" }) })],
  [
    "of a part",
    page(article(`<p>${SENTENCE}</p>`), {
      head: jsonLd({ hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".paywall" } }),
    }),
  ],
  [
    "a long teaser that breaks off",
    page(
      article(
        `${body(6)}<p>The commander of the force in the district, who had come to the place in the morning, said that…</p>`,
      ),
      {
        head: jsonLd({ isAccessibleForFree: false }),
      },
    ),
  ],
  [
    "a long teaser before an offer",
    page(article(`${body(6)}<div class="piano-offer"><span>Already a subscriber?</span></div>`), {
      head: jsonLd({ isAccessibleForFree: "false" }),
    }),
  ],
])("a page that only shows a beginning: %s", (_, html) => {
  expect(problemOf(html)).toBe("paywall");
});

test("a login page", () => {
  const html = page('<h1>Sign in</h1><form><input type="email"><input type="password"></form>', { title: "Sign in | The Paper" });
  expect(problemOf(html)).toBe("login");
});

test.each([
  ["a box that scripts fill", page('<div id="root"></div><script src="/static/js/main.js"></script>')],
  ["Angular's", page('<app-root></app-root><script src="/main.js"></script>')],
  ["Nuxt's, with a comment", page('<div id="__nuxt"><!-- server --></div><script src="/_nuxt/x.js"></script>')],
  ["an apology", page('<noscript>You need to enable JavaScript to run this app.</noscript><div class="app"></div>')],
  ["an apology in Russian", page("<noscript><p>Пожалуйста, включите JavaScript</p></noscript><div></div>")],
])("a page that is empty without scripts: %s", (_, html) => {
  expect(problemOf(html)).toBe("needs-javascript");
});

test.each([
  ["an ordinary report", page(article(body(6)))],
  [
    "a brief that counts 404 people",
    page(
      article(
        "<p>Some 404 people were killed in the fighting of the last year, the ministry said on Monday. The figure is higher than in the year before.</p>",
      ),
    ),
  ],
  [
    "a brief about goods no longer available",
    page(
      article(
        "<p>Medicine is no longer available in the besieged town, aid workers said on Monday after a week of shelling by the rebels.</p>",
      ),
    ),
  ],
  [
    "a report about cookies, with a banner",
    page(
      `<div id="onetrust-banner-sdk">We value your privacy</div>${article(`<p>Regulators fined a firm over its cookie consent.</p>${body(6)}`)}`,
    ),
  ],
  [
    "a report with an offer in the middle",
    page(article(`${body(4)}<aside>Subscribe to continue reading our newsletter</aside>${body(4)}`)),
  ],
  ["a text that is not free, and all there", page(article(body(24)), { head: jsonLd({ isAccessibleForFree: false }) })],
  ["a report with a noscript's image", page(`<noscript><img src="/pixel.gif"></noscript>${article(body(6))}`)],
  [
    "a report about a page not found",
    page(article(`<p>Page not found: how a ministry's records of the missing disappeared.</p>${body(6)}`), {
      title: "Page not found: how the records of the missing disappeared",
    }),
  ],
  ["a server-rendered app", page(`<div id="__next">${article(body(6))}</div>`)],
])("a real article: %s", (_, html) => {
  expect(problemOf(html)).toBeNull();
});
