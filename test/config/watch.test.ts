import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Config } from "../../src/config/schema.js";
import { watchConfig } from "../../src/config/watch.js";
import { waitFor } from "../world/wait.js";

test("a valid edit is handed over, an invalid one is told and changes nothing, and a mended one is taken", async () => {
  const dir = mkdtempSync(join(tmpdir(), "vigil-watch-"));
  cpSync("config", dir, { recursive: true });
  const configs: Config[] = [];
  const errors: Error[] = [];
  const watching = watchConfig(
    dir,
    {},
    { onChange: (config) => void configs.push(config), onError: (error) => void errors.push(error) },
  );
  await watching.ready;
  const feeds = (id: string) => writeFileSync(join(dir, "feeds.yaml"), `feeds:\n  - { id: ${id}, url: https://example.org/ }\n`);
  feeds("one");
  await waitFor(() => configs.at(-1)?.feeds[0]?.id === "one", { what: "the first edit" });
  feeds("NOT AN ID");
  await waitFor(() => errors.at(-1)?.message.includes("feeds.yaml:2:11"), { what: "the mistake" });
  expect(configs.at(-1)?.feeds[0]?.id).toBe("one");
  feeds("two");
  await waitFor(() => configs.at(-1)?.feeds[0]?.id === "two", { what: "the mended edit" });
  await watching.close();
  rmSync(dir, { recursive: true, force: true });
});
