import { test } from "vitest";
import { tellStory } from "./story.js";

test("on embedded, the news of two days becomes one webhook per event and one digest", () => tellStory("embedded"));
