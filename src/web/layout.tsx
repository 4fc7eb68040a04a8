import { html } from "hono/html";
import type { Child, FC, PropsWithChildren } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { stylePath } from "./style.js";
import type { WebContext } from "./web.js";

const ICON =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8a1f1b"/><path d="M4 16c3-5 7-8 12-8s9 3 12 8c-3 5-7 8-12 8s-9-3-12-8z" fill="#fff"/><circle cx="16" cy="16" r="5" fill="#8a1f1b"/></svg>',
  );

interface LayoutProps {
  /** Without the product's name. */
  title: string | null;
  /** Which part of the navigation this page belongs to. */
  part?: "home" | "events" | "subscribe" | "ops";
  /** Path of the Atom feed that holds what this page shows. */
  atom?: string;
  /** For pages that hold a secret in their address, or nothing to find. */
  unlisted?: boolean;
}

const NAVIGATION = [
  { part: "events", href: "/events", label: "Events" },
  { part: "subscribe", href: "/subscribe", label: "Subscribe" },
  { part: "ops", href: "/ops", label: "Operations" },
] as const;

/** The frame of every page. */
export const Layout: FC<PropsWithChildren<LayoutProps>> = ({ title, part, atom, unlisted, children }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {unlisted && <meta name="robots" content="noindex" />}
      <title>{title === null ? "Vigil" : `${title} · Vigil`}</title>
      <link rel="stylesheet" href={stylePath} />
      <link rel="icon" href={ICON} />
      {atom !== undefined && <link rel="alternate" type="application/atom+xml" title="Vigil: events" href={atom} />}
      {atom !== undefined && (
        <link
          rel="alternate"
          type="application/feed+json"
          title="Vigil: events"
          href={atom.replace("/events.atom", "/events.json")}
        />
      )}
    </head>
    <body>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header class="masthead">
        <a class="wordmark" href="/" aria-current={part === "home" ? "page" : undefined}>
          Vigil
        </a>
        <nav aria-label="Main">
          <ul>
            {NAVIGATION.map((entry) => (
              <li>
                <a href={entry.href} aria-current={part === entry.part ? "page" : undefined}>
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabindex={-1}>
        {children}
      </main>
      <footer>
        <p>
          Vigil tells of each thing that happened once, with the sentence that proves it. All times are UTC unless said otherwise.
        </p>
        <ul>
          <li>
            <a href="/events.atom">Atom feed</a>
          </li>
          <li>
            <a href="/api/openapi.json">API</a>
          </li>
          <li>
            <a href="/schemas/webhook.json">Webhook schema</a>
          </li>
        </ul>
      </footer>
    </body>
  </html>
);

/** Answers with a page. */
export function page(c: WebContext, node: Child, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  return c.html(html`<!doctype html>${node}`, status);
}
