import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigError, loadConfig } from "../../src/config/load.js";

const good = {
  "vigil.yaml": "http: { port: 8080 }\n",
  "feeds.yaml": "feeds:\n  - { id: dawn, url: https://www.dawn.com/feeds/home }\n",
  "watchlist.yaml": "groups:\n  - { id: bla, name: Balochistan Liberation Army }\nterms: []\n",
  "alerts.yaml": "webhooks: []\n",
};
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "vigil-config-"));
  for (const [file, text] of Object.entries(good)) writeFileSync(join(dir, file), text);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function messageFor(file: string, text: string): string {
  writeFileSync(join(dir, file), text);
  try {
    loadConfig(dir, {});
  } catch (error) {
    if (error instanceof ConfigError) return error.message.replaceAll(`${dir}/`, "config/");
    throw error;
  }
  return "no mistake found";
}

test.each<[string, keyof typeof good, string, string]>([
  [
    "an unknown key names the nearest known one",
    "feeds.yaml",
    "feeds:\n  - id: dawn\n    ulr: https://www.dawn.com/feeds/home\n    url: https://www.dawn.com/feeds/home\n",
    "config/feeds.yaml:3:5  feeds[0].ulr is no known key.\n  Known here: id, type, url, links, user, password, title, language, every, reliability.\n  Did you mean `url`?",
  ],
  ["a missing key", "feeds.yaml", "feeds:\n  - id: dawn\n", "config/feeds.yaml:2:5  feeds[0] has no `url`.\n  Add  url: …"],
  [
    "a page without a selector",
    "feeds.yaml",
    "feeds:\n  - { id: press, type: page, url: https://a.example/press }\n",
    "config/feeds.yaml:2:5  feeds[0] has no `links`.\n" +
      "  A page's links to articles are told from its menus by a CSS selector.\n" +
      '  Add e.g.  links: "article h2 a"  (vigil feeds discover URL proposes one)',
  ],
  [
    "a key of another type of feed",
    "feeds.yaml",
    'feeds:\n  - { id: press, url: https://a.example/press, links: "h2 a" }\n',
    "config/feeds.yaml:2:55  feeds[0].links belongs to a feed of  type: page.\n  Set the type, or take it out.",
  ],
  [
    "a mailbox's password in its address",
    "feeds.yaml",
    "feeds:\n  - { id: news, type: mailbox, url: imaps://me:hunter2@mail.example/INBOX, user: me, password: x }\n",
    "config/feeds.yaml:2:37  feeds[0].url holds a user name or password.\n  Addresses are shown on pages and in logs.\n" +
      `  Write  user: …  and  password: "\${MAIL_PASSWORD}"  beside it.`,
  ],
  [
    "a mailbox that is none",
    "feeds.yaml",
    "feeds:\n  - { id: news, type: mailbox, url: https://mail.example/, user: me, password: x }\n",
    "config/feeds.yaml:2:37  feeds[0].url is no mailbox.\n  Write  imaps://imap.example.org/INBOX",
  ],
  [
    "a wrong type",
    "vigil.yaml",
    "http: { port: eighty }\n",
    'config/vigil.yaml:1:15  http.port is "eighty", which is no number.\n  Write a number.',
  ],
  [
    "a duration without a unit",
    "vigil.yaml",
    'poll:\n  every: "15"\n',
    'config/vigil.yaml:2:10  poll.every is "15".\n  It must be a duration, a number and a unit: 10s, 15m, 12h, 180d',
  ],
  [
    "a tab as indentation",
    "watchlist.yaml",
    "groups:\n\t- id: bla\n",
    "config/watchlist.yaml:2:1  a tab is used to indent.\n  YAML wants spaces: replace it by two.",
  ],
  [
    "the same id twice",
    "feeds.yaml",
    "feeds:\n  - { id: dawn, url: https://a.example/ }\n  - { id: dawn, url: https://b.example/ }\n",
    'config/feeds.yaml:3:11  feeds[1].id "dawn" is taken: feeds[0].id in line 2 has it.\n  Give one of them another id.',
  ],
  [
    "a short acronym without context words",
    "watchlist.yaml",
    "groups:\n  - id: ttp\n    name: Tehreek-e-Taliban Pakistan\n    acronyms:\n      - { text: TTP }\n",
    'config/watchlist.yaml:5:9  groups[0].acronyms[0] "TTP" has no `near` words.\n' +
      "  Acronyms of 4 letters or fewer need context (TTP is also a blood disease and a security term).\n" +
      "  Add e.g.  near: [Pakistan, Taliban, Waziristan]  or set  ambiguous: false  if you want every hit.",
  ],
  [
    "a branch of a group that is not watched",
    "watchlist.yaml",
    "groups:\n  - { id: isis, name: Islamic State }\n  - { id: iswap, name: Islamic State West Africa Province, parent: isi }\n",
    'config/watchlist.yaml:3:68  groups[1].parent "isi" is no group of this file.\n  Did you mean isis?',
  ],
  [
    "a filter on a group that is not watched",
    "alerts.yaml",
    "digests:\n  - { id: desk, to: [a@example.org], when: { groups: [bal] } }\n",
    'config/alerts.yaml:2:55  digests[0].when.groups[0] "bal" is no id in watchlist.yaml.\n  Did you mean bla?',
  ],
  [
    "an environment variable that is not set",
    "alerts.yaml",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: how the file itself names the environment
    'webhooks:\n  - { id: soc, url: https://soc.example.org/, secret: "${SOC_SECRET}" }\n',
    "config/alerts.yaml:2:55  needs the environment variable SOC_SECRET, which is not set.\n  Set it before the start, e.g.  SOC_SECRET=… npm start",
  ],
  [
    "a zone that does not exist",
    "alerts.yaml",
    "digests:\n  - { id: desk, to: [a@example.org], timezone: Asia/Karchi }\n",
    'config/alerts.yaml:2:48  digests[0].timezone is "Asia/Karchi".\n  It must be an IANA time zone such as Asia/Karachi or Europe/London',
  ],
  [
    "a kind that does not exist",
    "alerts.yaml",
    "digests:\n  - { id: desk, to: [a@example.org], when: { kinds: [incidents] } }\n",
    'config/alerts.yaml:2:54  digests[0].when.kinds[0] is "incidents", which is none of designation, delisting, incident, enforcement, policy.\n  Did you mean incident?',
  ],
  [
    "a template that can't be read",
    "alerts.yaml",
    "webhooks:\n  - { id: soc, url: https://soc.example.org/, format: template, template: '{{ event.headline' }\n",
    'config/alerts.yaml:2:75  webhooks[0].template can\'t be read: output "{{ event.headline" not closed, line:1, col:1.\n  See the README, Webhooks.',
  ],
  [
    "format template without one",
    "alerts.yaml",
    "webhooks:\n  - { id: soc, url: https://soc.example.org/, format: template }\n",
    "config/alerts.yaml:2:5  webhooks[0] has no `template`.\n  Add e.g.  template: '{\"text\": {{ event.headline }}}'",
  ],
  [
    "one alias of two groups",
    "watchlist.yaml",
    "groups:\n  - { id: a, name: Group A, aliases: [The Front] }\n  - { id: b, name: Group B, aliases: [The Front] }\n",
    'config/watchlist.yaml:3:39  groups[1].aliases[0] "The Front" is also a name of "a" (line 2).\n  A name must lead to one group.\n  Leave it with the group it belongs to.',
  ],
])("%s", (_, file, text, message) => {
  expect(messageFor(file, text)).toBe(message);
});

test("every mistake of every file is told at once", () => {
  writeFileSync(join(dir, "vigil.yaml"), "htpp: {}\n");
  const message = messageFor("feeds.yaml", "feeds:\n  - { id: dawn, url: nowhere }\n");
  expect(message).toContain("config/vigil.yaml:1:1  htpp is no known key.");
  expect(message).toContain("config/feeds.yaml:2:22  feeds[0].url");
});

test("a secret is never shown", () => {
  expect(messageFor("alerts.yaml", "webhooks:\n  - { id: soc, url: https://soc.example.org/, secret: hunter2 }\n")).not.toContain(
    "hunter2",
  );
});

test("a folder that is not there says how to make one", () => {
  expect(() => loadConfig(join(dir, "nowhere"), {})).toThrow(/there is no configuration here.\n {2}Create it/);
});
