import type { Command } from "commander";
import { addFeedsDiscover } from "./feeds-discover.js";
import { addFeedsExchange } from "./feeds-exchange.js";
import { addFeedsTest } from "./feeds-test.js";

export function addFeeds(program: Command): void {
  const feeds = program.command("feeds").description("find, try, import and export feeds");
  const configDir = () => program.opts<{ config: string }>().config;
  addFeedsDiscover(feeds, configDir);
  addFeedsTest(feeds, configDir);
  addFeedsExchange(feeds, configDir);
}
