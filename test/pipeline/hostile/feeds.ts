/** What a feed's server can do to its reader, with the reason that its operator is to read. */
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { drip } from "./server.js";

type Answer = (response: ServerResponse, base: string) => void;
type RawAnswer = (socket: Socket) => void;

export const GOOD = (n: number) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Good ${n}</title><item><title>Good news ${n}</title><guid>g${n}</guid></item></channel></rss>`;
const FEED = GOOD(0);
const xml =
  (body: string | Buffer, headers = {}): Answer =>
  (response) =>
    void response.writeHead(200, { "content-type": "application/rss+xml", ...headers }).end(body);
const redirect =
  (location: string, status = 302): Answer =>
  (response, base) =>
    void response.writeHead(status, { location: location.replace("BASE", base) }).end();
const withDoctype = (subset: string, use: string) =>
  FEED.replace("?>", `?><!DOCTYPE rss [${subset}]>`).replace("Good news 0", use);
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const LAUGHS = withDoctype(`<!ENTITY l0 "lol">${laughs}`, "&l9;");
const zeros = Buffer.alloc(30_000_000);
const item = (inner: string) => FEED.replace("</item>", `${inner}</item>`);

export const HOSTILE_FEEDS: [name: string, reason: RegExp, answer: Answer][] = [
  ["a billion laughs", /expands into others/, xml(LAUGHS)],
  ["a billion laughs in UTF-16", /expands into others/, xml(Buffer.from(`\uFEFF${LAUGHS}`, "utf16le"))],
  [
    "a long entity, often used",
    /more than 1,000 characters/,
    xml(withDoctype(`<!ENTITY a "${"a".repeat(50_000)}">`, "&a;".repeat(50_000))),
  ],
  [
    "a short entity, very often used",
    /expand to more than 1 MB/,
    xml(withDoctype(`<!ENTITY a "${"a".repeat(900)}">`, "&a;".repeat(50_000))),
  ],
  ["a bomb of parameter entities", /expands into others/, xml(withDoctype(`<!ENTITY % a "aaaa"><!ENTITY % b "%a;%a;">%b;`, "x"))],
  [
    "an entity hidden in character references",
    /expands into others/,
    xml(withDoctype('<!ENTITY a "aaa"><!ENTITY b "&#38;a;&#38;a;">', "&b;")),
  ],
  ["an entity that reads a file", /fetched from elsewhere/, xml(withDoctype('<!ENTITY f SYSTEM "file:///etc/passwd">', "&f;"))],
  [
    "an entity that asks a server",
    /fetched from elsewhere/,
    xml(withDoctype('<!ENTITY f PUBLIC "x" "http://169.254.169.254/">', "&f;")),
  ],
  [
    "an external DTD by parameter entity",
    /fetched from elsewhere/,
    xml(withDoctype('<!ENTITY % d SYSTEM "http://10.0.0.1/x.dtd">%d;', "x")),
  ],
  ["a DOCTYPE that never ends", /DOCTYPE does not end/, xml(`<!DOCTYPE rss [${"<!ELEMENT a ANY>".repeat(20_000)}`)],
  [
    "XML nested 100,000 deep",
    /left? open|leaves more than|nested more than/,
    xml(item(`<description>${"<b>".repeat(100_000)}</description>`)),
  ],
  ["XML nested 1,000 deep and closed", /nested more than/, xml(item(`<x>${"<b>".repeat(1000)}${"</b>".repeat(1000)}</x>`))],
  ["JSON nested 100,000 deep", /JSON/, xml("[".repeat(100_000))],
  [
    "an HTML page that claims to be XML",
    /HTML page/,
    xml("<!doctype html><html><head><title>Log in</title></head><body>…</body></html>"),
  ],
  ["XML that is no feed", /no feed/, xml('<?xml version="1.0"?><opml version="2.0"><body/></opml>')],
  ["an empty body", /nothing/, xml("")],
  ["a byte order mark and blanks", /nothing/, xml("\uFEFF \n\n")],
  ["NUL bytes alone", /nothing/, xml(Buffer.alloc(10_000))],
  ["a picture", /no feed/, xml(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + 128) % 256)))],
  ["50 MB", /more than 1 MB/, (response) => void response.writeHead(200, { "content-length": 50_000_000 }).end(zeros)],
  [
    "a body without end",
    /more than 1 MB/,
    (response) => {
      response.writeHead(200);
      drip(response, 1, () => response.write(Buffer.alloc(60_000, 32)));
    },
  ],
  ["a gzip bomb", /more than 1 MB/, xml(gzipSync(zeros), { "content-encoding": "gzip" })],
  ["a brotli bomb", /more than 1 MB/, xml(brotliCompressSync(zeros), { "content-encoding": "br" })],
  ["a bomb in a bomb", /more than 1 MB/, xml(gzipSync(gzipSync(zeros)), { "content-encoding": "gzip, gzip" })],
  ["five compressions", /compressed its answer 5 times/, xml(FEED, { "content-encoding": "gzip, gzip, gzip, gzip, gzip" })],
  ["gzip that is none", /broken compression/, xml(FEED, { "content-encoding": "gzip" })],
  ["an unknown compression", /unknown encoding "snappy"/, xml(FEED, { "content-encoding": "snappy" })],
  ["30 redirects", /redirects more than 10 times/, (response, base) => redirect(`${base}${response.req.url}x`)(response, base)],
  [
    "a redirect to itself",
    /redirects more than 10 times/,
    (response, base) => redirect(`${base}${response.req.url}`)(response, base),
  ],
  ["a redirect to a metadata service", /169\.254\.169\.254 is a private/, redirect("http://169.254.169.254/latest/meta-data/")],
  ["a redirect to a mapped loopback address", /::ffff:7f00:1\].* is a private/, redirect("http://[::ffff:127.0.0.1]/", 301)],
  ["a redirect to a number that is an address", /127\.0\.0\.1 is a private/, redirect("http://2130706433/")],
  ["a redirect to a private name", /is a private|no DNS|DNS does not/, redirect("http://localhost/")],
  ["a redirect to a file", /file:\/\/ addresses are not fetched/, redirect("file:///etc/passwd", 307)],
  ["a redirect to gopher", /gopher:\/\/ addresses are not fetched/, redirect("gopher://127.0.0.1:25/x")],
  ["a redirect to data", /data:\/\/ addresses are not fetched/, redirect("data:text/xml,<rss/>")],
  ["a redirect with a password", /user name or password/, redirect("http://admin:secret@127.0.0.2/")],
  ["a redirect to a mail server's port", /port 25/, redirect("http://127.0.0.2:25/")],
  ["a redirect to no address at all", /is no address/, redirect("http://")],
  ["a redirect to nowhere", /answered 302/, (response) => void response.writeHead(302).end()],
  ["204", /answered 204/, (response) => void response.writeHead(204).end()],
  ["418", /answered 418/, (response) => void response.writeHead(418).end(FEED)],
  [
    "a header of 1 MB",
    /32 kB of headers/,
    (response) => void response.writeHead(200, { "x-big": "x".repeat(1_000_000) }).end(FEED),
  ],
  [
    "10,000 headers",
    /32 kB of headers/,
    (response) =>
      void response.writeHead(200, Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`x-${i}`, "y"]))).end(FEED),
  ],
  [
    "a body that drips",
    /did not finish its answer/,
    (response) => {
      response.writeHead(200);
      drip(response, 100, () => response.write(" "));
    },
  ],
  ["a server that says nothing", /did not finish its answer|did not answer/, () => {}],
];

const ok = (headers: string, body = "") => `HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n${headers}\r\n${body}`;

export const RAW_FEEDS: [name: string, reason: RegExp, answer: RawAnswer][] = [
  [
    "headers that drip",
    /did not finish its answer|did not answer/,
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      drip(socket, 50, () => socket.write("X-A: b\r\n"));
    },
  ],
  [
    "a body shorter than its length",
    /broke the connection|does not speak HTTP/,
    (socket) => void socket.end(ok("Content-Length: 100000\r\n", FEED)),
  ],
  ["two lengths", /does not speak HTTP/, (socket) => void socket.end(ok("Content-Length: 10\r\nContent-Length: 20\r\n", FEED))],
  ["a negative length", /does not speak HTTP/, (socket) => void socket.end(ok("Content-Length: -5\r\n", FEED))],
  [
    "a length and chunks",
    /does not speak HTTP/,
    (socket) => void socket.end(ok("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n")),
  ],
  [
    "chunks of nonsense",
    /does not speak HTTP/,
    (socket) => void socket.end(ok("Transfer-Encoding: chunked\r\n", "zz\r\nhello\r\n")),
  ],
  [
    "trailers without end",
    /did not finish its answer|headers|does not speak HTTP/,
    (socket) => {
      socket.write(ok("Transfer-Encoding: chunked\r\n", `${FEED.length.toString(16)}\r\n${FEED}\r\n0\r\n`));
      drip(socket, 1, () => socket.write(`X-T: ${"y".repeat(2000)}\r\n`));
    },
  ],
  [
    "interim answers without end",
    /did not finish its answer|did not answer|does not speak HTTP|broke the connection/,
    (socket) => drip(socket, 5, () => socket.write("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n")),
  ],
  ["HTTP/0.9", /does not speak HTTP/, (socket) => void socket.end(FEED)],
  ["a mail server", /does not speak HTTP/, (socket) => void socket.end("220 mail.example ESMTP ready\r\n")],
  ["NUL bytes in the headers", /does not speak HTTP/, (socket) => void socket.end(ok("X-\0: \0\r\n", FEED))],
  ["a connection that breaks at once", /broke the connection/, (socket) => void socket.destroy()],
  [
    "a switch of protocols",
    /does not speak HTTP|broke the connection|answered 101/,
    (socket) => void socket.end("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
  ],
];

/** Worse than they look, and still feeds: what is whole in them is kept, and what was done is told. */
export const MENDED_FEEDS: [name: string, reason: RegExp, answer: Answer][] = [
  [
    "gzip that breaks off",
    /breaks off/,
    xml(gzipSync(FEED.replace("</channel>", `<item><title>${noise(60_000)}</title></item></channel>`)).subarray(0, 9000), {
      "content-encoding": "gzip",
    }),
  ],
  ["60,000 entries", /kept the first 5,000/, xml(FEED.replace("</channel>", `${"<item/>".repeat(60_000)}</channel>`))],
  ["NUL bytes and control characters", /^$/, xml(FEED.replace(/good/gi, "G\0oo\u0001d\u000b"))],
];

/** Hardly compressible. */
function noise(length: number): string {
  let seed = 1;
  const letters = Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  });
  return letters.join("");
}
