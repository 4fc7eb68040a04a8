import { expect, test } from "vitest";
import { extractArticle } from "../../src/articles/index.js";

const MORNING =
  "Two policemen were shot dead at a checkpoint near the town in the early morning, the head of the district's police said.";
const NOON =
  "The army says that it has closed the road to the coast and is searching the hills for the men who attacked the checkpoint.";
const DAYS = ["2026-01-05T12:10:00+05:00", "2026-01-05T07:15:00+05:00"] as const;

const updatesOf = (html: string, url = "https://example.org/news/live/war") => {
  const { text, updates } = extractArticle(html, url);
  return updates?.map(({ start, at }, i) => [at.toISOString(), text.slice(start, updates[i + 1]?.start).trim()]) ?? null;
};
const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>War: live</title>${head}</head><body class="page">${body}</body></html>`;
const EXPECTED = [
  ["2026-01-05T07:10:00.000Z", NOON],
  ["2026-01-05T02:15:00.000Z", MORNING],
];

test.each([
  [
    "JSON-LD",
    page(
      "<article><h1>War: live</h1><div id=app></div></article>",
      `<script type="application/ld+json">${JSON.stringify({
        "@graph": [
          { "@type": "NewsArticle", headline: "War: live" },
          {
            "@type": "LiveBlogPosting",
            headline: "War: live",
            liveBlogUpdate: [
              { "@type": "BlogPosting", datePublished: DAYS[0], articleBody: NOON },
              { "@type": "BlogPosting", datePublished: DAYS[1], articleBody: `<p>${MORNING}</p>` },
              { "@type": "BlogPosting", articleBody: "One without a moment." },
            ],
          },
        ],
      })}</script>`,
    ),
  ],
  [
    "boxes that are articles",
    page(
      `<main class="live-blog"><h1>War: live</h1>${[NOON, MORNING].map((text, i) => `<article class="lx-stream__post"><header><time datetime="${DAYS[i]}">12:10</time></header><div><p>${text}</p><button>Share</button></div></article>`).join("")}</main>`,
    ),
  ],
  [
    "boxes named as blocks",
    page(
      `<div class="liveblog-body"><h1>War: live</h1>${[NOON, MORNING].map((text, i) => `<div class="block block--content" id="block-${i}"><p class="block-time"><time datetime="${DAYS[i]}">12.10</time></p><div class="block-elements"><p>${text}</p></div></div>`).join("")}</div>`,
    ),
  ],
])("the updates of a live blog, each with its moment: %s", (_, html) => {
  expect(updatesOf(html)).toEqual(EXPECTED);
});

test.each([
  [
    "an article with one date",
    page(`<article class="story"><h1>War</h1><time datetime="${DAYS[0]}">12:10</time><p>${NOON}</p><p>${MORNING}</p></article>`),
    "https://example.org/news/war",
  ],
  [
    "an article beside teasers with dates",
    page(
      `<article class="story"><h1>War</h1><time datetime="${DAYS[0]}">12:10</time><p>${NOON}</p><p>${MORNING}</p></article>${[1, 2].map(() => `<div class="card"><time datetime="${DAYS[1]}"></time><p>Another story of the paper, which tells of quite other things.</p></div>`).join("")}`,
    ),
    "https://example.org/news/war",
  ],
])("%s is no live blog", (_, html, url) => {
  expect(updatesOf(html, url)).toBeNull();
});
