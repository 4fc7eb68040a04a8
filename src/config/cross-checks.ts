import type { ConfigDocument } from "./document.js";
import { feedSources } from "./feed-sources.js";
import type { FeedConfig, ListConfig } from "./feeds-schema.js";
import { near, showPath } from "./issues.js";
import { listSources } from "./list-sources.js";
import type { ConfigProblem } from "./problem.js";
import type { AlertsConfig, Filter, WatchlistConfig } from "./schema.js";
import { webhookSecrets } from "./webhook-secrets.js";

/** Acronyms up to this length name too many things to count alone. */
const SHORT_ACRONYM = 4;

/** What no schema can see: the same id twice, an alias of two groups, a filter on what does not exist. */
export function crossChecks(
  documents: { feeds: ConfigDocument; watchlist: ConfigDocument; alerts: ConfigDocument },
  { feeds, lists }: { feeds: readonly FeedConfig[]; lists: readonly ListConfig[] },
  watchlist: WatchlistConfig,
  alerts: AlertsConfig,
): ConfigProblem[] {
  return [
    ...duplicateIds(documents.feeds, [
      ["feeds", feeds],
      ["lists", lists],
    ]),
    ...feedSources(documents.feeds, feeds),
    ...listSources(documents.feeds, lists),
    ...duplicateIds(documents.watchlist, [
      ["groups", watchlist.groups],
      ["terms", watchlist.terms],
    ]),
    ...duplicateIds(documents.alerts, [
      ["webhooks", alerts.webhooks],
      ["digests", alerts.digests],
    ]),
    ...unknownParents(documents.watchlist, watchlist),
    ...acronymsWithoutContext(documents.watchlist, watchlist),
    ...sharedAliases(documents.watchlist, watchlist),
    ...unknownReferences(documents.alerts, watchlist, alerts),
    ...webhookSecrets(documents.alerts, alerts),
  ];
}

/** Ids are one name space a file: a filter may name a group or a term, a log line a webhook or a digest. */
function duplicateIds(document: ConfigDocument, lists: [string, readonly { id: string }[]][]): ConfigProblem[] {
  const first = new Map<string, (string | number)[]>();
  const problems: ConfigProblem[] = [];
  for (const [key, list] of lists) {
    for (const [i, { id }] of list.entries()) {
      const path = [key, i, "id"];
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, path);
      else {
        const what = `"${id}" is taken: ${showPath(earlier)} in line ${document.place(earlier).line} has it.`;
        problems.push({
          file: document.file,
          ...document.place(path),
          path: showPath(path),
          what,
          fix: "Give one of them another id.",
        });
      }
    }
  }
  return problems;
}

/** A branch of a group that is not watched, or of itself. */
function unknownParents(document: ConfigDocument, { groups }: WatchlistConfig): ConfigProblem[] {
  const ids = groups.map(({ id }) => id);
  return groups.flatMap(({ id, parent }, g) => {
    if (parent === undefined || (parent !== id && ids.includes(parent))) return [];
    const path = ["groups", g, "parent"];
    const others = ids.filter((other) => other !== id);
    const what = parent === id ? `"${parent}" is the group itself.` : `"${parent}" is no group of this file.`;
    const meant = near(parent, others);
    const fix = meant === null ? "Write the id of the group that it is a branch of, or leave it out." : `Did you mean ${meant}?`;
    return [{ file: document.file, ...document.place(path), path: showPath(path), what, fix }];
  });
}

function acronymsWithoutContext(document: ConfigDocument, { groups }: WatchlistConfig): ConfigProblem[] {
  return groups.flatMap((group, g) =>
    group.acronyms.flatMap((acronym, a) => {
      if (acronym.near.length > 0 || !acronym.ambiguous || acronym.text.length > SHORT_ACRONYM) return [];
      const path = ["groups", g, "acronyms", a];
      return [
        {
          file: document.file,
          ...document.place(path),
          path: showPath(path),
          what: `"${acronym.text}" has no \`near\` words.`,
          why: `Acronyms of ${SHORT_ACRONYM} letters or fewer need context (TTP is also a blood disease and a security term).`,
          fix: "Add e.g.  near: [Pakistan, Taliban, Waziristan]  or set  ambiguous: false  if you want every hit.",
        },
      ];
    }),
  );
}

function sharedAliases(document: ConfigDocument, { groups }: WatchlistConfig): ConfigProblem[] {
  const owners = new Map<string, { id: string; path: (string | number)[] }>();
  const problems: ConfigProblem[] = [];
  for (const [g, group] of groups.entries()) {
    const names: [string, (string | number)[]][] = [
      [group.name, ["groups", g, "name"]],
      ...group.aliases.map((alias, a): [string, (string | number)[]] => [alias, ["groups", g, "aliases", a]]),
    ];
    for (const [name, path] of names) {
      const key = name.toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { id: group.id, path });
      else if (owner.id !== group.id) {
        const what = `"${name}" is also a name of "${owner.id}" (line ${document.place(owner.path).line}).`;
        problems.push({
          file: document.file,
          ...document.place(path),
          path: showPath(path),
          what,
          why: "A name must lead to one group.",
          fix: "Leave it with the group it belongs to.",
        });
      }
    }
  }
  return problems;
}

function unknownReferences(document: ConfigDocument, watchlist: WatchlistConfig, alerts: AlertsConfig): ConfigProblem[] {
  const known = { groups: watchlist.groups.map(({ id }) => id), terms: watchlist.terms.map(({ id }) => id) };
  const check = (filter: Filter, path: (string | number)[]) =>
    (["groups", "terms"] as const).flatMap((of) =>
      (filter[of] ?? []).flatMap((id, i) => {
        if (known[of].includes(id)) return [];
        const where = [...path, "when", of, i];
        const nearest = near(id, known[of]);
        const fix = nearest === null ? `Add it to watchlist.yaml, or take it out here.` : `Did you mean ${nearest}?`;
        return [
          {
            file: document.file,
            ...document.place(where),
            path: showPath(where),
            what: `"${id}" is no id in watchlist.yaml.`,
            fix,
          },
        ];
      }),
    );
  return [
    ...alerts.webhooks.flatMap((webhook, i) => check(webhook.when, ["webhooks", i])),
    ...alerts.digests.flatMap((digest, i) => check(digest.when, ["digests", i])),
  ];
}
