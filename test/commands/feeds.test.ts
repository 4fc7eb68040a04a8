import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PRESS_PAGE } from "../feeds/sources/specimens.js";
import { NEWSLETTER } from "../mailbox/messages.js";
import { startDovecot } from "../servers/dovecot.js";
import { vigil } from "../world/command.js";
import { type Publisher, rss, startPublisher } from "../world/publisher.js";

let site: Publisher;
let dir: string;
const FEEDS = `# What we read.
feeds:
  # Pakistan
  - { id: dawn,   url: "https://www.dawn.com/feeds/home", title: "Dawn: home", language: en, every: 10m, reliability: B }   # daily
  - id: press
    type: page
    url: https://interior.example/press
    links: "article h2 > a"   # as of January
    title: Ministère de l'Intérieur
# the end
`;
beforeEach(async () => {
  site = await startPublisher();
  dir = mkdtempSync(join(tmpdir(), "vigil-feeds-"));
  writeFileSync(join(dir, "vigil.yaml"), "fetch: { allowNetworks: [127.0.0.0/8], timeout: 5s }\n");
  writeFileSync(join(dir, "watchlist.yaml"), "groups: []\n");
  writeFileSync(join(dir, "feeds.yaml"), FEEDS);
});
afterEach(async () => {
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});
const run = (args: string, env: Record<string, string> = {}) => vigil(["--config", dir, "feeds", ...args.split(" ")], env);
const feeds = () => readFileSync(join(dir, "feeds.yaml"), "utf8");
const file = (name: string, text: string) => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const NOW = new Date();
const SITEMAP_OF_NEWS = (url: string) =>
  `<urlset xmlns:news="x">${[1, 2, 3].map((n) => `<url><loc>${url}/n/${n}</loc><news:news><news:publication_date>${NOW.toISOString()}</news:publication_date><news:title>Story ${n}</news:title></news:news></url>`).join("")}</urlset>`;

test("a site's announced feed, its news sitemap and a selector for its page are found and ready to paste", async () => {
  const page = PRESS_PAGE.replace(
    "<head>",
    '<head><link rel="alternate" type="application/rss+xml" href="/news.rss"><link rel="alternate" type="application/rss+xml" href="/old.rss">',
  );
  site.serve("/", { headers: { "content-type": "text/html" }, body: page });
  site.serve("/news.rss", { body: rss([{ id: "1", at: NOW }]) });
  site.serve("/robots.txt", { body: `User-agent: *\nSitemap: ${site.url}/news-map.xml\n` });
  site.serve("/news-map.xml", { body: SITEMAP_OF_NEWS(site.url) });
  const [{ code, stdout }, text] = await Promise.all([run(`discover ${site.url}/ --json`), run(`discover ${site.url}/`)]);
  expect(code).toBe(0);
  const { proposals, problems } = JSON.parse(stdout);
  expect(proposals.map(({ type, how }: Record<string, string>) => [type, how])).toEqual(
    expect.arrayContaining([
      ["rss", "named by the page"],
      ["sitemap", "named by robots.txt"],
      ["page", "the page's own links"],
    ]),
  );
  expect(problems).toEqual([`${site.url}/old.rss: the server answered 404`]);
  // What it prints is what the configuration takes.
  writeFileSync(join(dir, "feeds.yaml"), `feeds:\n${text.stdout.replace(/^/gm, "  ")}`);
  const checked = await vigil(["--config", dir, "check", "--json"]);
  expect(JSON.parse(checked.stdout).feeds).toBe(proposals.length);
  const selector = proposals.find(({ type }: { type: string }) => type === "page");
  expect(selector).toMatchObject({ entries: 7, dated: 7 });
  expect(selector.examples).toContain("Ministry adds three groups to the list");
});

test("a feed in a usual place is found where no page names it", async () => {
  site.serve("/", { body: "<html><body><p>Welcome</p></body></html>" });
  site.serve("/rss.xml", { body: rss([{ id: "1", at: NOW }]) });
  const { stdout } = await run(`discover ${site.url} --json`);
  expect(JSON.parse(stdout).proposals).toMatchObject([
    { type: "rss", url: `${site.url}/rss.xml`, title: "A feed", how: "a usual place" },
  ]);
});

test("an address with nothing to read is said to be one, by exit code 1", async () => {
  site.serve("/", { body: "<html><body><p>Welcome</p></body></html>" });
  expect(await run(`discover ${site.url}`)).toMatchObject({ code: 1, stderr: `Nothing to read was found at ${site.url}.\n` });
  const missing = await run(`discover ${site.url}/gone`);
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining("answered 404") });
  expect(missing.stderr).not.toContain("    at ");
});

test("private addresses are not looked at unless the configuration allows them", async () => {
  writeFileSync(join(dir, "vigil.yaml"), "");
  expect(await run(`discover ${site.url}`)).toMatchObject({ code: 1, stderr: expect.stringContaining("fetch.allowNetworks") });
  expect(site.asked("/")).toHaveLength(0);
});

test("a feed is tried by its address: entries, dates, robots.txt, what was mended, when it is due", async () => {
  site.serve("/robots.txt", { body: "User-agent: *\nCrawl-delay: 7\nDisallow: /feed" });
  site.serve("/feed", { body: `junk ${rss([{ id: "1", at: NOW }, { id: "2" }])}` });
  const { code, stdout } = await run(`test ${site.url}/feed`);
  expect(code).toBe(0);
  expect(stdout).toContain("2 entries");
  expect(stdout).toContain("does not want it read, Crawl-delay 7 s");
  expect(stdout).toContain("1 of 2 entries have no date");
  expect(stdout).toMatch(/mended: /);
  expect(stdout).toMatch(/next poll: in \d+ min/);
  expect(stdout).not.toContain("\x1b[");
});

test("all feeds are tried at once, and one that fails makes exit code 1", async () => {
  site.serve("/feed", { body: rss([{ id: "1", at: NOW }]) });
  site.serve("/press", { body: PRESS_PAGE });
  writeFileSync(
    join(dir, "feeds.yaml"),
    `feeds:\n  - { id: good, url: "${site.url}/feed" }\n  - { id: press, type: page, url: "${site.url}/press", links: article h2 a }\n  - { id: bad, url: "${site.url}/bad" }\n`,
  );
  const { code, stdout } = await run("test --json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout).map(({ id, ok, reason }: Record<string, unknown>) => [id, ok, reason])).toEqual([
    ["good", true, null],
    ["press", true, null],
    ["bad", false, "the server answered 404"],
  ]);
  const [good, table] = await Promise.all([run("test good"), run("test")]);
  expect(good.code).toBe(0);
  expect(table.stdout).toContain("2 of 3 feeds can be read.");
});

test("a mailbox is tried with its password from the environment, which nobody gets to see", async () => {
  const server = await startDovecot();
  try {
    server.deliver(NEWSLETTER);
    writeFileSync(
      join(dir, "feeds.yaml"),
      `feeds:\n  - { id: letters, type: mailbox, url: "imaps://127.0.0.1:${server.imaps}/INBOX", user: ${server.user}, password: "\${MAIL_PASSWORD}" }\n`,
    );
    const env = { MAIL_PASSWORD: server.password, NODE_EXTRA_CA_CERTS: server.caFile };
    const [{ code, stdout }, wrong, unset] = await Promise.all([
      run("test letters --json", env),
      run("test letters", { ...env, MAIL_PASSWORD: "hunter2" }),
      run("test letters"),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).feed.entries).toMatchObject([{ title: "Daily brief: blast in Quetta – 4 dead" }]);
    expect(wrong).toMatchObject({ code: 1, stdout: expect.stringContaining("refuses the login of reader@example.org") });
    expect(wrong.stdout + wrong.stderr + stdout).not.toMatch(/hunter2|correct horse/);
    expect(unset).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("MAIL_PASSWORD, which is not set"),
    });
  } finally {
    await server.stop();
  }
});

test("what is exported comes back as it was, once", async () => {
  const [opml, csv] = await Promise.all([run("export --format opml"), run("export --format csv")]);
  const list = file("list.opml", opml.stdout);
  writeFileSync(join(dir, "feeds.yaml"), "feeds: []\n");
  expect(await run(`import ${list}`)).toMatchObject({ code: 0 });
  const [again, same] = await Promise.all([run(`import ${list}`), run("export --format csv")]);
  expect(same.stdout).toBe(csv.stdout);
  expect(again.stdout).toContain("0 feeds added");
});

test("an import adds lines and changes none; duplicates and mistakes are named", async () => {
  const list = file(
    "other-reader.opml",
    `<?xml version="1.0"?><opml version="1.1"><head><title>x</title></head><body><outline text="News">
      <outline text="Dawn" type="rss" xmlUrl="https://www.dawn.com/feeds/home/"/>
      <outline text="Révue &amp; Co: a, b" type="atom" xmlUrl="https://revue.example/a?b=1&amp;c=2" htmlUrl="https://revue.example"/>
      <outline text="Bad" xmlUrl="gopher://x.example/"/></outline>
      <outline text="press" xmlUrl="https://press.example/rss"/></body></opml>`,
  );
  const dry = await run(`import ${list} --dry-run`);
  expect(dry.stdout).toContain("2 feeds would be added");
  expect(feeds()).toBe(FEEDS);
  const { code, stdout } = await run(`import ${list}`);
  expect(code).toBe(0);
  expect(stdout).toContain("is there already: dawn");
  expect(stdout).toMatch(/not taken, entry 3: .*gopher/);
  const added = `  - { id: revue-co-a-b, url: https://revue.example/a?b=1&c=2, title: "Révue & Co: a, b" }\n  - { id: press-2, url: https://press.example/rss, title: press }\n`;
  expect(feeds()).toBe(FEEDS.replace("# the end\n", `${added}# the end\n`));
  expect((await vigil(["--config", dir, "check"])).code).toBe(0);
});

test("what can't be read is refused, and feeds.yaml stays as it was", async () => {
  const { code, stderr } = await run(`import ${file("list.opml", "<html></html>")}`);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^\S+list\.opml is no OPML: it has no <opml>\.\n$/)]);
  expect(feeds()).toBe(FEEDS);
});

test("wrong usage is exit code 2, and help is exit code 0", async () => {
  const codes = await Promise.all(
    ["discover", "export --format xls", "test https://a.example/ --type page", "import --help", "test nowhere"].map((args) =>
      run(args),
    ),
  );
  expect(codes.map(({ code }) => code)).toEqual([2, 2, 2, 0, 1]);
  expect(codes.at(-1)?.stderr).toContain('no feed "nowhere"');
});
