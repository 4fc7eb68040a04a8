import { expect, test } from "vitest";
import { compileWatchlist, explainGroup, findMentions } from "../../src/watchlist/index.js";
import { watchlistConfig } from "./watchlist.js";

test("every spelling that explain shows is found, and leads where it says", () => {
  const watchlist = compileWatchlist(watchlistConfig);
  for (const { id } of watchlistConfig.groups) {
    const group = explainGroup(watchlistConfig, id);
    for (const { form, takenBy } of group?.names.flatMap(({ spellings }) => spellings) ?? [])
      expect(findMentions(watchlist, `Of ${form}, today.`).map((mention) => mention.id)).toEqual([takenBy ?? id]);
  }
});

test("explain shows each spelling once, with its reason, and what an acronym needs", () => {
  const group = explainGroup(watchlistConfig, "ttp");
  expect(group?.names[0]?.spellings.slice(0, 3)).toEqual([
    { form: "tehreek e taliban pakistan", why: null, takenBy: null },
    { form: "tehrik e taliban pakistan", why: "tehreek → tehrik", takenBy: null },
    { form: "tahreek e taliban pakistan", why: "tehreek → tahreek", takenBy: null },
  ]);
  const forms = group?.names.flatMap(({ spellings }) => spellings.map(({ form }) => form)) ?? [];
  expect(new Set(forms).size).toBe(forms.length);
  expect(group?.acronyms[0]).toMatchObject({
    text: "TTP",
    needs: "context",
    near: ["Taliban", "Pakistan", "Waziristan", "Peshawar"],
  });
  expect(group?.not).toEqual(["thrombotic thrombocytopenic purpura"]);
});

test("a group that the watchlist doesn't have has no explanation", () => {
  expect(explainGroup(watchlistConfig, "nobody")).toBeNull();
});
