/** What an article's server can do to its reader, with the reason that is noted on the article. */
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { drip } from "./server.js";

type Answer = (response: ServerResponse) => void;

const html =
  (body: string | Buffer, headers = {}): Answer =>
  (response) =>
    void response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
const zeros = Buffer.alloc(30_000_000);

export const HOSTILE_PAGES: [name: string, reason: RegExp, answer: Answer][] = [
  ["a page of 50 MB", /more than 1 MB/, html(zeros)],
  ["a compressed bomb", /more than 1 MB/, html(gzipSync(zeros), { "content-encoding": "gzip" })],
  ["an unknown compression", /unknown encoding/, html("<p>x", { "content-encoding": "x" })],
  ["a header of 1 MB", /32 kB of headers/, (response) => void response.writeHead(200, { "x-big": "x".repeat(1_000_000) }).end()],
  ["a page that drips", /did not finish its answer/, (response) => drip(response.writeHead(200), 100, () => response.write(" "))],
  [
    "a redirect to a metadata service",
    /169\.254\.169\.254/,
    (response) => void response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
  ],
  [
    "a redirect to itself",
    /redirects more than/,
    (response) => void response.writeHead(302, { location: response.req.url }).end(),
  ],
  ["a film", /the page is video\/mp4/, (response) => void response.writeHead(200, { "content-type": "video/mp4" }).end("x")],
  ["a page of nothing", /no article|empty|paywall|JavaScript/i, html("")],
  [
    "HTML nested 60,000 deep",
    /no article|nested|too|read|stack|paywall|JavaScript/i,
    html(`<html><body>${"<div>".repeat(60_000)}`),
  ],
  ["NUL bytes alone", /no article|empty|paywall|JavaScript/i, html(Buffer.alloc(50_000))],
];
