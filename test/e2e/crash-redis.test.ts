import { test } from "vitest";
import { surviveKills } from "./crash.js";

test(
  "on redis, a program killed twenty times at random loses no event and sends nothing under a second id",
  () => surviveKills("redis"),
  400_000,
);
