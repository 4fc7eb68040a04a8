/** Small feeds in every format, written by hand, with what a reader must find in them. */

export interface Specimen {
  name: string;
  text: string;
  title: string;
  entries: { id: string; title: string; url: string; published: string }[];
}

const ENTRIES = [
  {
    id: "https://news.example/2026/1",
    title: "Взрыв на рынке & паника",
    url: "https://news.example/2026/1?a=1&b=2",
    published: "2026-01-05T05:00:00Z",
  },
  {
    id: "tag:news.example,2026:2",
    title: "Café owner’s “long” day",
    url: "https://news.example/2026/2",
    published: "2026-01-04T22:30:00Z",
  },
  { id: "3", title: "Plain words", url: "https://news.example/2026/3", published: "2026-01-03T00:00:00Z" },
];
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const mailDate = (iso: string) => new Date(iso).toUTCString();
const xml = '<?xml version="1.0" encoding="utf-8"?>\n';

const rssItem = (entry: (typeof ENTRIES)[number]) => `
<item>
<title>${escaped(escaped(entry.title))}</title>
<link>${escaped(entry.url)}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${mailDate(entry.published)}</pubDate>
<dc:creator>Desk</dc:creator>
<description>${escaped(`<p>What happened: ${escaped(entry.title)}</p>`)}</description>
<content:encoded><![CDATA[<p>All of <b>it</b> & more</p><br>]]></content:encoded>
</item>`;

export const SPECIMENS: Specimen[] = [
  {
    name: "RSS 2.0",
    title: "Новости & News",
    entries: ENTRIES,
    text: `${xml}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Новости &amp;amp; News</title><link>https://news.example/</link><description>d</description>${ENTRIES.map(rssItem).join("")}
</channel>
</rss>
`,
  },
  {
    name: "RSS 1.0",
    title: "Новости & News",
    entries: ENTRIES.map((entry) => ({ ...entry, id: entry.url })),
    text: `${xml}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/"><title>Новости &amp;amp; News</title><link>https://news.example/</link></channel>
${ENTRIES.map((entry) => `<item rdf:about="${escaped(entry.url)}">\n<title>${escaped(escaped(entry.title))}</title>\n<link>${escaped(entry.url)}</link>\n<dc:date>${entry.published}</dc:date>\n</item>`).join("\n")}
</rdf:RDF>
`,
  },
  {
    name: "Atom 1.0",
    title: "Новости & News",
    entries: ENTRIES,
    text: `${xml}<feed xmlns="http://www.w3.org/2005/Atom">
<title>Новости &amp; News</title><link href="https://news.example/"/><link rel="self" href="https://news.example/feed"/><updated>2026-01-05T05:00:00Z</updated><id>f</id>
${ENTRIES.map((entry) => `<entry>\n<title type="html">${escaped(escaped(entry.title))}</title>\n<link rel="self" href="https://other.example/"/>\n<link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>\n<id>${entry.id}</id>\n<published>${entry.published}</published>\n<updated>2026-02-02T00:00:00Z</updated>\n<summary type="html">${escaped("<p>It</p>")}</summary>\n</entry>`).join("\n")}
</feed>
`,
  },
  {
    name: "Atom 0.3",
    title: "Новости & News",
    entries: ENTRIES,
    text: `${xml}<feed version="0.3" xmlns="http://purl.org/atom/ns#">
<title>Новости &amp; News</title><link rel="alternate" type="text/html" href="https://news.example/"/>
${ENTRIES.map((entry) => `<entry>\n<title>${escaped(entry.title)}</title>\n<link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>\n<id>${entry.id}</id>\n<issued>${entry.published}</issued>\n<modified>2026-02-02T00:00:00Z</modified>\n</entry>`).join("\n")}
</feed>
`,
  },
];
