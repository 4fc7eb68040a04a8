import type { ConfigDocument } from "./document.js";
import type { FeedConfig } from "./feeds-schema.js";
import { showPath } from "./issues.js";
import type { ConfigProblem } from "./problem.js";

type Complaint = Pick<ConfigProblem, "what" | "why" | "fix"> & { key: "url" | "links" | "user" | "password" | null };

/** Whether each feed has the keys that its type needs, and no other's. A password is never shown. */
export function feedSources(document: ConfigDocument, feeds: readonly FeedConfig[]): ConfigProblem[] {
  return feeds.flatMap((feed, i) =>
    sourceComplaints(feed).map(({ key, ...said }) => {
      const path = ["feeds", i, ...(key === null ? [] : [key])];
      return { file: document.file, ...document.place(path), path: showPath(path), ...said };
    }),
  );
}

/** What the feed lacks or has too much of for its type. */
export function sourceComplaints(feed: FeedConfig): Complaint[] {
  return [...address(feed), ...strayKeys(feed), ...missingKeys(feed)];
}

function address({ type, url }: FeedConfig): Complaint[] {
  const { protocol, username, password, hostname, pathname } = new URL(url);
  const mail = /^imaps?:$/.test(protocol);
  if (type === "mailbox" && !mail) return [{ key: "url", what: "is no mailbox.", fix: "Write  imaps://imap.example.org/INBOX" }];
  if (type !== "mailbox" && mail) return [{ key: "url", what: "is a mailbox's address.", fix: "Add  type: mailbox" }];
  if (mail && (username !== "" || password !== ""))
    return [
      {
        key: "url",
        what: "holds a user name or password.",
        why: "Addresses are shown on pages and in logs.",
        fix: `Write  user: …  and  password: "\${MAIL_PASSWORD}"  beside it.`,
      },
    ];
  if (type === "telegram" && !(/^\/s\/[A-Za-z]\w{3,31}\/?$/.test(pathname) || !isTelegram(hostname)))
    return [{ key: "url", what: "is no channel's preview page.", fix: "Write  https://t.me/s/NAME" }];
  return [];
}

const isTelegram = (host: string) => /^(?:www\.)?(?:t|telegram)\.me$/.test(host);

function strayKeys(feed: FeedConfig): Complaint[] {
  const owner = { links: "page", user: "mailbox", password: "mailbox" } as const;
  return (["links", "user", "password"] as const).flatMap((key) =>
    feed[key] === undefined || feed.type === owner[key]
      ? []
      : [{ key, what: `belongs to a feed of  type: ${owner[key]}.`, fix: "Set the type, or take it out." }],
  );
}

function missingKeys({ type, links, user, password }: FeedConfig): Complaint[] {
  if (type === "page" && links === undefined)
    return [
      {
        key: null,
        what: "has no `links`.",
        why: "A page's links to articles are told from its menus by a CSS selector.",
        fix: 'Add e.g.  links: "article h2 a"  (vigil feeds discover URL proposes one)',
      },
    ];
  if (type === "mailbox" && user === undefined)
    return [{ key: null, what: "has no `user`.", fix: "Add  user: news@example.org" }];
  if (type === "mailbox" && password === undefined)
    return [{ key: null, what: "has no `password`.", fix: `Add  password: "\${MAIL_PASSWORD}"  and set that variable.` }];
  return [];
}
