import { test } from "vitest";
import { surviveKills } from "./crash.js";

test.each(["redis"] as const)(
  "on %s, a program killed twenty times at random loses no event and sends nothing under a second id",
  surviveKills,
  400_000,
);
